import './fonts/fonts.css'
import './globals.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { current } from './session.ts'

export const metadata: Metadata = { referrer: 'same-origin' }
export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

export default async function Layout({ children }: { children: ReactNode }) {
  const { language, person } = await current()
  return (
    <html lang={language}>
      {/* For the forms of the page: who they are written for. */}
      <body data-reader={person?.id ?? ''}>{children}</body>
    </html>
  )
}

'use client'

import './globals.css'
import Broken from './error.tsx'

export default function GlobalBroken(props: { error: Error; reset: () => void }) {
  return (
    <html lang="fr">
      <head>
        <title>Tour de table</title>
      </head>
      <body>
        <Broken {...props} />
      </body>
    </html>
  )
}

import type { ButtonHTMLAttributes, ReactNode } from 'react'

const BASE =
  'inline-flex min-h-[44px] items-center justify-center gap-2 rounded-[10px] border px-4 py-2 text-center font-semibold no-underline'
const LOOKS = {
  go: 'border-leaf bg-leaf text-on-leaf hover:bg-leaf-2',
  plain: 'border-field bg-surface text-ink hover:bg-paper',
}
type Look = keyof typeof LOOKS

export function Button({
  look = 'go',
  className = '',
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { look?: Look }) {
  return <button type="submit" {...rest} className={`${BASE} ${LOOKS[look]} ${className}`} />
}

/** Goes to a page; looks like a button because it is the next step. */
export function ButtonLink({
  href,
  look = 'go',
  className = '',
  children,
}: {
  href: string
  look?: Look
  className?: string
  children: ReactNode
}) {
  return (
    <a href={href} className={`${BASE} ${LOOKS[look]} ${className}`}>
      {children}
    </a>
  )
}

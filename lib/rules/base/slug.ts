/** Addresses that are not a board's: pages and files of the site itself. */
const RESERVED = new Set([
  'log',
  'mailbox',
  'api',
  'collab',
  'v',
  'p',
  'availability',
  'sign-in',
  'sign-out',
  'new',
  'livez',
  'readyz',
  '_next',
  'example',
])
const LONGEST = 48

/** The address of a board, from its name: `La Remise des Tilleuls` is `la-remise-des-tilleuls`. */
export function slugOf(name: string): string {
  const slug = name
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replaceAll(/^-+|-+$/g, '')
  if (slug === '') return 'tableau'
  return RESERVED.has(slug) ? `${slug}-1` : slug
}

/** What may be the address of a board in the path of a page; undefined where the page is none of a board's. */
export function slugIn(path: string): string | undefined {
  const [, slug] = /^\/([a-z0-9-]{1,60})(?=[/?]|$)/.exec(path) ?? []
  return slug === undefined || RESERVED.has(slug) ? undefined : slug
}

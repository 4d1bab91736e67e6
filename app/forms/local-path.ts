/** As it stands in a header: browsers write whatever else an address has in percents. */
const OURS = /^\/(?![/\\])[\x21-\x7e]*$/

/** A path of this site, whatever a form or an address said: never another site, never an address that only posts. */
export function localPath(given: unknown): string {
  if (typeof given !== 'string' || !OURS.test(given)) return '/'
  return given.startsWith('/api/') || given.includes('/do/') ? '/' : given
}

/** As a browser asks for it. The parts of an address may say anything, and name another site once dots are followed. */
export function pageAddress(page: string): string {
  const { pathname, search } = new URL(localPath(page), 'http://localhost')
  return localPath(`${pathname}${search}`)
}

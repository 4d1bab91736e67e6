/** A path of this site, whatever a form or an address said: never another site, never an address that only posts. */
export function localPath(given: unknown): string {
  if (typeof given !== 'string' || !/^\/(?![/\\])[^\s]*$/.test(given)) return '/'
  return given.startsWith('/api/') || given.includes('/do/') ? '/' : given
}

/*
 * What breaks because something is not there for a moment, and not because of a fault: PostgreSQL that is away, or has no
 * room left on its disk. Asked again later, it works.
 */

/** Nobody answers, PostgreSQL ends or only begins, or has all the connections it takes. */
const NOT_NOW = /^(57P0[123]|53300|08\w{3}|ECONN\w+|EPIPE)$/
/** Of PostgreSQL, and of a file of ours. */
const NO_ROOM = /^(53100|ENOSPC|EDQUOT)$/

/** Whether PostgreSQL is away, and not what was asked of it wrong. */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return NOT_NOW.test(codeOf(error)) || error.message.startsWith('Connection terminated')
}

export function hasNoRoom(error: unknown): boolean {
  return error instanceof Error && NO_ROOM.test(codeOf(error))
}

function codeOf(error: Error): string {
  return 'code' in error ? String(error.code) : ''
}

/** Pages and the server around them are loaded apart, in one process. */
const seen = globalThis as { tourAwayAt?: number }

export function noteAway(): void {
  seen.tourAwayAt = performance.now()
}

/** Whether this process missed something in these last milliseconds: what breaks then is to be tried again. */
export function wasAway(within: number): boolean {
  return seen.tourAwayAt !== undefined && performance.now() - seen.tourAwayAt < within
}

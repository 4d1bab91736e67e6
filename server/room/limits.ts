const KiB = 1_024
const MiB = 1_024 * KiB

/** What one room process takes, from whom and for how long. Milliseconds and bytes. */
export const ROOM_LIMITS = {
  /** Updates gather this long before they are committed together. */
  gather: 15,
  /** Where more have a text open than this, what is said within so long of each other is passed on together. */
  burstAbove: 40,
  burst: 3,
  queuedBytes: 4 * MiB,
  failingFor: 5_000,
  frameBytes: 2 * MiB,
  /** What Yjs needs to say all of a text: some five times its letters, where it is typed by hand. */
  documentBytes: 1_000_000,
  /** A connection may send this much at once, and this much a second afterwards; beyond it, it is read slower. */
  burstBytes: 4 * MiB,
  bytesPerSecond: 512 * KiB,
  burstFrames: 1_000,
  framesPerSecond: 200,
  connectionsPerMember: 20,
  connectionsPerRoom: 400,
  /** So long, an edit may rest on something that has not come. */
  asideFor: 10_000,
  presenceBytes: 4 * KiB,
  presenceEvery: 50,
  /** Above it a reader is sent nothing more, until it has read and can be sent the difference. */
  behindAt: 1 * MiB,
  caughtUpAt: 64 * KiB,
  behindFor: 15_000,
  endAt: 8 * MiB,
  heartbeat: 20_000,
  /** A held room goes on by itself when nobody came back to freeze or resume it. */
  heldFor: 10_000,
  /** A text that nobody has open is kept in memory for so long. */
  unloadAfter: 5_000,
  /** A text is this process's for so long after it last said so. */
  leaseFor: 6_000,
  /** People keep one here for so long, where others come to another process for it: they do not throw each other out. */
  keptFor: 30_000,
  /** What PostgreSQL does not answer in so long is asked again, over another connection. */
  answerWithin: 5_000,
  /** A snapshot is made of what is stored after so many rows, or once they outweigh the last one and this. */
  compactRows: 4_000,
  compactBytes: 1 * MiB,
}
export type Limits = typeof ROOM_LIMITS

/** `ROOM_DOCUMENT_BYTES` for `documentBytes`. */
const variableOf = (name: string) => `ROOM_${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`
const VARIABLES = new Map(Object.keys(ROOM_LIMITS).map((name) => [variableOf(name), name as keyof Limits]))
/** The room's port, which is no limit. */
const OTHER = 'ROOM_PORT'

/** The limits of an environment: each may be set by its variable. The sentences that name each bad one, where there are any. */
export function readLimits(env: Record<string, string | undefined>): Limits | { problems: string[] } {
  const limits = { ...ROOM_LIMITS } as Record<keyof Limits, number>
  const problems: string[] = []
  for (const [variable, value] of Object.entries(env)) {
    if (!variable.startsWith('ROOM_') || variable === OTHER || !value) continue
    const name = VARIABLES.get(variable)
    if (!name) problems.push(`${variable} is no setting of the room`)
    else if (!/^[1-9]\d{0,12}$/.test(value)) problems.push(`${variable} must be a whole number above 0`)
    else limits[name] = Number(value)
  }
  for (const [less, more] of ORDERED) {
    if (limits[less] >= limits[more])
      problems.push(`${variableOf(less)} must be less than ${variableOf(more)}`)
  }
  return problems.length > 0 ? { problems } : (limits as Limits)
}

const ORDERED: readonly (readonly [keyof Limits, keyof Limits])[] = [
  ['caughtUpAt', 'behindAt'],
  ['behindAt', 'endAt'],
  ['presenceBytes', 'frameBytes'],
]

/** The limits of a process that `server/main.ts` started, which checked them before. */
export function runningLimits(): Limits {
  const limits = readLimits(process.env)
  if ('problems' in limits) throw new Error(limits.problems.join('; '))
  return limits
}

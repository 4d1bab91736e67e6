const KiB = 1_024
const MiB = 1_024 * KiB

/** What one room process takes, from whom and for how long. Milliseconds and bytes. */
export const ROOM_LIMITS = {
  /** Updates gather this long before they are committed together. */
  gather: 15,
  queuedBytes: 4 * MiB,
  failingFor: 5_000,
  frameBytes: 2 * MiB,
  documentBytes: 5_000_000,
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
  unloadAfter: 5_000,
  /** A text is this process's for so long after it last said so. */
  leaseFor: 6_000,
  /** What PostgreSQL does not answer in so long is asked again, over another connection. */
  answerWithin: 5_000,
  compactRows: 500,
  compactBytes: 256 * KiB,
}
export type Limits = typeof ROOM_LIMITS

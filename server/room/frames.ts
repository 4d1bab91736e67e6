import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/*
 * The y-websocket protocol: a frame is a varUint type and what follows.
 *   0 sync: varUint 0 step 1 ‖ state vector, 1 step 2 ‖ update, 2 update ‖ update
 *   1 presence: an awareness update (presence.ts draws it); to who asked for `users=once`, with a user only once
 *   2 auth: never used
 *   3 asks for everybody's presence
 * and our own
 *   102 barrier ‖ anything: sent back once every earlier frame of the connection is on disk; where several are asked
 *     between two commits, the newest stands for them
 *   103 fullness: varUint bytes of the text ‖ varUint bytes that it may have; said to those who ask barriers, where the
 *     text is nearly full, and where it is no more.
 */
const SYNC = 0
const PRESENCE = 1
const AUTH = 2
const PRESENCE_QUERY = 3
const BARRIER = 102
const FULLNESS = 103
const STEP_1 = 0
const STEP_2 = 1
const UPDATE = 2
const LONGEST_BARRIER = 64

/** Close codes. y-websocket stops at 44xx and comes back after any other. */
export const CLOSE = {
  unsupported: 1003,
  malformed: 1007,
  restarting: 1012,
  full: 1013,
  /** What was sent is no piece of a text: trying again would send it again. */
  refused: 4400,
  badTicket: 4401,
  forbidden: 4403,
  unknown: 4404,
  /** What was sent rests on words that nobody has: begin from what is stored. */
  startAgain: 4409,
  tooLong: 4413,
  comeBack: 4503,
} as const
export type CloseCode = (typeof CLOSE)[keyof typeof CLOSE]

export type Frame =
  | { kind: 'step-1'; vector: Uint8Array }
  | { kind: 'update'; update: Uint8Array }
  | { kind: 'presence'; update: Uint8Array }
  | { kind: 'presence-query' }
  | { kind: 'barrier' }
  | { kind: 'nothing' }

/** Throws on what is not a frame. */
export function readFrame(bytes: Uint8Array): Frame {
  const decoder = decoding.createDecoder(bytes)
  const type = decoding.readVarUint(decoder)
  switch (type) {
    case SYNC: {
      const step = decoding.readVarUint(decoder)
      const content = decoding.readVarUint8Array(decoder)
      if (step === STEP_1) return { kind: 'step-1', vector: content }
      if (step === STEP_2 || step === UPDATE) return { kind: 'update', update: content }
      throw new Error(`sync step ${step}`)
    }
    case PRESENCE:
      return { kind: 'presence', update: decoding.readVarUint8Array(decoder) }
    case PRESENCE_QUERY:
      return { kind: 'presence-query' }
    case BARRIER:
      if (bytes.length > LONGEST_BARRIER) throw new Error('a barrier that is too long')
      return { kind: 'barrier' }
    case AUTH:
      return { kind: 'nothing' }
    default:
      throw new Error(`frame type ${type}`)
  }
}

/** A frame as it goes over the wire, made once for however many are sent it (RFC 6455, §5.2: binary, whole, unmasked). */
export interface Framed {
  readonly bytes: Buffer
}

export function framed(frame: Uint8Array): Framed {
  const { length } = frame
  const header = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const bytes = Buffer.allocUnsafe(header + length)
  bytes[0] = 0x82
  bytes[1] = header === 2 ? length : header === 4 ? 126 : 127
  if (header === 4) bytes.writeUInt16BE(length, 2)
  if (header === 10) bytes.writeBigUInt64BE(BigInt(length), 2)
  bytes.set(frame, header)
  return { bytes }
}

export const step1Frame = (vector: Uint8Array) => syncFrame(STEP_1, vector)
export const step2Frame = (update: Uint8Array) => syncFrame(STEP_2, update)
export const updateFrame = (update: Uint8Array) => syncFrame(UPDATE, update)

function syncFrame(step: number, content: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, SYNC)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, content)
  })
}

export function fullnessFrame(bytes: number, most: number): Uint8Array {
  return encoding.encode((encoder) => {
    for (const number of [FULLNESS, bytes, most]) encoding.writeVarUint(encoder, number)
  })
}

export function presenceFrame(update: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, PRESENCE)
    encoding.writeVarUint8Array(encoder, update)
  })
}

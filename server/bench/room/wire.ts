import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

export type Heard =
  /** What a text holds, or what changed in it. */
  | { kind: 'first' | 'update'; update: Uint8Array }
  /** So many edits of this connection are kept; without a number, one more. */
  | { kind: 'confirmed'; edits?: number }
  | { kind: 'presence' }
  | { kind: 'other' }

/** How a server is spoken to. */
export interface Wire {
  /** Asks for a text, from nothing. */
  hello(text: string): Uint8Array[]
  /** The connection's `edits`th, with what asks for it to be confirmed. */
  edit(text: string, update: Uint8Array, edits: number): Uint8Array[]
  presence(text: string, update: Uint8Array): Uint8Array
  /** Whether it says of an edit that it is kept. */
  readonly confirms: boolean
  read(frame: Uint8Array): Heard
}

const [SYNC, PRESENCE, AUTH, SYNC_STATUS, BARRIER] = [0, 1, 2, 8, 102]
const [STEP_1, STEP_2, UPDATE] = [0, 1, 2]
const NOTHING = Uint8Array.of(0)

/** The protocol of y-websocket, which says nothing of what is kept. */
export const yWebsocket: Wire = {
  hello: () => [syncFrame(STEP_1, NOTHING)],
  edit: (_text, update) => [syncFrame(UPDATE, update)],
  presence: (_text, update) => presenceFrame(update),
  confirms: false,
  read: readSync,
}

/** And with our barrier. */
export const ours: Wire = {
  ...yWebsocket,
  edit: (_text, update, edits) => [syncFrame(UPDATE, update), numbers(BARRIER, edits)],
  confirms: true,
  read: (frame) =>
    frame[0] === BARRIER
      ? { kind: 'confirmed', edits: decoding.readVarUint(decoding.createDecoder(frame.subarray(1))) }
      : readSync(frame),
}

/** The same behind the name of a text, after a token. It says of each edit that it took it. */
export const hocuspocus: Wire = {
  hello: (text) => [
    named(
      text,
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, AUTH)
        encoding.writeVarUint(encoder, 0)
        encoding.writeVarString(encoder, 'token')
      }),
    ),
    named(text, syncFrame(STEP_1, NOTHING)),
  ],
  edit: (text, update) => [named(text, syncFrame(UPDATE, update))],
  presence: (text, update) => named(text, presenceFrame(update)),
  confirms: true,
  read: (frame) => {
    // Names here are shorter than 128 letters.
    const inner = frame.subarray(1 + (frame[0] ?? 0))
    return inner[0] === SYNC_STATUS ? { kind: 'confirmed' } : readSync(inner)
  },
}

function readSync(frame: Uint8Array): Heard {
  if (frame[0] === PRESENCE) return { kind: 'presence' }
  if (frame[0] !== SYNC || frame[1] === STEP_1) return { kind: 'other' }
  const update = decoding.readVarUint8Array(decoding.createDecoder(frame.subarray(2)))
  return { kind: frame[1] === STEP_2 ? 'first' : 'update', update }
}

function syncFrame(step: number, content: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, SYNC)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, content)
  })
}

function presenceFrame(update: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, PRESENCE)
    encoding.writeVarUint8Array(encoder, update)
  })
}

function named(text: string, frame: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarString(encoder, text)
    encoding.writeUint8Array(encoder, frame)
  })
}

function numbers(...all: number[]): Uint8Array {
  return encoding.encode((encoder) => {
    for (const one of all) encoding.writeVarUint(encoder, one)
  })
}

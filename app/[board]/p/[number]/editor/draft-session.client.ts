import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { applyAwarenessUpdate } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { withUsers } from './presence-users.client.ts'
import { type SaveMark, saveMark } from './save-mark.client.ts'

export interface OtherWriter {
  member: string
  name: string
  color: string
}
/** One text in one room; a new one begins when the room changes or stops taking what we write. */
export interface Session {
  room: string
  mayWrite: boolean
  doc: Y.Doc
  provider: WebsocketProvider
  mark: SaveMark
  /** The state of what was stored for certain: as it came, then as it was when an echoed barrier was sent. */
  stored: Uint8Array
}

const PRESENCE = 1
const PRESENCE_QUERY = 3
const BARRIER = 102
const FULLNESS = 103
const NEAR = 0.8

/** Not connected yet. */
export function openSession(
  { room, mayWrite }: { room: string; mayWrite: boolean },
  on: { saved(saved: boolean): void; nearlyFull(nearlyFull: boolean): void },
): Session {
  const doc = new Y.Doc()
  const address = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/collab`
  const provider = new WebsocketProvider(address, room, doc, { connect: false, disableBc: true })
  const asked = new Map<number, Uint8Array>()
  const mark = saveMark({
    ask: (edit) => {
      if (!provider.synced) return
      asked.set(edit, Y.encodeStateVector(doc))
      provider.ws?.send(barrier(edit))
    },
    changed: on.saved,
  })
  const session: Session = { room, mayWrite, doc, provider, mark, stored: Y.encodeStateVector(doc) }
  provider.messageHandlers[BARRIER] = (_encoder, decoder) => {
    const edit = decoding.readVarUint(decoder)
    session.stored = asked.get(edit) ?? session.stored
    for (const one of asked.keys()) if (one <= edit) asked.delete(one)
    mark.echoed(edit)
  }
  provider.messageHandlers[PRESENCE] = (_encoder, decoder) => {
    const { update, isMissing } = withUsers(decoding.readVarUint8Array(decoder), provider.awareness)
    applyAwarenessUpdate(provider.awareness, update, provider)
    if (isMissing) provider.ws?.send(Uint8Array.of(PRESENCE_QUERY))
  }
  provider.messageHandlers[FULLNESS] = (_encoder, decoder) => {
    const [bytes, most] = [decoding.readVarUint(decoder), decoding.readVarUint(decoder)]
    on.nearlyFull(bytes > NEAR * most)
  }
  doc.on('update', (_update, origin) => {
    if (origin !== provider && mayWrite) mark.edited()
  })
  return session
}

export function end(session: Session | undefined): void {
  session?.mark.stop()
  session?.provider.destroy()
  session?.doc.destroy()
}

function barrier(edit: number): Uint8Array<ArrayBuffer> {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, BARRIER)
    encoding.writeVarUint(encoder, edit)
  }) as Uint8Array<ArrayBuffer>
}

/** Each person once, without ourselves. */
export function othersIn({ awareness, doc }: WebsocketProvider): OtherWriter[] {
  const users = [...awareness.getStates()]
    .filter(([client]) => client !== doc.clientID)
    .map(([, state]) => state.user as OtherWriter | undefined)
    .filter((user) => user !== undefined && typeof user.member === 'string')
  return [...new Map(users.map((user) => [user?.member, user as OtherWriter])).values()]
}

import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { Awareness } from 'y-protocols/awareness'
import { FRAGMENT } from '#lib/text/schema.ts'

/**
 * Completes an awareness update of the room, which tells whose a client is once and not with each move of its caret.
 * Clients of whom that is not known any more are left out: `isMissing` says that there were some. Whoever is in the room may
 * say anything of their caret: one that is nowhere in a text is not shown, since an editor would break on it.
 */
export function withUsers(
  update: Uint8Array,
  awareness: Awareness,
): { update: Uint8Array; isMissing: boolean } {
  const decoder = decoding.createDecoder(update)
  const count = decoding.readVarUint(decoder)
  const entries = Array.from({ length: count }, () => {
    const [client, clock] = [decoding.readVarUint(decoder), decoding.readVarUint(decoder)]
    const state = JSON.parse(decoding.readVarString(decoder)) as { user?: unknown; cursor?: unknown } | null
    const user = state?.user ?? awareness.getStates().get(client)?.user
    return { client, clock, state: state && { ...state, user, cursor: caretIn(state.cursor) } }
  })
  const known = entries.filter(({ state }) => state === null || state.user !== undefined)
  const completed = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, known.length)
    for (const { client, clock, state } of known) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarString(encoder, JSON.stringify(state))
    }
  })
  return { update: completed, isMissing: known.length < count }
}

function caretIn(cursor: unknown): object | undefined {
  const { anchor, head } = fieldsOf(cursor)
  return isPlace(anchor) && isPlace(head) ? { anchor, head } : undefined
}

/** As Yjs writes a place: beside an item, at the end of an element, or of the whole text. */
function isPlace(place: unknown): boolean {
  const { item, type, tname } = fieldsOf(place)
  const id = item ?? type
  return id === undefined || id === null ? tname === FRAGMENT : isId(id)
}

function isId(id: unknown): boolean {
  const { client, clock } = fieldsOf(id)
  return Number.isSafeInteger(client) && Number.isSafeInteger(clock) && Number(clock) >= 0
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

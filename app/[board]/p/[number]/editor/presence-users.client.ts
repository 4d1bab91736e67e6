import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { Awareness } from 'y-protocols/awareness'

/**
 * Completes an awareness update of the room, which tells whose a client is once and not with each move of its caret.
 * Clients of whom that is not known any more are left out: `isMissing` says that there were some.
 */
export function withUsers(
  update: Uint8Array,
  awareness: Awareness,
): { update: Uint8Array; isMissing: boolean } {
  const decoder = decoding.createDecoder(update)
  const count = decoding.readVarUint(decoder)
  const entries = Array.from({ length: count }, () => {
    const [client, clock] = [decoding.readVarUint(decoder), decoding.readVarUint(decoder)]
    const state = JSON.parse(decoding.readVarString(decoder)) as { user?: unknown } | null
    const user = state?.user ?? awareness.getStates().get(client)?.user
    return { client, clock, state: state && { ...state, user } }
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

import { type BallotRow, lastBallotsOf } from '#db/votes/ballots.ts'
import { placesOf } from '#db/votes/rolls.ts'
import type { RollRow, RoundRow } from '#db/votes/rounds.ts'
import { isMarked } from '#db/votes/urns.ts'
import { termsOf } from '#lib/store/load/proposal.ts'
import { actingMember, type Context } from '#lib/store/scope.ts'

/** What is stored of the reader in an open round, and of who gave them their proxy: read once for all that is shown of it. */
export interface ReaderInRound {
  readonly row: RoundRow
  /** Nobody's where the reader is no member. */
  readonly me: string
  readonly place: RollRow | undefined
  /** Their own place, and those of who gave them their proxy. */
  readonly places: readonly RollRow[]
  /** The last ballot of each of them. */
  readonly ballots: readonly BallotRow[]
  readonly mine: BallotRow | undefined
  /** They have voted in secret. */
  readonly marked: boolean
}

export async function readerInRound({ db, scope }: Context, row: RoundRow): Promise<ReaderInRound> {
  const me = actingMember(scope)?.id
  if (me === undefined)
    return { row, me: '', place: undefined, places: [], ballots: [], mine: undefined, marked: false }
  const places = await placesOf(db, row.id, me)
  const [ballots, marked] = await Promise.all([
    lastBallotsOf(
      db,
      row.id,
      places.map(({ member_id }) => member_id),
    ),
    termsOf(row).ballots === 'secret' && isMarked(db, row.id, me),
  ])
  return {
    row,
    me,
    place: places.find(({ member_id }) => member_id === me),
    places,
    ballots,
    mine: ballots.find(({ member_id }) => member_id === me),
    marked,
  }
}

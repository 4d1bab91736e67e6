import { type BallotRow, hasBallot } from '#db/votes/ballots.ts'
import { type PlaceRow, placesWithBallots } from '#db/votes/places.ts'
import type { ShownRound } from '#db/votes/shown-rounds.ts'
import { actingMember, type Context } from '#lib/store/scope.ts'

/** What is stored of the reader in an open round, and of who gave them their proxy: read once for all that is shown of it. */
export interface ReaderInRound {
  readonly row: ShownRound
  /** Nobody's where the reader is no member. */
  readonly me: string
  readonly place: PlaceRow | undefined
  /** Their own place, and those of who gave them their proxy. */
  readonly places: readonly PlaceRow[]
  /** The last ballot of each of them. */
  readonly ballots: readonly BallotRow[]
  readonly mine: BallotRow | undefined
  /** They have voted in secret. */
  readonly marked: boolean
  /** Their last ballot in the round before this one. */
  readonly before: BallotRow | undefined
}

/** `before`: the round before this one, if there is one. */
export async function readerInRound(
  { db, scope }: Context,
  row: ShownRound,
  before: ShownRound | undefined,
): Promise<ReaderInRound> {
  const me = actingMember(scope)?.id ?? ''
  const all = me === '' ? [] : await placesWithBallots(db, [row.id, before?.id ?? ''], me)
  const places = all.filter(({ round_id }) => round_id === row.id)
  const ballots = places.filter(hasBallot)
  const place = places.find(({ member_id }) => member_id === me)
  return {
    ...{ row, me, place, places, ballots },
    mine: ballots.find(({ member_id }) => member_id === me),
    marked: place?.marked ?? false,
    before: all.filter(hasBallot).find((one) => one.round_id === before?.id && one.member_id === me),
  }
}

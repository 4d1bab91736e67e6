import type { Db } from '#db/client.ts'
import type { Tx } from '#db/schema.ts'
import { findRound, lockRound, type RoundRow, roundsBeside } from '#db/votes/rounds.ts'
import { lockVoterAndRound } from '#db/votes/voters.ts'
import { type RefusalOf, refuse } from '../rules/base/refusal.ts'
import { actingMember, type BoardScope, type Member } from './scope.ts'

type NotTheirs = RefusalOf<'not_found' | 'not_on_roll'>

/** Who answers for themselves in a round: a member, or the holder of a link that is for this very round. Whose session
 * ended may well be on the roll. */
export function voterIn(
  scope: BoardScope,
  roundId: string,
): Member | RefusalOf<'not_on_roll' | 'not_signed_in'> {
  return whyLinkOfAnother(scope, roundId) ?? actingMember(scope) ?? refuse('not_signed_in')
}

/** A round of this board, to be read; to the holder of a link, their own alone. */
export async function roundOnBoard(scope: BoardScope, db: Db, id: string): Promise<RoundRow | NotTheirs> {
  const refusal = whyLinkOfAnother(scope, id)
  if (refusal) return refusal
  return (await findRound(db, scope.board.id, id)) ?? refuse('not_found', { what: 'round' })
}

/** The same for a command of someone who votes: until it is over the round cannot be closed, so the clock is read after. */
export async function votingRound(scope: BoardScope, tx: Tx, id: string): Promise<RoundRow | NotTheirs> {
  const refusal = whyLinkOfAnother(scope, id)
  if (refusal) return refusal
  await lockRound(tx, { board_id: scope.board.id, id }, 'share')
  return roundOnBoard(scope, tx, id)
}

/** The same under the lock of one of its electors, with all rounds of its proposal, the first one first. */
export async function votingRounds(
  scope: BoardScope,
  tx: Tx,
  id: string,
  member: string,
): Promise<{ readonly row: RoundRow; readonly all: readonly RoundRow[] } | NotTheirs> {
  const refusal = whyLinkOfAnother(scope, id)
  if (refusal) return refusal
  const asked = { board_id: scope.board.id, id }
  const all = (await lockVoterAndRound(tx, asked, member)) ? await roundsBeside(tx, asked) : []
  const row = all.find((one) => one.id === id)
  return row ? { row, all } : refuse('not_found', { what: 'round' })
}

function whyLinkOfAnother({ actor }: BoardScope, roundId: string): RefusalOf<'not_on_roll'> | undefined {
  return actor.type === 'link' && actor.round !== roundId ? refuse('not_on_roll') : undefined
}

import type { Temporal } from 'temporal-polyfill'
import { findBoard } from '#db/boards/boards.ts'
import type { Db } from '#db/client.ts'
import { findMemberOfPerson } from '#db/people/members.ts'
import { type ProposalRow, proposalOf } from '#db/proposals/proposals.ts'
import type { BoardId } from '#db/tables/columns.ts'
import { lastBallotsSaying } from '#db/votes/ballots.ts'
import { findFrozenText, findRound, findRoundToTell, type RoundRow } from '#db/votes/rounds.ts'
import { isBefore } from '#lib/rules/base/instant.ts'
import type { Kind } from '#lib/rules/base/standing.ts'
import type { ShownBallot } from '#lib/rules/methods/ballot.ts'
import { writtenWith } from '#lib/store/load/ballot-box.ts'
import type { About, Links, PendingMail } from './mail.ts'

/** A vote that a mail tells of: its text, where it is, and its reader's seat, unless they left the board. */
export async function findVote(
  db: Db,
  mail: PendingMail,
  { publicUrl }: Links,
  /** What the mail is about, where that is of a vote and not the vote itself. */
  about?: { readonly board_id: BoardId; readonly round_id: string },
) {
  const round = await (about ? findRound(db, about.board_id, about.round_id) : findRoundToTell(db, mail))
  const board = round && (await findBoard(db, round.board_id))
  if (!board) return undefined
  const text = await findFrozenText(db, round.text_id)
  const proposal = await proposalOf(db, round)
  const seat = await findMemberOfPerson(db, board.id, mail.person_id)
  const where: About = {
    board: board.name,
    title: text.title,
    url: `${publicUrl}/${board.slug}/p/${proposal.number}`,
  }
  return { round, board, text, proposal, seat, about: where }
}

/** Whether it can still be answered. */
export function isOpen({ stage, closes_at }: RoundRow, now: Temporal.Instant): boolean {
  return stage === 'open' && isBefore(now, closes_at)
}

/** The number of the decision that applies for now, if any does. */
export async function decisionInForce(db: Db, { board_id, in_force }: ProposalRow): Promise<number | null> {
  return in_force === null ? null : ((await findRound(db, board_id, in_force))?.decision ?? null)
}

export interface NamedAnswer extends Pick<ShownBallot, 'reason' | 'change'> {
  readonly member: string
  readonly name: string
  /** As they were called to the vote. */
  readonly kind: Kind
  readonly choice: string
}

/** Whose last answer in a round is one of these, under their name. */
export async function namedAnswers(
  db: Db,
  { id: roundId }: Pick<RoundRow, 'id'>,
  choices: readonly string[],
): Promise<NamedAnswer[]> {
  const ballots = await lastBallotsSaying(db, roundId, choices)
  return ballots.map((ballot) => {
    const { member_id: member, name, kind, choice } = ballot
    const { reason, change } = writtenWith(ballot)
    return { member, name, kind, choice, reason, change }
  })
}

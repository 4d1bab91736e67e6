import { sql } from 'kysely'
import { findBallotLinkByHash } from '#db/votes/ballots.ts'
import { findRound, roundsOf } from '#db/votes/rounds.ts'
import { ballotLinkHash } from '#lib/adapters/ballot-link.ts'
import { SATURDAYS } from '#lib/commands/example/proposals.ts'
import { stage, type WrittenProposal } from '#lib/commands/example/stage.ts'
import { type OpenedVote, openVote } from '#lib/commands/proposals/open-vote.ts'
import { joinRequest } from '#lib/commands/requests/join-request.ts'
import { castBallot } from '#lib/commands/votes/cast-ballot.ts'
import { closeDueVotes } from '#lib/commands/votes/close-due-votes.ts'
import type { RuleName } from '#lib/rules/charter/charter.ts'
import type { BallotDraft } from '#lib/rules/methods/counting/ballot-draft.ts'
import type { Chosen } from '#lib/rules/vote/opening/terms.ts'
import { openVoteView } from '#lib/views/proposal/open-vote.ts'
import { proposalView } from '#lib/views/proposal/proposal.ts'
import { type TestBoard, database, mailTo, expectAccepted, waitFor } from './board.ts'

/* What people of a board did before a journey begins, by real commands, and time going by. */

/** A proposal with its text, ready to be voted on. Returns its number. */
export function written(board: TestBoard, by: string, text: WrittenProposal = SATURDAYS): Promise<number> {
  return database()
    .transaction()
    .execute(async (tx) => {
      const { propose, write } = stage(tx, board.slug)
      const number = await propose(by, text)
      await write([by], number, text)
      return number
    })
}

/** Another text in the place of the one that was there. */
export function rewritten(board: TestBoard, by: string, number: number, text: WrittenProposal): Promise<void> {
  return database()
    .transaction()
    .execute((tx) => stage(tx, board.slug).write([by], number, text))
}

/** A vote opened until the recommended close of a decision that is easy to undo. */
export async function opened(
  board: TestBoard,
  by: string,
  number: number,
  rule: RuleName = 'consent',
  chosen: Chosen = {},
): Promise<OpenedVote> {
  const context = await board.as(by)
  const { hash, recommendation } = expectAccepted(await openVoteView(context, number, { preset: 'light' }))
  const closesAt = recommendation.close.toString()
  return expectAccepted(await openVote(context, { number, confirmed: hash, rule, chosen, preset: 'light', closesAt }))
}

export async function answered(
  board: TestBoard,
  roundId: string,
  ballots: Record<string, BallotDraft>,
): Promise<void> {
  for (const [name, ballot] of Object.entries(ballots))
    expectAccepted(await castBallot(await board.as(name), { roundId, ballot }))
}

/** A decision taken up again: somebody asks, others join. */
export async function reopened(
  board: TestBoard,
  by: string,
  number: number,
  reason: string,
  others: readonly string[],
): Promise<void> {
  await closeDueVotes(database(), board.id)
  await database()
    .transaction()
    .execute((tx) => stage(tx, board.slug).reopen(by, number, reason, others))
}

/** Others ask what someone of this board has asked for. */
export async function joined(board: TestBoard, number: number, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const context = await board.as(name)
    const { jointRequest } = expectAccepted(await proposalView(context, number))
    expectAccepted(await joinRequest(context, { number, request: jointRequest?.request?.id ?? '' }))
  }
}

/** The ballot link in someone's mail that asks for the last vote under this title, as an address on this server. */
export async function ballotLink(board: TestBoard, name: string, title = SATURDAYS.title): Promise<string> {
  const { email = '' } = board.people.get(name) ?? {}
  return waitFor(`${name}’s link for the last vote on ${title}`, async () => {
    const mail = await mailTo(email, new RegExp(`^(À voter|To vote on).*${title}`))
    const token = /\/v\/([\w-]+)/.exec(mail.text)?.[1] ?? ''
    return (await isOfLastRound(token)) ? `/v/${token}` : undefined
  })
}

/** A mail about an earlier round may be there already when the one about the next is still being written. */
async function isOfLastRound(token: string): Promise<boolean> {
  const link = await findBallotLinkByHash(database(), ballotLinkHash(token))
  const round = link && (await findRound(database(), link.round_id))
  const last = round && (await roundsOf(database(), round.proposal_id)).at(-1)
  return last !== undefined && last.id === link?.round_id
}

/** Two seconds after the last close of this board's open votes. */
export async function pastTheClose(board: TestBoard, more = '0'): Promise<void> {
  await sql`insert into clock_shift (shift)
    select max(closes_at) - board_now() + interval '2 seconds' + ${more}::interval
    from round where board_id = ${board.id} and stage = 'open'`.execute(database())
}

/**
 * Until every vote of this board has closed, each just after its own close: one that too few answered is extended by
 * then, as it is not by who looks days later; nor does it matter whether the job came that brings a close forward.
 */
export async function closedEach(board: TestBoard): Promise<void> {
  for (;;) {
    const { rows } = await sql`insert into clock_shift (shift)
      select greatest(min(closes_at) - board_now() + interval '2 seconds', '0')
      from round where board_id = ${board.id} and stage = 'open' having count(*) > 0
      returning shift`.execute(database())
    if (rows.length === 0) return
    await closeDueVotes(database(), board.id)
  }
}

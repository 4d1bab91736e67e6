import { isDeepStrictEqual } from 'node:util'
import type { Temporal } from 'temporal-polyfill'
import type { Db } from '#db/client.ts'
import { countStandings, membersAmong } from '#db/people/members.ts'
import { type ProposalRow, reopeningsOf } from '#db/proposals/proposals.ts'
import { joinersOf, lastRequests, type RequestKind, type RequestRow } from '#db/proposals/requests.ts'
import type { BoardId } from '#db/tables/columns.ts'
import { countAnswers, digestOfCount } from '#db/votes/ballots.ts'
import { findRound, type RoundRow } from '#db/votes/rounds.ts'
import { may, standingsThat } from '#lib/rules/base/permission.ts'
import { isRefusal } from '#lib/rules/base/refusal.ts'
import { isAskedAgain, othersNeeded } from '#lib/rules/charter/others-needed.ts'
import { type Recount, recount } from '#lib/rules/methods/recount.ts'
import { chosenIn, decidedNothing, type Outcome, tiedIn } from '#lib/rules/methods/tally.ts'
import type { Reopen } from '#lib/rules/proposal/life.ts'
import { isInReview } from '#lib/rules/proposal/review.ts'
import type { Board } from '#lib/store/scope.ts'
import { boxOf, storedBox } from './ballot-box.ts'
import { methodOf, recountOf, roundOf, termsOf } from './proposal.ts'
import { shortenedIn } from './shortened.ts'
import { WorkedOut } from './worked-out.ts'

/** What some ask for together, until enough do. */
export interface JointRequest {
  readonly id: string
  readonly aim: RequestKind
  readonly reason: string
  /** What stands for the reason: one disclosure, whatever comes of the request. */
  readonly disclosure: { readonly id: string; readonly commitment: string }
  readonly askedAt: Temporal.Instant
  readonly asker: { readonly id: string; readonly name: string }
  /** Those who joined, as far as they may still ask. */
  readonly joined: readonly string[]
}

export interface RequestStatus {
  /** How many others must ask with whoever asks. */
  readonly needed: number
  /** Twice as many as usual, since the same question was reopened not long ago. */
  readonly again: boolean
  /** None where whoever asked may ask no more, or their words were erased. */
  readonly waiting: JointRequest | undefined
  /** When the last one was taken back, where none waits. */
  readonly takenBackAt: Temporal.Instant | null
}

/** How many must ask to have this round's decision reopened, or its vote cancelled, and who does so far. */
export async function requestStatus(
  db: Db,
  board: Pick<Board, 'id' | 'charter'>,
  round: Pick<RoundRow, 'id' | 'proposal_id'>,
  aim: RequestKind,
  now: Temporal.Instant,
): Promise<RequestStatus> {
  const electors = await countStandings(db, board.id, standingsThat(aim))
  const reopenings = aim === 'reopen' ? await reopeningsOf(db, [round.proposal_id]) : []
  const reopenedAt = lastReopenedAt(reopenings)
  const times = { now, reopenedAt }
  const last = await lastRequests(db, round.id, aim)
  const waiting = last.waiting && (await waitingRequest(db, board.id, last.waiting))
  return {
    needed: othersNeeded(board.charter, electors, times),
    again: isAskedAgain(times),
    waiting,
    takenBackAt: waiting ? null : (last.takenBack?.settled_at ?? null),
  }
}

/** Taking up again what decided nothing puts no decision in question, and is not counted. */
export function lastReopenedAt(
  reopenings: readonly { readonly reopened_at: Temporal.Instant; readonly outcome: string | null }[],
): Temporal.Instant | null {
  const last = reopenings.findLast(({ outcome }) => outcome && !decidedNothing(outcome as Outcome))
  return last?.reopened_at ?? null
}

async function waitingRequest(db: Db, boardId: BoardId, row: RequestRow): Promise<JointRequest | undefined> {
  if (!row.reason || !row.commitment) return undefined
  const joiners = await joinersOf(db, row.id)
  const present = await membersAmong(db, boardId, [row.asked_by, ...joiners])
  const electors = new Map(
    present.filter(({ standing }) => may(standing, row.aim)).map((member) => [member.id, member]),
  )
  const asker = electors.get(row.asked_by)
  if (!asker) return undefined
  return {
    id: row.id,
    aim: row.aim,
    reason: row.reason.toString('utf8'),
    disclosure: { id: row.reason_opening, commitment: row.commitment },
    askedAt: row.asked_at,
    asker,
    joined: joiners.filter((joiner) => electors.has(joiner)),
  }
}

/** How many have answered: with a ballot, or by their mark where ballots are secret. */
export async function answeredIn(db: Db, { id }: Pick<RoundRow, 'id'>): Promise<number> {
  const [answers] = await countAnswers(db, [id])
  return answers ? answers.volunteers + answers.staff : 0
}

/** Why one person alone may have this decision reopened now, if anything allows it. `alone`: who acts by themselves; that a
 * shortened vote left them out is for them to say, never said of who joins others. */
export async function groundsFor(
  db: Db,
  board: Pick<Board, 'timeZone'>,
  proposal: Pick<ProposalRow, 'board_id' | 'in_force'>,
  round: RoundRow,
  now: Temporal.Instant,
  alone?: string,
): Promise<Reopen['grounds']> {
  const inForce = await roundInForce(db, proposal, round)
  const review = inForce && termsOf(inForce).review
  if (review && isInReview(review, board.timeZone, now)) return 'review'
  const wrong =
    (await countDiffers(db, round)) ||
    (inForce !== undefined && inForce !== round && (await countDiffers(db, inForce)))
  if (wrong) return 'count'
  const shortened = alone === undefined ? null : await shortenedIn(db, round, alone)
  return shortened?.mineUntil ? 'left_out' : null
}

/** Of the decision that holds: most often `round` itself. */
async function roundInForce(
  db: Db,
  { board_id, in_force }: Pick<ProposalRow, 'board_id' | 'in_force'>,
  round: RoundRow,
): Promise<RoundRow | undefined> {
  if (in_force === null) return undefined
  return in_force === round.id ? round : findRound(db, board_id, in_force)
}

const MOST_COUNTED = 50

/** What counting again found, by all that was counted. */
const countedAgain = new WorkedOut<Promise<boolean>>(MOST_COUNTED)

/** Whether the stored ballots give something else than what was recorded. A page that many read counts them once. */
async function countDiffers(db: Db, row: RoundRow): Promise<boolean> {
  const digest = await digestOfCount(db, row.id)
  const differs = countedAgain.of(digest, () => differsNow(db, row))
  differs.catch(() => countedAgain.forget(digest))
  return differs
}

async function differsNow(db: Db, row: RoundRow): Promise<boolean> {
  const again = recount(
    (await roundOf(db, row)).roll,
    boxOf(row, await storedBox(db, row)),
    methodOf(row).rule,
  )
  return isRefusal(again) || !isDeepStrictEqual(found(again), found(recountOf(row)))
}

/** What a count found. How it tells its steps may change with the program; this may not. */
function found({ tally, answered }: Recount) {
  return {
    outcome: tally.outcome,
    counts: tally.counts,
    chosen: chosenIn(tally),
    tied: tiedIn(tally),
    answered,
  }
}

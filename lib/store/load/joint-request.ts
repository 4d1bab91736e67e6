import { isDeepStrictEqual } from 'node:util'
import type { Temporal } from 'temporal-polyfill'
import type { Db } from '#db/client.ts'
import { countStandings } from '#db/people/members.ts'
import { reopeningsOf } from '#db/proposals/proposals.ts'
import { type LastRequests, lastRequests, type RequestKind } from '#db/proposals/requests.ts'
import { countAnswers, digestOfCount } from '#db/votes/ballots.ts'
import type { RoundRow } from '#db/votes/rounds.ts'
import { standingsThat } from '#lib/rules/base/permission.ts'
import { isRefusal } from '#lib/rules/base/refusal.ts'
import { isAskedAgain, othersNeeded } from '#lib/rules/charter/others-needed.ts'
import { type Recount, recount } from '#lib/rules/methods/recount.ts'
import { chosenIn, decidedNothing, type Outcome, tiedIn } from '#lib/rules/methods/tally.ts'
import type { Reopen } from '#lib/rules/proposal/life.ts'
import { isInReview } from '#lib/rules/proposal/review.ts'
import type { Board } from '#lib/store/scope.ts'
import { boxOf, storedBox } from './ballot-box.ts'
import { methodOf, recountOf, roundOf, termsOf } from './proposal.ts'
import type { Shortened } from './shortened.ts'
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
  round: RoundRow,
  aim: RequestKind,
  now: Temporal.Instant,
): Promise<RequestStatus> {
  const standings = standingsThat(aim)
  const { proposal_id: id, generation } = round
  return statusFrom(board, now, {
    electors: await countStandings(db, board.id, standings),
    reopenings: aim === 'reopen' ? await reopeningsOf(db, { id, generation }) : [],
    last: await lastRequests(db, round.id, aim, standings),
  })
}

/** The same of what was read already. `reopenings`: none where a vote is to be cancelled. */
export function statusFrom(
  { charter }: Pick<Board, 'charter'>,
  now: Temporal.Instant,
  read: {
    readonly electors: number
    readonly reopenings: readonly Reopened[]
    readonly last: LastRequests
  },
): RequestStatus {
  const times = { now, reopenedAt: lastReopenedAt(read.reopenings) }
  const waiting = waitingRequest(read.last.waiting)
  return {
    needed: othersNeeded(charter, read.electors, times),
    again: isAskedAgain(times),
    waiting,
    takenBackAt: waiting ? null : (read.last.takenBack?.settled_at ?? null),
  }
}

interface Reopened {
  readonly reopened_at: Temporal.Instant
  readonly outcome: string | null
}

/** Taking up again what decided nothing puts no decision in question, and is not counted. */
export function lastReopenedAt(reopenings: readonly Reopened[]): Temporal.Instant | null {
  const last = reopenings.findLast(({ outcome }) => outcome && !decidedNothing(outcome as Outcome))
  return last?.reopened_at ?? null
}

function waitingRequest(row: LastRequests['waiting']): JointRequest | undefined {
  if (!row?.reason || !row.commitment || row.asker === null) return undefined
  return {
    id: row.id,
    aim: row.aim,
    reason: row.reason.toString('utf8'),
    disclosure: { id: row.reason_opening, commitment: row.commitment },
    askedAt: row.asked_at,
    asker: { id: row.asked_by, name: row.asker },
    joined: row.joined,
  }
}

/** How many have answered: with a ballot, or by their mark where ballots are secret. */
export async function answeredIn(db: Db, { id }: Pick<RoundRow, 'id'>): Promise<number> {
  const [answers] = await countAnswers(db, [id])
  return answers ? answers.volunteers + answers.staff : 0
}

/** Why one person alone may have this decision reopened now, if anything allows it. `inForce`: the decision that holds, most often
 * this one. That a shortened vote left somebody out is for them to say, never said of who joins others. */
export async function groundsFor(
  db: Db,
  { timeZone }: Pick<Board, 'timeZone'>,
  { round, inForce }: { readonly round: CountedRow; readonly inForce: CountedRow | undefined },
  now: Temporal.Instant,
  shortened: Pick<Shortened, 'mineUntil'> | null,
): Promise<Reopen['grounds']> {
  const review = inForce && termsOf(inForce).review
  if (review && isInReview(review, timeZone, now)) return 'review'
  const wrong =
    (await countDiffers(db, round)) ||
    (inForce !== undefined && inForce.id !== round.id && (await countDiffers(db, inForce)))
  if (wrong) return 'count'
  return shortened?.mineUntil ? 'left_out' : null
}

/** `digest`: of all that was counted, where it was read already. */
type CountedRow = RoundRow & { readonly digest?: string | null }

const MOST_COUNTED = 50

/** What counting again found, by all that was counted. */
const countedAgain = new WorkedOut<Promise<boolean>>(MOST_COUNTED)

/** Whether the stored ballots give something else than what was recorded. A page that many read counts them once. */
async function countDiffers(db: Db, row: CountedRow): Promise<boolean> {
  const digest = row.digest ?? (await digestOfCount(db, row.id))
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

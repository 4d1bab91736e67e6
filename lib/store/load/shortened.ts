import type { Temporal } from 'temporal-polyfill'
import type { Db } from '#db/client.ts'
import { shorteningsOf } from '#db/proposals/shortenings.ts'
import type { RoundRow } from '#db/votes/rounds.ts'
import { type ShownRound, shownRoundsOf } from '#db/votes/shown-rounds.ts'
import { isBefore } from '#lib/rules/base/instant.ts'
import { answersEnd } from '#lib/rules/vote/opening/choose-close.ts'
import { isLeftOutBy, leftOutUntil } from '#lib/rules/vote/opening/shortening.ts'
import { methodOf } from './proposal.ts'

/** What was said when a vote was opened for less time than recommended. */
export interface Shortened {
  /** The close it comes before. */
  readonly recommended: Temporal.Instant
  readonly leftOut: number
  /** Null where they were erased. */
  readonly apology: string | null
  readonly justification: string | null
  /** Until when the one who asks, whom it leaves out, may reopen the decision alone, now or once it is closed; null for
   * everybody else. */
  readonly mineUntil: Temporal.Instant | null
}

/** Null where the vote was not shortened. `member`: who asks, of whom alone it is told whether they are left out. */
export async function shortenedIn(
  db: Db,
  { id, proposal_id }: Pick<RoundRow, 'id' | 'proposal_id'>,
  member: string,
): Promise<Shortened | null> {
  if ((await shorteningsOf(db, [id])).length === 0) return null
  const rounds = await shownRoundsOf(db, proposal_id, { memberId: member, digests: false })
  const row = rounds.find((one) => one.id === id)
  return row ? shortenedOf(row, rounds) : null
}

/** The same of a round that its reader is shown, with all those of its proposal. */
export function shortenedOf(row: ShownRound, rounds: readonly ShownRound[]): Shortened | null {
  const short = readShortening(row)
  return short && { ...short, mineUntil: aloneUntil(row, rounds) }
}

/** What was said for too short a vote, as it is stored beside its round; nulls where it was none. */
interface Stored {
  readonly recommended: Temporal.Instant | null
  readonly left_out: number | null
  readonly apology: Buffer | null
  readonly justification: Buffer | null
}

/** How many a vote left out, and the words for it. */
export function readShortening({
  recommended,
  left_out: leftOut,
  apology,
  justification,
}: Stored): Omit<Shortened, 'mineUntil'> | null {
  if (!recommended || leftOut === null) return null
  const words = (bytes: Buffer | null) => bytes?.toString('utf8') ?? null
  return { recommended, leftOut, apology: words(apology), justification: words(justification) }
}

/** An extension may have given someone the time after all: it is the close by right that counts. */
function aloneUntil(row: ShownRound, rounds: readonly ShownRound[]): Temporal.Instant | null {
  if (!row.calls) return null
  const close = answersEnd(methodOf(row).rule, row.window_closes_at)
  if (!isLeftOutBy({ readyAt: row.own_ready_at }, row.volunteers + row.staff, close)) return null
  const until = leftOutUntil(row.own_ready_at, row.closes_at)
  if (!isBefore(row.now, until)) return null
  return row.stage === 'open' || isTheDecision(row, rounds) ? until : null
}

/** Nothing came after it: its question is not open again, nor was it decided anew. */
function isTheDecision(row: ShownRound, rounds: readonly ShownRound[]): boolean {
  return row.proposal_stage === 'decided' && rounds.at(-1)?.id === row.id
}

import type { Temporal } from 'temporal-polyfill'
import type { Db } from '#db/client.ts'
import { boardNow } from '#db/clock.ts'
import { proposalOf } from '#db/proposals/proposals.ts'
import { shorteningsOf } from '#db/proposals/shortenings.ts'
import { countRoll, placeOf } from '#db/votes/rolls.ts'
import { type RoundRow, roundsOf } from '#db/votes/rounds.ts'
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

type Row = Pick<
  RoundRow,
  'id' | 'board_id' | 'proposal_id' | 'stage' | 'method' | 'closes_at' | 'window_closes_at'
>

/** Null where the vote was not shortened. `member`: who asks, of whom alone it is told whether they are left out. */
export async function shortenedIn(db: Db, row: Row, member: string | undefined): Promise<Shortened | null> {
  const [found] = await shorteningsOf(db, [row.id])
  if (!found) return null
  return {
    ...readShortening(found),
    mineUntil: member === undefined ? null : await aloneUntil(db, row, member),
  }
}

/** How many a vote left out, and the words for it, as they are stored. */
export function readShortening(
  stored: Awaited<ReturnType<typeof shorteningsOf>>[number],
): Omit<Shortened, 'mineUntil'> {
  return {
    recommended: stored.recommended,
    leftOut: stored.left_out,
    apology: stored.apology?.toString('utf8') ?? null,
    justification: stored.justification?.toString('utf8') ?? null,
  }
}

/** An extension may have given someone the time after all: it is the close by right that counts. */
async function aloneUntil(db: Db, row: Row, member: string): Promise<Temporal.Instant | null> {
  const mine = await placeOf(db, row.id, member)
  if (!mine) return null
  const { volunteers, staff } = await countRoll(db, row.id)
  const close = answersEnd(methodOf(row).rule, row.window_closes_at)
  const isOut = isLeftOutBy({ readyAt: mine.ready_at }, volunteers + staff, close)
  const until = isOut ? leftOutUntil(mine.ready_at, row.closes_at) : undefined
  if (!until || !isBefore(await boardNow(db), until)) return null
  return row.stage === 'open' || (await isTheDecision(db, row)) ? until : null
}

/** Nothing came after it: its question is not open again, nor was it decided anew. */
async function isTheDecision(db: Db, row: Row): Promise<boolean> {
  const { stage } = await proposalOf(db, row)
  return stage === 'decided' && (await roundsOf(db, row.proposal_id)).at(-1)?.id === row.id
}

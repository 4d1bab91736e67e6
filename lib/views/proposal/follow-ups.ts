import type { Temporal } from 'temporal-polyfill'
import { boardNow } from '#db/clock.ts'
import {
  type FollowUpRow,
  followUpsSince,
  followUpsOfProposal as rowsOfProposal,
  unansweredFollowUps,
} from '#db/proposals/follow-ups.ts'
import { countShortenedVotes } from '#db/proposals/shortenings.ts'
import { instantText } from '#lib/rules/base/instant.ts'
import { may } from '#lib/rules/base/permission.ts'
import type { ShownPage } from '#lib/rules/entries/shown.ts'
import { isFollowUpLate } from '#lib/rules/vote/opening/shortening.ts'
import { type MemberRef, visibleMembers } from '#lib/store/load/visible-members.ts'
import { actingMember, type Context } from '#lib/store/scope.ts'

/** How to avoid too short a vote next time: asked of someone, and answered. */
export interface FollowUpLine {
  readonly id: string
  /** The proposal's. */
  readonly number: number
  readonly title: string
  readonly due: Temporal.PlainDate
  readonly late: boolean
  /** Who was to answer; null for visitors. */
  readonly owner: MemberRef | null
  /** The reader was to answer, and nobody has. */
  readonly mine: boolean
  readonly mayAnswer: boolean
  /** Null while nobody has answered. */
  readonly answered: {
    readonly at: Temporal.Instant
    /** Null where it was erased. */
    readonly text: string | null
    readonly by: MemberRef | null
    /** Its line of the register. */
    readonly entry: number | null
  } | null
}

async function followUpLines(
  context: Context,
  rows: readonly FollowUpRow[],
  at?: Temporal.Instant,
): Promise<FollowUpLine[]> {
  if (rows.length === 0) return []
  const { db, scope } = context
  const me = scope.actor.type === 'member' ? actingMember(scope) : undefined
  const now = at ?? (await boardNow(db))
  const people = await visibleMembers(
    context,
    rows.flatMap(({ owner, answered_by }) => [owner, answered_by ?? owner]),
  )
  return rows.map((row) => {
    const open = row.answered_at === null
    return {
      id: row.id,
      number: row.number,
      title: row.title,
      due: row.due,
      late: open && isFollowUpLate(row.due, row.time_zone, now),
      owner: people.get(row.owner) ?? null,
      mine: open && row.owner === me?.id,
      mayAnswer: open && me !== undefined && may(me.standing, 'write'),
      answered: row.answered_at && {
        at: row.answered_at,
        text: row.answer?.toString('utf8') ?? null,
        by: people.get(row.answered_by ?? '') ?? null,
        entry: row.answered_entry,
      },
    }
  })
}

/** Those of the votes of one proposal, the latest first. */
export async function followUpLinesOf(
  context: Context,
  proposalId: string,
  now: Temporal.Instant,
): Promise<FollowUpLine[]> {
  return followUpLines(context, await rowsOfProposal(context.db, proposalId), now)
}

/** The lines of the register behind their answers. */
export function answersIn(followUps: readonly FollowUpLine[]): number[] {
  return followUps.flatMap(({ answered }) => answered?.entry ?? [])
}

/** A page of the register with the answers that it shows. */
export function withAnswers(shown: ShownPage, { since, followUps }: ShortVotes): ShownPage {
  return { ...shown, lines: [...shown.lines, ...answersIn(followUps)], opened: { since } }
}

/** Those that wait for the reader, and for everybody once they are late. */
export async function waitingFollowUps(context: Context, now: Temporal.Instant): Promise<FollowUpLine[]> {
  const rows = await unansweredFollowUps(context.db, context.scope.board.id)
  return (await followUpLines(context, rows, now)).filter(({ mine, late }) => mine || late)
}

/** How often a board shortens, over the last year: for everyone to see. */
export interface ShortCounts {
  readonly votes: number
  readonly shortened: number
  readonly leftOut: number
}
export interface ShortVotes extends ShortCounts {
  /** Of votes opened since then. */
  readonly since: string
  readonly followUps: readonly FollowUpLine[]
}

const YEARS = 1

export async function shortCounts(context: Context): Promise<ShortCounts> {
  return countShortenedVotes(context.db, context.scope.board.id, await aYearAgo(context))
}

export async function shortVotes(context: Context): Promise<ShortVotes> {
  const { db, scope } = context
  const since = await aYearAgo(context)
  const [counts, rows] = await Promise.all([
    countShortenedVotes(db, scope.board.id, since),
    followUpsSince(db, scope.board.id, since),
  ])
  return { ...counts, since, followUps: await followUpLines(context, rows) }
}

async function aYearAgo({ db, scope }: Context): Promise<string> {
  const now = (await boardNow(db)).toZonedDateTimeISO(scope.board.timeZone)
  // Lines of the register tell whole seconds, and are held against this too.
  return instantText(
    now.subtract({ years: YEARS }).round({ smallestUnit: 'second', roundingMode: 'ceil' }).toInstant(),
  )
}

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
import { type MemberRef, seesNames } from '#lib/store/load/visible-members.ts'
import { actingMember, type BoardScope, type Context } from '#lib/store/scope.ts'

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

function followUpLines(
  context: Context,
  rows: readonly FollowUpRow[],
  now: Temporal.Instant,
): FollowUpLine[] {
  const { scope } = context
  const me = scope.actor.type === 'member' ? actingMember(scope) : undefined
  const sees = seesNames(context)
  return rows.map((row) => {
    const open = row.answered_at === null
    return {
      id: row.id,
      number: row.number,
      title: row.title,
      due: row.due,
      late: open && isFollowUpLate(row.due, row.time_zone, now),
      owner: sees ? ownerOf(row) : null,
      mine: open && row.owner === me?.id,
      mayAnswer: open && me !== undefined && may(me.standing, 'write'),
      answered: row.answered_at && {
        at: row.answered_at,
        text: row.answer?.toString('utf8') ?? null,
        by: sees ? answererOf(row) : null,
        entry: row.answered_entry,
      },
    }
  })
}

function ownerOf(row: FollowUpRow): MemberRef {
  const { owner: id, owner_name: name, owner_kind: kind, owner_left_at: left } = row
  return { id, name, kind, left: left !== null }
}

function answererOf(row: FollowUpRow): MemberRef | null {
  const { answered_by: id, answerer_name: name, answerer_kind: kind, answerer_left_at: left } = row
  return id !== null && name !== null && kind !== null ? { id, name, kind, left: left !== null } : null
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
  return followUpLines(context, rows, now).filter(({ mine, late }) => mine || late)
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
  const { db, scope } = context
  return countShortenedVotes(db, scope.board.id, aYearBefore(await boardNow(db), scope))
}

/** `now`: when the rest of the page was read. */
export async function shortVotes(context: Context, now: Temporal.Instant): Promise<ShortVotes> {
  const { db, scope } = context
  const since = aYearBefore(now, scope)
  const counts = await countShortenedVotes(db, scope.board.id, since)
  const rows = counts.shortened > 0 ? await followUpsSince(db, scope.board.id, since) : []
  return { ...counts, since, followUps: followUpLines(context, rows, now) }
}

function aYearBefore(at: Temporal.Instant, { board }: BoardScope): string {
  const now = at.toZonedDateTimeISO(board.timeZone)
  // Lines of the register tell whole seconds, and are held against this too.
  return instantText(
    now.subtract({ years: YEARS }).round({ smallestUnit: 'second', roundingMode: 'ceil' }).toInstant(),
  )
}

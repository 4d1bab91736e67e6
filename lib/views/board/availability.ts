import type { Temporal } from 'temporal-polyfill'
import { findBoard } from '#db/boards/boards.ts'
import type { Db } from '#db/client.ts'
import { boardNow } from '#db/clock.ts'
import { findAvailability, hasAnsweredElsewhere } from '#db/people/availability.ts'
import { boardsOfPerson, findMemberOfPerson } from '#db/people/members.ts'
import { dayAt } from '#lib/rules/base/day.ts'
import type { Availability } from '#lib/rules/window/availability.ts'
import { availabilityOf, calendarReadUntil } from '#lib/store/load/availability.ts'
import { calendarOf } from '#lib/store/load/calendar.ts'
import { boardToSize, recommendClose, rollNow } from '#lib/store/load/recommendation.ts'
import { actingMember, type Context } from '#lib/store/scope.ts'

export interface AvailabilityView {
  readonly zone: string
  readonly today: Temporal.PlainDate
  /** What they said; undefined where they said nothing. */
  readonly said: Availability | undefined
  /** What a calendar of theirs says is taken. */
  readonly calendar: { readonly moments: number; readonly until: Temporal.Instant } | undefined
  /** Whether a board of theirs knows the school's holidays. */
  readonly asksSchool: boolean
  /** When they would have had the time for an ordinary vote opened now; null if not within its maximum. */
  readonly readyAt: Temporal.Instant | null | undefined
}

/** When someone usually can, for themselves alone. */
export async function availabilityView(db: Db, personId: string): Promise<AvailabilityView | undefined> {
  const row = await findAvailability(db, personId)
  if (!row) return undefined
  const now = await boardNow(db)
  const boards = await Promise.all((await boardsOfPerson(db, personId)).map(({ id }) => findBoard(db, id)))
  const known = boards.filter((board) => board !== undefined)
  const said = availabilityOf(row)
  const until = calendarReadUntil(row)
  const [board] = known
  const member = board && (await findMemberOfPerson(db, board.id, personId))
  return {
    zone: row.time_zone,
    today: dayAt(now, row.time_zone),
    said,
    calendar: until && { moments: said?.busy?.length ?? 0, until },
    asksSchool: known.some(({ calendar }) => calendarOf(calendar).school !== undefined),
    readyAt: said && board && member ? readyAlone(board, { ...member, ...row }, now) : undefined,
  }
}

type BoardRow = NonNullable<Awaited<ReturnType<typeof findBoard>>>
type MemberRow = NonNullable<Awaited<ReturnType<typeof findMemberOfPerson>>> & { availability: unknown }

function readyAlone(row: BoardRow, member: MemberRow, now: Temporal.Instant): Temporal.Instant | null {
  const roll = rollNow([{ ...member, standing: 'elector' }])
  const { electors } = recommendClose(boardToSize(row), { roll, declared: [member], preset: 'ordinary' }, now)
  return electors[0]?.readyAt ?? null
}

/** After a vote: whether to ask for once when they usually can. Never where they said it, never after a second vote. */
export async function offersAvailability({ db, scope }: Context, roundId: string): Promise<boolean> {
  const member = actingMember(scope)
  const row = member && (await findAvailability(db, member.personId))
  if (!row || row.availability !== null) return false
  return !(await hasAnsweredElsewhere(db, member.personId, roundId))
}

import type { Temporal } from 'temporal-polyfill'
import { comingMeetings, invitedTo } from '#db/boards/meetings.ts'
import { boardNow } from '#db/clock.ts'
import { namesOf } from '#db/people/members.ts'
import { dayAt, readDay } from '#lib/rules/base/day.ts'
import { may } from '#lib/rules/base/permission.ts'
import { isRefusal, type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import { MEETING_DAYS, meetingTimes, whyMayNotCancel } from '#lib/rules/meeting/meeting.ts'
import { coverageOf } from '#lib/rules/window/coverage.ts'
import { type PublicCoverage, publicCoverage } from '#lib/rules/window/public-coverage.ts'
import { requireMember } from '#lib/store/access.ts'
import { peopleToMeet } from '#lib/store/load/meeting.ts'
import { actingMember, type Context } from '#lib/store/scope.ts'

export interface MeetingLine {
  readonly id: string
  readonly title: string
  readonly place: string
  readonly startsAt: Temporal.Instant
  readonly minutes: number
  /** Who called it; null where they were erased. */
  readonly by: string | null
  readonly suits: PublicCoverage
  /** Whether its time suits the reader; null for who was not called. */
  readonly suitsMe: boolean | null
  readonly mayCancel: boolean
}

export interface MeetingsView {
  readonly mayCall: boolean
  readonly coming: readonly MeetingLine[]
  /** The first and the last day that may be looked at. */
  readonly from: string
  readonly until: string
}

/** The meetings of a board, for its members alone: where people meet is nobody else's business. */
export async function meetingsView({ db, scope }: Context): Promise<MeetingsView | Refusal> {
  const { board } = scope
  const me = scope.actor.type === 'member' ? actingMember(scope) : undefined
  if (!me) return refuse('not_signed_in')
  const [meetings, now] = await Promise.all([comingMeetings(db, board.id), boardNow(db)])
  const [names, invited] = await Promise.all([
    namesOf(
      db,
      board.id,
      meetings.map(({ called_by }) => called_by),
    ),
    invitedTo(
      db,
      meetings.map(({ id }) => id),
    ),
  ])
  const mayCall = may(me.standing, 'call-meeting')
  const today = dayAt(now, board.timeZone)
  return {
    mayCall,
    coming: meetings.map((meeting) => {
      const called = invited.filter(({ meeting_id }) => meeting_id === meeting.id)
      return {
        id: meeting.id,
        title: meeting.title,
        place: meeting.place,
        startsAt: meeting.starts_at,
        minutes: meeting.minutes,
        by: names.get(meeting.called_by)?.name ?? null,
        suits: publicCoverage(coverageOf(called, ({ suited }) => suited)),
        suitsMe: called.find(({ member_id }) => member_id === me.id)?.suited ?? null,
        mayCancel: !whyMayNotCancel(
          { calledBy: meeting.called_by, startsAt: meeting.starts_at },
          { member: me.id, standing: me.standing },
          now,
        ),
      }
    }),
    from: today.toString(),
    until: today.add({ days: MEETING_DAYS }).toString(),
  }
}

/** What a search for a time was asked, as the form sent it. */
export interface MeetingQuery {
  readonly from: string
  readonly to: string
  readonly minutes: string
}

export interface ProposedTime {
  readonly startsAt: Temporal.Instant
  readonly suits: PublicCoverage
}

/** The times that suit most people, for someone who may call them together. */
export async function meetingTimesView(
  { db, scope }: Context,
  sought: MeetingQuery,
): Promise<readonly ProposedTime[] | Refusal> {
  const caller = await requireMember('call-meeting', db, scope)
  if (isRefusal(caller)) return caller
  const [from, to] = [readDay(sought.from), readDay(sought.to)]
  if (!from || !to) return refuse('invalid', { field: 'date' })
  const minutes = /^\d{1,4}$/.test(sought.minutes) ? Number(sought.minutes) : Number.NaN
  const now = await boardNow(db)
  const times = meetingTimes({ ...(await peopleToMeet(db, scope.board, now)), from, to, minutes })
  if (isRefusal(times)) return times
  return times.map(({ startsAt, coverage }) => ({ startsAt, suits: publicCoverage(coverage) }))
}

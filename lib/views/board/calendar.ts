import type { Temporal } from 'temporal-polyfill'
import { boardNow } from '#db/clock.ts'
import { dayAt } from '#lib/rules/base/day.ts'
import { may } from '#lib/rules/base/permission.ts'
import { type Calendar, holidaysOf } from '#lib/store/load/calendar.ts'
import { actingMember, type Context } from '#lib/store/scope.ts'

export interface CalendarView {
  readonly calendar: Calendar
  /** The next public holidays. */
  readonly next: readonly Temporal.PlainDate[]
  readonly mayChange: boolean
}

const SHOWN = 4
const AHEAD = 366

/** Which days are holidays on a board, for whoever sees it. */
export async function calendarView({ db, scope }: Context): Promise<CalendarView> {
  const { calendar, timeZone } = scope.board
  const me = scope.actor.type === 'member' ? actingMember(scope) : undefined
  const today = dayAt(await boardNow(db), timeZone)
  const { isHoliday } = holidaysOf(calendar)
  const days = Array.from({ length: AHEAD }, (_, days) => today.add({ days }))
  return {
    calendar,
    next: days.filter(isHoliday).slice(0, SHOWN),
    mayChange: me !== undefined && may(me.standing, 'change-settings'),
  }
}

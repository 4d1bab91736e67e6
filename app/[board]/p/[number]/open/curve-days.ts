import { groupsOf } from '#lib/i18n/phrases/coverage.ts'
import { dayAt } from '#lib/rules/base/day.ts'
import { type Calendar, holidaysOf } from '#lib/store/load/calendar.ts'
import type { DatesProps } from './dates-props.ts'

export type CurveDays = ReturnType<typeof curveDays>

/** Each day on which a vote could close: how many will have had the time, and whether it is a holiday. */
export function curveDays({ recommendation, calendar, zone }: DatesProps & { calendar: Calendar }) {
  const { isHoliday, isSchoolHoliday } = holidaysOf(calendar)
  return recommendation.curve.map(({ close, coverage }) => {
    const day = dayAt(close, zone)
    const holiday = isHoliday(day) ? ('holiday' as const) : isSchoolHoliday(day) ? ('school' as const) : null
    return { close, counts: groupsOf(coverage), holiday, off: holiday !== null }
  })
}

import Holidays, { type HolidaysTypes } from 'date-holidays'
import { Temporal } from 'temporal-polyfill'
import { DAY } from './days.ts'
import type { IsHoliday } from './ready.ts'

/** Public holidays of a country, France unless told otherwise; a region such as "57" (Moselle) adds its own. */
export function publicHolidays(country = 'FR', region?: string): IsHoliday {
  const calendar = region ? new Holidays(country, region) : new Holidays(country)
  const years = new Map<number, Set<string>>()
  return (date: Temporal.PlainDate) => {
    let days = years.get(date.year)
    if (!days) {
      const found = calendar.getHolidays(date.year).filter(({ type }) => type === 'public')
      days = new Set(found.flatMap(datesOf))
      years.set(date.year, days)
    }
    return days.has(date.toString())
  }
}

/** Some holidays last several days; half a day counts as one. */
function datesOf({ date, start, end }: HolidaysTypes.Holiday): string[] {
  const first = Temporal.PlainDate.from(date.slice(0, 10))
  const days = Math.max(1, Math.ceil((end.getTime() - start.getTime()) / DAY))
  return Array.from({ length: days }, (_, index) => first.add({ days: index }).toString())
}

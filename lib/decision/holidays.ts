import Holidays from 'date-holidays'
import type { Temporal } from 'temporal-polyfill'
import type { IsHoliday } from './ready.ts'

/** Public holidays of a country, France unless told otherwise; a region such as "57" (Moselle) adds its own. */
export function publicHolidays(country = 'FR', region?: string): IsHoliday {
  const calendar = region ? new Holidays(country, region) : new Holidays(country)
  const years = new Map<number, Set<string>>()
  return (date: Temporal.PlainDate) => {
    let days = years.get(date.year)
    if (!days) {
      const found = calendar.getHolidays(date.year).filter(({ type }) => type === 'public')
      days = new Set(found.map((holiday) => holiday.date.slice(0, 10)))
      years.set(date.year, days)
    }
    return days.has(date.toString())
  }
}

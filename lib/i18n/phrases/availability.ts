import type { Temporal } from 'temporal-polyfill'
import { formatDayOf, LOCALE, type Reader } from '#lib/i18n/dates.ts'
import type { Say } from '#lib/i18n/words.ts'
import type { Availability, Slot } from '#lib/rules/window/availability.ts'

/** 2024 began on a Monday. */
export function weekday(
  day: number,
  { language }: Pick<Reader, 'language'>,
  weekday: 'long' | 'short' = 'long',
): string {
  const name = new Intl.DateTimeFormat(LOCALE[language], { weekday, timeZone: 'UTC' })
  return name.format(Date.UTC(2024, 0, day))
}

/** "du lundi au vendredi de 18 h à 22 h ; samedi et dimanche de 9 h à 22 h" */
export function weekWords(say: Say, reader: Reader, slots: readonly Slot[]): string {
  const byHours = new Map<string, number[]>()
  for (const day of new Set(slots.map((slot) => slot.day))) {
    const hours = list(
      slots
        .filter((slot) => slot.day === day)
        .map(({ from, to }) => say('time.hours', { from: hour(from, reader), to: hour(to, reader) })),
      reader,
    )
    byHours.set(hours, [...(byHours.get(hours) ?? []), day])
  }
  const parts = [...byHours].map(([hours, days]) =>
    say('time.days_hours', { days: daysWords(say, reader, days), hours }),
  )
  return parts.join(say('time.then'))
}

/** What someone said of their time, on one line. */
export function availabilityWords(
  say: Say,
  reader: Reader,
  said: Availability,
  today: Temporal.PlainDate,
): string {
  const week = weekWords(say, reader, said.slots)
  const calendar = said.busy?.length ? [say('time.calendar')] : []
  const often = say('time.often', { n: said.everyDays })
  return [week, often, ...awayWords(say, reader, said.away, today), ...calendar].join(' · ')
}

/** "absence du … au …" for each time away that is not over. */
export function awayWords(
  say: Say,
  reader: Reader,
  away: Availability['away'],
  today: Temporal.PlainDate,
): string[] {
  return away
    .filter(({ to }) => to.toString() >= today.toString())
    .map(({ from, to }) =>
      from.equals(to)
        ? say('time.away_day', { day: formatDayOf(from, reader) })
        : say('time.away', { from: formatDayOf(from, reader), to: formatDayOf(to, reader) }),
    )
}

function daysWords(say: Say, reader: Reader, days: readonly number[]): string {
  const [first = 1] = days
  const last = days.at(-1) ?? first
  if (days.length === 7) return say('time.every_day')
  const inARow = days.length > 2 && last - first === days.length - 1
  if (inARow) return say('time.days', { from: weekday(first, reader), to: weekday(last, reader) })
  return list(
    days.map((day) => weekday(day, reader)),
    reader,
  )
}

function list(items: readonly string[], { language }: Reader): string {
  return new Intl.ListFormat(LOCALE[language]).format(items)
}

/** 18 h, 9 h 30 · 6 pm, 9:30 am; midnight at the end of a day is 24 h. */
function hour(minute: number, { language }: Reader): string {
  const [hours, minutes] = [Math.floor(minute / 60), minute % 60]
  const two = String(minutes).padStart(2, '0')
  if (language === 'fr') return `${hours}\u00a0h${minutes ? `\u00a0${two}` : ''}`
  if (minutes === 0 && hours % 12 === 0) return hours === 12 ? '12\u00a0noon' : 'midnight'
  return `${hours % 12 || 12}${minutes ? `:${two}` : ''}\u00a0${hours < 12 ? 'am' : 'pm'}`
}

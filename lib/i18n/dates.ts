import { Temporal } from 'temporal-polyfill'
import type { Language } from './language.ts'

/** Who reads a date: in their language, by the clock on their wall. */
export interface Reader {
  readonly language: Language
  readonly timeZone: string
}

export const LOCALE = { fr: 'fr-FR', en: 'en-GB' } as const

/* Numbers hold on to what they count with a no-break space, so that no line ends between 20 and h. */
const PHRASES = {
  fr: {
    at: (day: string, time: string) => `${day} à ${time}`,
    left: (duration: string) => `encore ${duration}`,
    over: 'terminé',
    openFor: (duration: string) => `vote ouvert ${duration}`,
    now: 'à l’instant',
  },
  en: {
    at: (day: string, time: string) => `${day} at ${time}`,
    left: (duration: string) => `${duration} left`,
    over: 'over',
    openFor: (duration: string) => `vote open for ${duration}`,
    now: 'just now',
  },
} as const

/** mercredi 2 décembre · Wednesday 2 December */
export function formatDay(at: Temporal.Instant, reader: Reader): string {
  return dateParts(at, reader, { weekday: 'long', day: 'numeric', month: 'long' })
}

/** The same, of a day that is no instant. */
export function formatDayOf(day: Temporal.PlainDate, reader: Reader): string {
  return formatDay(noonOf(day, reader), reader)
}

function noonOf(day: Temporal.PlainDate, { timeZone }: Reader): Temporal.Instant {
  return day.toZonedDateTime({ timeZone, plainTime: '12:00' }).toInstant()
}

/** mer. 2 · Wed 2 */
export function formatShortDay(at: Temporal.Instant, reader: Reader): string {
  return dateParts(at, reader, { weekday: 'short', day: 'numeric' })
}

/** 2 décembre 2026 · 2 December 2026 */
export function formatDate(at: Temporal.Instant, reader: Reader): string {
  return dateParts(at, reader, { day: 'numeric', month: 'long', year: 'numeric' })
}

/** The same, of a day that is no instant. */
export function formatDateOf(day: Temporal.PlainDate, reader: Reader): string {
  return formatDate(noonOf(day, reader), reader)
}

/** 20 h, 9 h 12 · 8 pm, 9:12 am */
export function formatTime(at: Temporal.Instant, { language, timeZone }: Reader): string {
  const { hour, minute } = at.toZonedDateTimeISO(timeZone)
  const minutes = String(minute).padStart(2, '0')
  if (language === 'fr') return minute ? `${hour}\u00a0h\u00a0${minutes}` : `${hour}\u00a0h`
  if (minute === 0 && hour % 12 === 0) return hour === 0 ? '00:00' : '12\u00a0noon'
  const half = hour < 12 ? 'am' : 'pm'
  return `${hour % 12 || 12}${minute ? `:${minutes}` : ''}\u00a0${half}`
}

/** mercredi 2 décembre à 20 h · Wednesday 2 December at 8 pm */
export function formatInstant(at: Temporal.Instant, reader: Reader): string {
  return PHRASES[reader.language].at(formatDay(at, reader), formatTime(at, reader))
}

/** 9 jours, 18 heures, 12 minutes: days are counted on the calendar, as people do. */
export function formatDuration(from: Temporal.Instant, to: Temporal.Instant, reader: Reader): string {
  return formatUnit(...countOf(from, to, reader), reader)
}

/** The same of a length alone: 75 minutes, 3 heures, 5 jours. */
export function formatLength(minutes: number, reader: Reader): string {
  if (minutes < 120) return formatUnit(minutes, 'minute', reader)
  const hours = Math.round(minutes / 60)
  return hours < 48 ? formatUnit(hours, 'hour', reader) : formatUnit(Math.round(hours / 24), 'day', reader)
}

function formatUnit(count: number, unit: Unit, { language }: Reader): string {
  const text = new Intl.NumberFormat(LOCALE[language], { style: 'unit', unit, unitDisplay: 'long' })
  return text.format(count).replace(/(\d)\s/, '$1\u00a0')
}

/** encore 6 jours · 6 days left */
export function formatLeft(now: Temporal.Instant, until: Temporal.Instant, reader: Reader): string {
  const phrases = PHRASES[reader.language]
  if (Temporal.Instant.compare(now, until) >= 0) return phrases.over
  return phrases.left(formatDuration(now, until, reader))
}

/** vote ouvert 9 jours · vote open for 9 days */
export function formatOpenFor(opened: Temporal.Instant, closes: Temporal.Instant, reader: Reader): string {
  return PHRASES[reader.language].openFor(formatDuration(opened, closes, reader))
}

/** il y a 3 minutes, hier · 3 minutes ago, yesterday */
export function formatAgo(then: Temporal.Instant, now: Temporal.Instant, reader: Reader): string {
  if (now.epochMilliseconds - then.epochMilliseconds < 60_000) return PHRASES[reader.language].now
  const [count, unit] = countOf(then, now, reader)
  const text = new Intl.RelativeTimeFormat(LOCALE[reader.language], { numeric: 'auto' })
  return text.format(-count, unit).replace(/(\d)\s/, '$1\u00a0')
}

type Unit = 'day' | 'hour' | 'minute'

/** Under a day by the hour, under two hours by the minute; never zero. */
function countOf(from: Temporal.Instant, to: Temporal.Instant, { timeZone }: Reader): [number, Unit] {
  const minutes = Math.floor((to.epochMilliseconds - from.epochMilliseconds) / 60_000)
  if (minutes < 120) return [Math.max(1, minutes), 'minute']
  if (minutes < 24 * 60) return [Math.floor(minutes / 60), 'hour']
  const day = (at: Temporal.Instant) => at.toZonedDateTimeISO(timeZone).toPlainDate()
  return [day(from).until(day(to)).days, 'day']
}

/** French says "1er décembre", and no other ordinal. */
function dateParts(
  at: Temporal.Instant,
  { language, timeZone }: Reader,
  fields: Intl.DateTimeFormatOptions,
): string {
  const parts = new Intl.DateTimeFormat(LOCALE[language], { ...fields, timeZone }).formatToParts(
    at.epochMilliseconds,
  )
  return parts
    .filter(({ value }) => !value.startsWith(','))
    .map(({ type, value }) => {
      if (type === 'day') return language === 'fr' && value === '1' ? '1er' : value
      return type === 'literal' ? ' ' : value
    })
    .join('')
}

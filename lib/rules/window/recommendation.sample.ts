// People with declared hours, and the sizing of a vote among them, for tests.
import { Temporal } from 'temporal-polyfill'
import type { Kind } from '#lib/rules/base/standing.ts'
import type { Availability, Slot } from '#lib/rules/window/availability.ts'
import { publicHolidays } from '#lib/rules/window/holidays.ts'
import type { Preset } from '#lib/rules/window/preset.ts'
import type { WindowElector } from '#lib/rules/window/request.ts'
import { lightCharter, presetOf } from '../charter/charter.ts'
import { type Recommendation, recommend } from './recommendation.ts'

export const PARIS = 'Europe/Paris'
export const { light, ordinary } = lightCharter.presets
export const statutory = presetOf(lightCharter, 'statutory')
export const isHoliday = publicHolidays('FR')
export const date = (text: string) => Temporal.PlainDate.from(text)
export const at = (text: string, zone = PARIS) =>
  Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant()
export const inParis = (instant: Temporal.Instant) =>
  instant.toZonedDateTimeISO(PARIS).toPlainDateTime().toString()

export const DAYS = [1, 2, 3, 4, 5, 6, 7] as const
const evenings: Slot[] = DAYS.map((day) => ({ day, from: 18 * 60, to: 22 * 60 }))

export function declared(more: Partial<Availability> = {}): Availability {
  return { zone: PARIS, slots: evenings, everyDays: 1, away: [], holidaysFree: true, ...more }
}

/** So many people of a kind, who all declared the same, or nothing. */
export function people(kind: Kind, count: number, availability?: Availability): WindowElector[] {
  return Array.from({ length: count }, (_, index) => ({ member: `${kind}${index}`, kind, availability }))
}

export function size(
  electors: readonly WindowElector[],
  opening = '2026-11-20T09:12',
  preset: Preset = light,
): Recommendation {
  return recommend({ opening: at(opening), zone: PARIS, electors, preset, isHoliday })
}

export const longAway = (from: string, to: string) => declared({ away: [{ from: date(from), to: date(to) }] })

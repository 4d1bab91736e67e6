import type { Availability } from '#lib/rules/window/availability.ts'
import type { AvailabilityInput } from '#lib/rules/window/availability-input.ts'

type Values = Readonly<Record<string, string>>

export const WEEK = [1, 2, 3, 4, 5, 6, 7] as const
/** The parts of a day that are ticked at once, in minutes; together they leave no hole from 8 to 22. */
export const PARTS = [
  { part: 'morning', from: 480, to: 720 },
  { part: 'afternoon', from: 720, to: 1080 },
  { part: 'evening', from: 1080, to: 1320 },
] as const
export const NEW_AWAY = [0, 1, 2, 3] as const

const FILLS = {
  evenings: (day: number, part: string) => day > 5 || part === 'evening',
  office: (day: number, part: string) => day <= 5 && part !== 'evening',
  any: () => true,
} as const
export type Fill = keyof typeof FILLS
export const FILL_NAMES = Object.keys(FILLS) as Fill[]

/** The boxes that a shortcut ticks. */
export function filled(fill: Fill): Record<string, string> {
  const boxes = WEEK.flatMap((day) => PARTS.map(({ part }) => ({ day, part })))
  return Object.fromEntries(
    boxes.filter(({ day, part }) => FILLS[fill](day, part)).map(({ day, part }) => [`d${day}_${part}`, 'on']),
  )
}

/** What was said, as the fields of the form have it. Hours that are no whole parts of a day are in the fields beside. */
export function fieldsOf(said: Availability): Record<string, string> {
  const { slots, everyDays, away, holidaysFree, schoolFree, zone } = said
  const fields: Record<string, string> = {
    often: everyDays === 1 ? 'day' : everyDays === 7 ? 'week' : 'other',
    every: everyDays === 1 || everyDays === 7 ? '' : String(everyDays),
    zone,
    holidays: holidaysFree ? 'free' : 'away',
    school: schoolFree === false ? 'away' : 'free',
  }
  for (const { day, from, to } of slots) {
    for (const one of PARTS) if (from <= one.from && one.to <= to) fields[`d${day}_${one.part}`] = 'on'
    const whole = PARTS.some((one) => one.from === from) && PARTS.some((one) => one.to === to)
    if (!whole) Object.assign(fields, { [`from_${day}`]: clock(from), [`to_${day}`]: clock(to) })
  }
  for (const [index, { from, to }] of away.entries()) fields[`away_${index}`] = `${from}/${to}`
  return fields
}

/** What the form says, as it was typed: nothing is checked here. */
export function readAvailabilityForm(values: Values): AvailabilityInput {
  const ticked = WEEK.flatMap((day) =>
    PARTS.filter(({ part }) => values[`d${day}_${part}`]).map(({ from, to }) => ({ day, from, to })),
  )
  const finer = WEEK.flatMap((day) => {
    const [from = '', to = ''] = [values[`from_${day}`], values[`to_${day}`]]
    return from || to ? [{ day, from: minutes(from), to: minutes(to) || 1440 * Number(to === '00:00') }] : []
  })
  const refusedForm = Object.entries(values).flatMap(([name, value]) => {
    const [from = '', to = ''] = value.split('/')
    return /^away_\d+$/.test(name) ? [{ from, to }] : []
  })
  const added = NEW_AWAY.flatMap((index) => {
    const [from = '', to = ''] = [values[`off_from_${index}`], values[`off_to_${index}`]]
    return from || to ? [{ from, to }] : []
  })
  return {
    zone: values.zone ?? '',
    slots: [...ticked, ...finer],
    everyDays: values.often === 'day' ? 1 : values.often === 'other' ? Number(values.every || Number.NaN) : 7,
    away: [...refusedForm, ...added],
    holidaysFree: values.holidays !== 'away',
    schoolFree: values.school === undefined ? undefined : values.school !== 'away',
  }
}

function clock(minute: number): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`
}

/** NaN where it is no hour. */
function minutes(text: string): number {
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)(?::00)?$/.exec(text) ?? []
  return Number(hour) * 60 + Number(minute)
}

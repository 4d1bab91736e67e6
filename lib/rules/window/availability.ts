import type { Temporal } from 'temporal-polyfill'
import type { Kind } from '#lib/rules/base/standing.ts'
import type { Run } from './days.ts'

/** A part of the week, in minutes of the person's local day. Monday is 1; `to` is at most 1440. */
export type Slot = { readonly day: Weekday; readonly from: number; readonly to: number }
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

export type Availability = {
  readonly zone: string
  /** When they usually can. */
  readonly slots: readonly Slot[]
  /** "Je passe tous les N jours": 1 is every day. */
  readonly everyDays: number
  /** First and last day away, both included. */
  readonly away: readonly { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate }[]
  /** True where a public holiday is a day like any other; false where it counts as away. */
  readonly holidaysFree: boolean
  /** The same of the school's holidays, where a board knows them; like any other where left out. */
  readonly schoolFree?: boolean
  /** What a calendar says is taken: in order, none touching another. */
  readonly busy?: readonly Run[]
}

const WEEKDAYS = [1, 2, 3, 4, 5] as const
const WEEKEND = [6, 7] as const

const hours = (days: readonly Weekday[], from: number, to: number): Slot[] =>
  days.map((day) => ({ day, from: from * 60, to: to * 60 }))

/** Where a person declared nothing: a cautious guess from their kind, marked as one wherever it shows, so that silence
 * never drops anybody from the count. */
export function estimatedAvailability(kind: Kind, zone: string): Availability {
  switch (kind) {
    case 'volunteer':
      return {
        zone,
        slots: [...hours(WEEKDAYS, 18, 22), ...hours(WEEKEND, 9, 22)],
        everyDays: 7,
        away: [],
        holidaysFree: true,
      }
    case 'staff':
      return { zone, slots: hours(WEEKDAYS, 9, 18), everyDays: 1, away: [], holidaysFree: false }
    default:
      return kind satisfies never
  }
}

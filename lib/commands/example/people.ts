import type { Kind, Standing } from '#lib/rules/base/standing.ts'
import type { AvailabilityInput } from '#lib/rules/window/availability-input.ts'

export interface ExamplePerson {
  readonly name: string
  readonly kind: Kind
  readonly standing: Standing
}

/** La Remise des Tilleuls: a repair workshop that does not exist. Its creator comes first. */
export const CREATOR = 'Claire'
export const OTHERS: readonly ExamplePerson[] = [
  { name: 'Inès', kind: 'staff', standing: 'steward' },
  { name: 'Samir', kind: 'volunteer', standing: 'elector' },
  { name: 'Abdel', kind: 'volunteer', standing: 'elector' },
  { name: 'Yvonne', kind: 'volunteer', standing: 'elector' },
  { name: 'Marc', kind: 'volunteer', standing: 'elector' },
  { name: 'Noor', kind: 'volunteer', standing: 'elector' },
  { name: 'Jeanne', kind: 'volunteer', standing: 'elector' },
  { name: 'Thomas', kind: 'volunteer', standing: 'elector' },
  { name: 'Léa', kind: 'volunteer', standing: 'elector' },
  { name: 'Karim', kind: 'volunteer', standing: 'elector' },
  { name: 'Odile', kind: 'volunteer', standing: 'elector' },
  { name: 'Sophie', kind: 'staff', standing: 'elector' },
  { name: 'Paul', kind: 'staff', standing: 'elector' },
  { name: 'Amina', kind: 'staff', standing: 'elector' },
]

const WEEK = [1, 2, 3, 4, 5]
const hours = (days: readonly number[], from: number, to: number) =>
  days.map((day) => ({ day, from: from * 60, to: to * 60 }))
const usual = { zone: 'Europe/Paris', everyDays: 7, away: [], holidaysFree: true }
const atWork = { ...usual, slots: hours(WEEK, 9, 17), everyDays: 1, holidaysFree: false }

/** When they can, of those who said so; Thomas, Odile, Yvonne and Amina did not. */
export const TIMES: Readonly<Record<string, AvailabilityInput>> = {
  Claire: { ...usual, slots: [...hours(WEEK, 18, 22), ...hours([6], 9, 12)], everyDays: 2 },
  Inès: atWork,
  Sophie: atWork,
  Paul: { ...atWork, slots: hours([1, 2, 4], 9, 17), everyDays: 2 },
  Samir: { ...usual, slots: hours([6, 7], 9, 18) },
  Abdel: { ...usual, slots: hours(WEEK, 18, 22), everyDays: 3 },
  Marc: { ...usual, slots: hours([7], 14, 18) },
  Noor: { ...usual, slots: hours([2, 4], 19, 22), everyDays: 3 },
  Jeanne: { ...usual, slots: hours(WEEK, 9, 12), everyDays: 1 },
  Léa: { ...usual, slots: hours([3, 6], 9, 18) },
  Karim: { ...usual, slots: hours([7], 9, 12), everyDays: 10 },
}

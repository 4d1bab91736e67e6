import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { isRefusal } from '#lib/rules/base/refusal.ts'
import { readAvailability } from '#lib/rules/window/availability-input.ts'
import { fieldsOf, filled, readAvailabilityForm } from './availability-form.ts'

const TODAY = Temporal.PlainDate.from('2026-11-22')
const base = { zone: 'Europe/Paris', often: 'week', holidays: 'free' }

function read(values: Record<string, string>) {
  const said = readAvailability(readAvailabilityForm({ ...base, ...values }), TODAY)
  if (isRefusal(said)) throw new Error(`refused: ${JSON.stringify(said)}`)
  return said
}

describe('the form', () => {
  test.each([
    filled('evenings'),
    filled('office'),
    filled('any'),
    { ...filled('office'), often: 'day' },
    { d3_morning: 'on', from_3: '20:15', to_3: '21:45', often: 'other', every: '10' },
    { from_2: '23:00', to_2: '00:00', school: 'away', holidays: 'away' },
    { d2_morning: 'on', from_2: '06:00', to_2: '09:00', away_0: '2026-12-24/2027-01-03' },
  ])('shows again what %j said', (values) => {
    const said = read({ school: 'free', ...values })
    expect(read(fieldsOf(said))).toEqual(said)
  })

  test('takes what is typed as it is, for the rules to judge', () => {
    expect(readAvailabilityForm({ ...base, from_1: '18:00' }).slots).toEqual([{ day: 1, from: 1080, to: 0 }])
    expect(readAvailabilityForm({ ...base, from_1: '25:00', to_1: '26:00' }).slots[0]?.from).toBeNaN()
    expect(readAvailabilityForm({ ...base, often: 'other', every: '' }).everyDays).toBeNaN()
    expect(readAvailabilityForm({ ...base, off_from_0: '2026-12-24' }).away).toEqual([
      { from: '2026-12-24', to: '' },
    ])
  })

  test('makes one stretch of a whole day', () => {
    expect(read(filled('any')).slots).toHaveLength(7)
    expect(read(filled('any')).slots[0]).toEqual({ day: 1, from: 480, to: 1320 })
  })
})

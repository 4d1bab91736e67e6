import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { closeAsked } from './close-asked.ts'

const at = (text: string) => Temporal.Instant.from(text)
const now = at('2026-11-23T09:00:00Z')
const curve = ['2026-11-23T19:00:00Z', '2026-11-24T19:00:00Z', '2026-11-25T18:00:00Z'].map((text) => ({
  close: at(text),
  volunteers: 0,
  staff: 0,
  humane: true,
}))
const asked = (text: string) =>
  closeAsked(text, { curve, latest: at('2026-11-26T09:00:00Z') }, 'Europe/Paris', now)

test('a day closes at its own good hour', () => {
  expect(asked('2026-11-24')).toEqual(at('2026-11-24T19:00:00Z'))
  expect(asked('2026-11-25')).toEqual(at('2026-11-25T18:00:00Z'))
})

test('an instant of the page is itself', () => {
  expect(asked('2026-11-24T18:30:00Z')).toEqual(at('2026-11-24T18:30:00Z'))
})

test('a window that ends before it starts is none', () => {
  for (const text of ['2026-11-22', '0001-01-01', '2026-11-23T09:00:00Z', '1999-12-31T23:59:00Z'])
    expect(asked(text), text).toMatchObject({ code: 'ends_before_start' })
})

test('a day beyond the maximum is too long, however far', () => {
  for (const text of ['2026-11-26', '2027-11-24', '+275760-09-13'])
    expect(asked(text), text).toMatchObject({ code: 'window_too_long', latest: '2026-11-26T09:00:00Z' })
})

test('what is no date is told so', () => {
  for (const text of ['', 'longer', '2026-02-30', '24/11/2026', 'demain'])
    expect(asked(text), text).toMatchObject({ code: 'invalid', field: 'closes_at' })
})

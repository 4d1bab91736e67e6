import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { at, declared, people, size } from '#lib/rules/window/recommendation.sample.ts'
import { chooseClose, closeAsked } from './choose-close.ts'

const instant = (text: string) => Temporal.Instant.from(text)
const now = instant('2026-11-23T09:00:00Z')
const curve = ['2026-11-23T19:00:00Z', '2026-11-24T19:00:00Z', '2026-11-25T18:00:00Z'].map((text) => ({
  close: instant(text),
  volunteers: 0,
  staff: 0,
  fitsDailyLife: true,
}))
const asked = (text: string) =>
  closeAsked(text, { curve, latest: instant('2026-11-26T09:00:00Z') }, 'Europe/Paris', now)

test('a day closes at its own good hour', () => {
  expect(asked('2026-11-24')).toEqual(instant('2026-11-24T19:00:00Z'))
  expect(asked('2026-11-25')).toEqual(instant('2026-11-25T18:00:00Z'))
})

test('an instant of the page is itself', () => {
  expect(asked('2026-11-24T18:30:00Z')).toEqual(instant('2026-11-24T18:30:00Z'))
})

test('a window that ends before it starts is none', () => {
  for (const text of ['2026-11-22', '0001-01-01', '2026-11-23T09:00:00Z', '1999-12-31T23:59:00Z'])
    expect(asked(text), text).toMatchObject({ code: 'ends_before_start' })
})

test('a day beyond the maximum is too long, however far', () => {
  for (const text of ['2026-11-26', '2027-11-24', '9999-12-31'])
    expect(asked(text), text).toMatchObject({ code: 'window_too_long', latest: '2026-11-26T09:00:00Z' })
})

test('what is no date is told so', () => {
  for (const text of ['', 'longer', '2026-02-30', '24/11/2026', 'demain', '+275760-09-13'])
    expect(asked(text), text).toMatchObject({ code: 'invalid', field: 'closes_at' })
})

describe('choosing', () => {
  const sized = size([
    ...people('volunteer', 8, declared()),
    ...people('volunteer', 1, declared({ everyDays: 12 })).map((one) => ({ ...one, member: 'slow' })),
  ])
  const last = sized.latest.round({ smallestUnit: 'minute', roundingMode: 'floor' })

  test('the recommended close, or a longer one up to the maximum, is free', () => {
    for (const closesAt of [sized.close, at('2026-12-03T12:00'), last])
      expect(chooseClose(sized, closesAt)).toEqual({ recommendation: sized, closesAt, shortened: null })
  })

  test('shorter, beyond the maximum, or between two minutes is refused', () => {
    expect(chooseClose(sized, sized.close.subtract({ minutes: 1 }))).toEqual({
      kind: 'refused',
      code: 'window_too_short',
      earliest: '2026-11-23T19:00:00Z',
    })
    expect(chooseClose(sized, sized.latest.add({ minutes: 1 }))).toMatchObject({
      code: 'window_too_long',
      latest: '2026-12-20T08:12:00Z',
    })
    expect(chooseClose(sized, sized.close.add({ milliseconds: 1 }))).toMatchObject({
      code: 'close_not_whole_minute',
    })
  })
})

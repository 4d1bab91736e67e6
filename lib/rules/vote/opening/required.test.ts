import { expect, test } from 'vitest'
import { wholeCharter } from '#lib/rules/charter/charter.ts'
import {
  at,
  declared,
  isHoliday,
  light,
  longAway,
  PARIS,
  people,
} from '#lib/rules/window/recommendation.sample.ts'
import { recommend } from '#lib/rules/window/recommendation.ts'
import type { WindowElector } from '#lib/rules/window/request.ts'
import { requiredFor } from './required.ts'

const rule = (name: string) => {
  const found = wholeCharter.rules.find((one) => one.name === name)?.rule
  if (!found) throw new Error(`no rule ${name}`)
  return found
}

test('who decides after advice, and whoever is asked by name', () => {
  expect(requiredFor(rule('advice'), { decider: 'noor', advisers: ['samir', 'noor'] })).toEqual([
    'noor',
    'samir',
  ])
  expect(requiredFor(rule('advice'), { decider: 'noor' })).toEqual(['noor'])
})

test('who would settle a tie, where one can be settled', () => {
  expect(requiredFor(rule('relative'), { casting: 'noor' })).toEqual(['noor'])
  expect(requiredFor(rule('schulze'), { casting: 'noor' })).toEqual(['noor'])
  expect(requiredFor(rule('consent'), { casting: 'noor', decider: 'samir' })).toEqual([])
  expect(requiredFor(rule('relative'), {})).toEqual([])
})

const slow: WindowElector = { member: 'slow', kind: 'volunteer', availability: declared({ everyDays: 12 }) }
const sized = (required: string[], one = slow) =>
  recommend({
    opening: at('2026-11-20T09:12'),
    zone: PARIS,
    electors: [...people('volunteer', 9, declared()), one],
    preset: light,
    isHoliday,
    required,
  })

test('the close waits for them, however many others had the time', () => {
  expect(sized([]).close.toZonedDateTimeISO(PARIS).toPlainDate().toString()).toBe('2026-11-23')
  const waited = sized(['slow'])
  expect(waited.close.toZonedDateTimeISO(PARIS).toPlainDate().toString()).toBe('2026-12-02')
  expect(waited.leftOut).toEqual([])
})

test('no close suits while they are away, and the first later opening is one that finds them back', () => {
  const away = { ...slow, availability: longAway('2026-11-15', '2027-01-03') }
  expect(sized([], away).feasible).toBe(true)
  const found = sized(['slow'], away)
  expect(found).toMatchObject({ feasible: false })
  expect(!found.feasible && found.firstLaterOpening?.toString()).toBe('2026-12-07')
})

import { expect, test } from 'vitest'
import type { Roll } from '#lib/rules/base/roll.ts'
import { wholeCharter } from '#lib/rules/charter/charter.ts'
import type { RuleTemplate } from '#lib/rules/methods/rule.ts'
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
import { requiredFor, rollUnderAdvice } from './named-people.ts'

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

const advice: RuleTemplate = { id: 'advice/1', params: {} }
const roll: Roll = [
  { member: 'claire', kind: 'volunteer' },
  { member: 'marc', kind: 'volunteer', proxy: 'noor' },
  { member: 'noor', kind: 'staff' },
]

test('everybody is asked for advice, where nobody is named', () => {
  expect(rollUnderAdvice(advice, { decider: 'noor', advisers: [] }, roll)).toBe(roll)
})

test('else who decides and those named; a proxy to someone else is none here', () => {
  expect(rollUnderAdvice(advice, { decider: 'claire', advisers: ['marc'] }, roll)).toEqual([
    { member: 'claire', kind: 'volunteer' },
    { member: 'marc', kind: 'volunteer' },
  ])
  expect(rollUnderAdvice(advice, { decider: 'noor', advisers: ['marc', 'noor'] }, roll)).toEqual(
    roll.slice(1),
  )
})

test('advice is asked of someone beside who decides, and who may vote', () => {
  expect(rollUnderAdvice(advice, { decider: 'noor', advisers: ['noor'] }, roll)).toMatchObject({
    code: 'required',
    field: 'advisers',
  })
  expect(rollUnderAdvice(advice, { decider: 'noor', advisers: ['zoe'] }, roll)).toMatchObject({
    code: 'invalid',
    field: 'advisers',
  })
})

test('no other rule calls fewer people', () => {
  for (const { name, rule } of wholeCharter.rules.filter(({ name }) => name !== 'advice'))
    expect(rollUnderAdvice(rule, { advisers: ['noor'] }, roll), name).toBe(roll)
})

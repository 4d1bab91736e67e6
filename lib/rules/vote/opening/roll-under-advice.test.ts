import { expect, test } from 'vitest'
import type { Roll } from '#lib/rules/base/roll.ts'
import { wholeCharter } from '#lib/rules/charter/charter.ts'
import type { RuleTemplate } from '#lib/rules/methods/rule.ts'
import { rollUnderAdvice } from './roll-under-advice.ts'

const rule: RuleTemplate = { id: 'advice/1', params: {} }
const roll: Roll = [
  { member: 'claire', kind: 'volunteer' },
  { member: 'marc', kind: 'volunteer', proxy: 'noor' },
  { member: 'noor', kind: 'staff' },
]

test('everybody is asked for advice, where nobody is named', () => {
  expect(rollUnderAdvice(rule, { decider: 'noor', advisers: [] }, roll)).toBe(roll)
})

test('else who decides and those named; a proxy to someone else is none here', () => {
  expect(rollUnderAdvice(rule, { decider: 'claire', advisers: ['marc'] }, roll)).toEqual([
    { member: 'claire', kind: 'volunteer' },
    { member: 'marc', kind: 'volunteer' },
  ])
  expect(rollUnderAdvice(rule, { decider: 'noor', advisers: ['marc', 'noor'] }, roll)).toEqual(roll.slice(1))
})

test('advice is asked of someone beside who decides, and who may vote', () => {
  expect(rollUnderAdvice(rule, { decider: 'noor', advisers: ['noor'] }, roll)).toMatchObject({
    code: 'required',
    field: 'advisers',
  })
  expect(rollUnderAdvice(rule, { decider: 'noor', advisers: ['zoe'] }, roll)).toMatchObject({
    code: 'invalid',
    field: 'advisers',
  })
})

test('no other rule calls fewer people', () => {
  for (const { name, rule } of wholeCharter.rules.filter(({ name }) => name !== 'advice'))
    expect(rollUnderAdvice(rule, { advisers: ['noor'] }, roll), name).toBe(roll)
})

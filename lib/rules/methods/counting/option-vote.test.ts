import { expect, test } from 'vitest'
import { refuse } from '#lib/rules/base/refusal.ts'
import { letters } from './option-vote.sample.ts'
import { type OptionParams, whyLotsUnfit, whyOptionsUnfit } from './option-vote.ts'

test('between two options and as many as there are letters', () => {
  expect(whyOptionsUnfit({ options: letters(2) })).toBeUndefined()
  expect(whyOptionsUnfit({ options: letters(26) })).toBeUndefined()
  expect(whyOptionsUnfit({ options: letters(1) })).toEqual(refuse('options_too_few', { min: 2 }))
  expect(whyOptionsUnfit({ options: [] })).toEqual(refuse('options_too_few', { min: 2 }))
  expect(whyOptionsUnfit({ options: letters(27) })).toEqual(refuse('options_too_many', { max: 26 }))
})

test('options are letters of their own', () => {
  for (const options of [
    ['a', 'a'],
    ['a', 'B'],
    ['a', 'ab'],
    ['a', ''],
    ['a', '__proto__'],
  ])
    expect(whyOptionsUnfit({ options })).toEqual(refuse('rule_unfit', { field: 'options' }))
})

test('a quorum is a share that can be reached, of a base that there is', () => {
  const asked = (quorum: unknown) => whyOptionsUnfit({ options: letters(2), quorum } as OptionParams)
  expect(asked({ share: '1/1', base: 'present' })).toBeUndefined()
  for (const quorum of [
    { share: '3/2', base: 'ballots' },
    { share: 'half', base: 'ballots' },
    { share: '1/2', base: 'electors' },
  ])
    expect(asked(quorum)).toEqual(refuse('rule_unfit', { field: 'quorum' }))
})

test('no rule asks for more counting than a vote of today, nor for none', () => {
  for (const fit of [{}, { most_counts: 1 }, { most_counts: 16_384 }])
    expect(whyLotsUnfit(fit)).toBeUndefined()
  for (const most_counts of [0, -1, 1.5, 16_385])
    expect(whyLotsUnfit({ most_counts })).toEqual(refuse('rule_unfit', { field: 'most_counts' }))
})

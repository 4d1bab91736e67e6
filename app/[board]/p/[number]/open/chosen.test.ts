import { expect, test } from 'vitest'
import { wholeCharter } from '#lib/rules/charter/charter.ts'
import type { Board } from '#lib/store/scope.ts'
import { readChosen } from './chosen.ts'

const board = { charter: wholeCharter, language: 'fr' } as Board

test('what was typed for another mode of decision stays out of the vote', () => {
  const typed = { secret: 'on', casting: 'A', decider: 'B', adviser_C: 'on', option_a: 'Un', seats: 'deux' }
  expect(readChosen(board, { rule: 'consent', ...typed })).toEqual({})
  expect(readChosen(board, { rule: 'relative', ...typed })).toEqual({ secret: true, casting: 'A' })
  expect(readChosen(board, { rule: 'advice', ...typed })).toEqual({ decider: 'B', advisers: ['C'] })
  expect(readChosen(board, { rule: 'nothing', ...typed })).toEqual({})
})

test('each option keeps its own majority, where one may choose none of them', () => {
  const typed = { rule: 'schulze', option_a: 'Un', majority_a: '2/1', option_c: 'Deux', majority_c: '1/1' }
  const without = readChosen(board, typed)
  expect(without).toMatchObject({ options: expect.arrayContaining([{ label: 'Un' }, { label: 'Deux' }]) })
  expect(without).not.toHaveProperty('none')
  const chosen = readChosen(board, { ...typed, none: 'on' })
  expect(chosen).toMatchObject({
    options: expect.arrayContaining([
      { label: 'Un', majority: '2/1' },
      { label: 'Deux', majority: '1/1' },
    ]),
    none: 'Aucune de ces options',
  })
  expect(readChosen({ ...board, language: 'en' }, { ...typed, none: 'on' })).toMatchObject({
    none: 'None of these options',
  })
})

test('a number is a whole one, as people write it', () => {
  const read = (min: string) => readChosen(board, { rule: 'score', min, max: ' 5 ' })
  expect(read('-2')).toMatchObject({ min: -2, max: 5 })
  expect(read('−2')).toMatchObject({ min: -2 })
  expect(read(' ')).not.toHaveProperty('min')
  for (const min of ['0,5', '1.5', 'deux', '1e3', '9'.repeat(20)])
    expect(read(min), min).toMatchObject({ code: 'rule_unfit', field: 'min' })
})

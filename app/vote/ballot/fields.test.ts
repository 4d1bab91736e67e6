import { expect, test } from 'vitest'
import { answerOf } from './fields.ts'

test('each option is given what was typed for it, and one named twice stays so', () => {
  const typed = [
    ['choice', 'vote'],
    ['option_a', '1'],
    ['option_b', ''],
    ['option_a', '2'],
    ['word', 'Merci'],
  ] as const
  expect(answerOf(typed)).toMatchObject({
    choice: 'vote',
    options: [
      ['a', '1'],
      ['b', ''],
      ['a', '2'],
    ],
    word: 'Merci',
  })
})

test('a reason is the one typed under the answer', () => {
  const typed = [
    ['concern', 'La caution.'],
    ['problem', 'La scie.'],
    ['advice', 'Attendez mars.'],
  ] as const
  const reasonOf = (choice: string) => answerOf([...typed, ['choice', choice]]).reason
  expect(
    ['concern', 'objection', 'block', 'reserved', 'adopt', 'consent', 'constructor'].map(reasonOf),
  ).toEqual([
    ...['La caution.', 'La scie.', 'La scie.', 'Attendez mars.'],
    ...[undefined, undefined, undefined],
  ])
})

test('an option with an endless name is unknown, and told shortly', () => {
  expect(answerOf([[`option_a${'a'.repeat(9999)}`, '1']]).options).toEqual([['aaaaaaaa', '1']])
})

import { describe, expect, test } from 'vitest'
import { refuse } from '#lib/rules/base/refusal.ts'
import { lookBack, whyOrderInvalid } from './order.ts'

describe('an answer from outside', () => {
  const why = (answer: unknown) => whyOrderInvalid(['a', 'b', 'c'], answer)

  test('names options once each, best first, and may leave some out', () => {
    expect(why({ order: ['c'] })).toBeUndefined()
    expect(why({ order: ['c', 'a', 'b'] })).toBeUndefined()
  })

  test('is refused for an option that is none, or named twice, or for naming nothing', () => {
    expect(why({ order: ['a', 'd'] })).toEqual(refuse('option_unknown', { option: 'd' }))
    expect(why({ order: ['a', 'b', 'a'] })).toEqual(refuse('option_twice', { option: 'a' }))
    expect(why({ order: [] })).toEqual(refuse('nothing_chosen'))
  })

  const shapes = [
    undefined,
    null,
    'abc',
    ['a'],
    {},
    { order: 'ab' },
    { order: ['a'], word: 'b' },
    { order: [1] },
  ]
  test.each(shapes)('is refused in another shape: %j', (answer) => {
    expect(why(answer)).toEqual(refuse('invalid', { field: 'answer' }))
  })
})

describe('looking back', () => {
  const earlier = [
    { a: 1, b: 2, c: 3 },
    { a: 4, b: 4, c: 5 },
    { a: 6, b: 6, c: 6 },
  ]

  test('the latest stage at which they differ decides, then those before it for the ones still equal', () => {
    expect(lookBack(['a', 'b', 'c'], earlier, 'fewest')).toEqual({
      left: ['a'],
      by: { rule: 'earlier_stage', tied: ['a', 'b', 'c'], stages: [2, 1] },
    })
    expect(lookBack(['a', 'b', 'c'], earlier, 'most').by.stages).toEqual([2])
    expect(lookBack(['a', 'b'], earlier, 'most')).toEqual({
      left: ['b'],
      by: { rule: 'earlier_stage', tied: ['a', 'b'], stages: [1] },
    })
  })

  test('what no stage tells apart stays together', () => {
    expect(lookBack(['a', 'b'], [], 'fewest').left).toEqual(['a', 'b'])
    expect(lookBack(['a', 'b'], earlier.slice(1), 'most')).toEqual({
      left: ['a', 'b'],
      by: { rule: 'earlier_stage', tied: ['a', 'b'], stages: [] },
    })
  })
})

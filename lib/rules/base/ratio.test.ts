import fc from 'fast-check'
import { expect, test } from 'vitest'
import { atLeast, compareShare, isRatio, isShare, moreThan } from './ratio.ts'

test('what is a ratio', () => {
  for (const text of ['1/3', '0/1', '2/3', '100/100']) expect(isRatio(text)).toBe(true)
  for (const text of ['', '1', '1/0', '01/3', '-1/3', '1/3 ', '1.5/3', '1/3/4', '1e3/4', '1/9999999999']) {
    expect(isRatio(text)).toBe(false)
  }
  expect(() => atLeast('1/0', 3)).toThrow(RangeError)
})

test('a share is a ratio of at most one', () => {
  expect(['0/1', '1/3', '3/3'].every(isShare)).toBe(true)
  expect(['4/3', '1/0', '1', '', '-1/2', '0.5'].some(isShare)).toBe(false)
})

test('shares are exact where floating point is not', () => {
  expect(atLeast('7/10', 10)).toBe(7)
  expect(atLeast('1/3', 15)).toBe(5)
  expect(moreThan('1/2', 15)).toBe(8)
  expect(moreThan('1/2', 14)).toBe(8)
  expect(compareShare(3_002_399_751_580_331, 9_007_199_254_740_991, '1/3')).toBe(1)
  expect(compareShare(3_002_399_751_580_330, 9_007_199_254_740_991, '1/3')).toBe(-1)
})

test('the smallest count is the smallest', () => {
  const share = fc
    .integer({ min: 1, max: 99 })
    .chain((under) => fc.nat(under).map((over) => `${over}/${under}` as const))
  fc.assert(
    fc.property(share, fc.nat(10_000), (ratio, whole) => {
      const least = atLeast(ratio, whole)
      expect(compareShare(least, whole, ratio)).toBeGreaterThanOrEqual(0)
      expect(compareShare(least - 1, whole, ratio)).toBe(-1)
      const more = moreThan(ratio, whole)
      expect(compareShare(more, whole, ratio)).toBe(1)
      expect(compareShare(more - 1, whole, ratio)).toBeLessThanOrEqual(0)
    }),
  )
})

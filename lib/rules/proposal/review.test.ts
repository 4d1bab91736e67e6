import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { isInReview, reviewToldAt } from './review.ts'

const at = (text: string) => Temporal.Instant.from(text)

test('a review day begins and ends by the board’s calendar', () => {
  const paris = (text: string) => isInReview('2027-03-01', 'Europe/Paris', at(text))
  expect(paris('2027-02-28T22:59:59Z')).toBe(false)
  expect(paris('2027-02-28T23:00:00Z')).toBe(true)
  expect(isInReview('2027-03-01', 'America/Martinique', at('2027-02-28T23:00:00Z'))).toBe(false)
  // Sixty days on, summer time has begun.
  expect(paris('2027-04-29T21:59:59Z')).toBe(true)
  expect(paris('2027-04-29T22:00:00Z')).toBe(false)
})

test('it is told at nine, whatever the season', () => {
  expect(reviewToldAt('2027-03-01', 'Europe/Paris').toString()).toBe('2027-03-01T08:00:00Z')
  expect(reviewToldAt('2027-07-01', 'Europe/Paris').toString()).toBe('2027-07-01T07:00:00Z')
})

import { describe, expect, test } from 'vitest'
import { isRefusal } from '#lib/rules/base/refusal.ts'
import { at } from '../vote/closing/closing.sample.ts'
import { decideRating, feedbackEnds, lessonOf, publicFeedback } from './feedback.ts'

const closesAt = at('2026-11-12T19:00:00Z')
const round = { called: true, answered: false, stage: 'closed' as const, closesAt }
const say = (of: Partial<Parameters<typeof decideRating>[0]>, answer = 'barely', now = closesAt) => {
  const said = decideRating({ ...round, ...of }, { now, answer })
  return isRefusal(said) ? said.code : said.answer
}
const votes = (...all: [number, number, number][]) =>
  all.map(([yes, barely, too_short]) => ({ yes, barely, too_short }))

describe('how a window was is said', () => {
  test('by who was called, once they answered or it is over, for a month', () => {
    expect(say({})).toBe('barely')
    expect(say({ called: false })).toBe('not_on_roll')
    expect(say({ stage: 'open' })).toBe('not_answered')
    expect(say({ stage: 'open', answered: true })).toBe('barely')
    expect(say({ stage: 'cancelled' })).toBe('too_late')
    expect(say({}, 'yes', feedbackEnds(closesAt).subtract({ seconds: 1 }))).toBe('yes')
    expect(say({}, 'yes', feedbackEnds(closesAt))).toBe('too_late')
  })

  test('in one of three words', () => {
    for (const answer of ['yes', 'barely', 'too_short']) expect(say({}, answer)).toBe(answer)
    for (const answer of ['', 'no', '__proto__']) expect(say({}, answer)).toBe('invalid')
  })

  test('and counted from three answers on', () => {
    expect(publicFeedback({ yes: 1, barely: 0, too_short: 1 })).toBeNull()
    expect(publicFeedback({ yes: 1, barely: 1, too_short: 1 })).toEqual({ yes: 1, barely: 1, too_short: 1 })
  })
})

describe('the last votes teach', () => {
  test('where a third of at least five answers found the time too short', () => {
    expect(lessonOf(votes([2, 1, 1], [1, 0, 1]))).toEqual({ answers: 6, tooShort: 2 })
    expect(lessonOf(votes([3, 2, 2]))).toBeNull()
    expect(lessonOf(votes([0, 0, 4]))).toBeNull()
    expect(lessonOf([])).toBeNull()
  })

  test('nothing of what is longer ago than ten votes', () => {
    const old = Array.from({ length: 10 }, () => [1, 0, 0] as [number, number, number])
    expect(lessonOf(votes(...old, [0, 0, 9]))).toBeNull()
  })
})

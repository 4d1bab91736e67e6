import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { refuse } from '#lib/rules/base/refusal.ts'
import { whyMayNotCancel, whyMeetingUnfit } from './meeting.ts'

const now = Temporal.Instant.from('2026-11-23T09:00:00Z')

describe('a meeting that is called', () => {
  const taken = [{ startsAt: now.add({ hours: 50 }), minutes: 120 }]
  const fit = { title: 'Préparer la fête', place: '', startsAt: now.add({ hours: 30 }), minutes: 60 }
  test.each([
    [{}, undefined],
    [{ title: ' ' }, 'required'],
    [{ startsAt: now }, 'meeting_past'],
    [{ startsAt: now.add({ hours: 24 * 62 }) }, 'meeting_far'],
    [{ minutes: 721 }, 'invalid'],
    [{ startsAt: now.add({ hours: 30, seconds: 1 }) }, 'invalid'],
    [{ startsAt: now.add({ hours: 49 }) }, undefined],
    [{ startsAt: now.add({ hours: 50 }) }, 'meeting_overlaps'],
    [{ startsAt: now.add({ hours: 51, minutes: 59 }) }, 'meeting_overlaps'],
    [{ startsAt: now.add({ hours: 52 }) }, undefined],
  ])('with %o: %s', (change, code) => {
    expect(whyMeetingUnfit({ ...fit, ...change }, now, taken)?.code).toBe(code)
  })

  test.each([
    [{ title: 'x'.repeat(141) }, 'subject'],
    [{ place: 'x'.repeat(141) }, 'place'],
  ])('with words too long is told which', (change, field) => {
    const refusal = refuse('too_long', { field, max: 140 })
    expect(whyMeetingUnfit({ ...fit, ...change }, now, taken)).toEqual(refusal)
  })
})

describe('a meeting is cancelled', () => {
  const called = { calledBy: 'abdel', startsAt: now.add({ hours: 1 }) }
  test.each([
    ['abdel', 'elector', 0, undefined],
    ['claire', 'steward', 0, undefined],
    ['noor', 'elector', 0, 'not_allowed'],
    ['abdel', 'reader', 0, 'not_allowed'],
    ['abdel', 'elector', 1, 'meeting_past'],
  ] as const)('by %s, %s, %i hours later: %s', (member, standing, hours, code) => {
    expect(whyMayNotCancel(called, { member, standing }, now.add({ hours }))?.code).toBe(code)
  })
})

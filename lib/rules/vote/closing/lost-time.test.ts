import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { at, round } from './closing.sample.ts'
import { lostTime, type Outage, type ServiceInterruptions } from './lost-time.ts'

const down = (from: string, to: string): Outage => ({ from: at(from), to: at(to) })
const lost = ({ outages = [], mailsWaited = [] }: Partial<ServiceInterruptions>) => {
  const found = lostTime(round, { outages, mailsWaited })
  return found && `${found.why} ${found.minutes}`
}

describe('an outage', () => {
  test('of more than an hour of the last day is lost, and an hour is forgiven', () => {
    expect(lost({ outages: [down('2026-11-12T09:00:00Z', '2026-11-12T12:00:00Z')] })).toBe('outage 180')
    expect(lost({ outages: [down('2026-11-12T09:00:00Z', '2026-11-12T10:00:00Z')] })).toBeNull()
    expect(lost({ outages: [down('2026-11-12T09:00:00Z', '2026-11-12T10:00:01Z')] })).toBe('outage 61')
  })

  test('counts within the window alone', () => {
    expect(lost({ outages: [down('2026-11-12T18:30:00Z', '2026-12-14T09:00:00Z')] })).toBeNull()
    expect(lost({ outages: [down('2026-11-12T17:00:00Z', '2026-12-14T09:00:00Z')] })).toBe('outage 120')
    expect(lost({ outages: [down('2026-11-05T09:00:00Z', '2026-11-06T09:00:00Z')] })).toBeNull()
    expect(lost({ outages: [down('2026-10-01T09:00:00Z', '2026-12-14T09:00:00Z')] })).toBe('outage 15048')
  })

  test('adds to others, each minute once; those of before the last day too, where the last day lost enough', () => {
    const short = [
      down('2026-11-12T09:00:00Z', '2026-11-12T09:40:00Z'),
      down('2026-11-12T09:30:00Z', '2026-11-12T10:00:00Z'),
      down('2026-11-12T17:00:00Z', '2026-11-12T17:20:00Z'),
    ]
    expect(lost({ outages: short })).toBe('outage 80')
    expect(lost({ outages: short.slice(0, 2) })).toBeNull()
    expect(lost({ outages: [...short, down('2026-11-05T09:00:00Z', '2026-11-05T11:00:00Z')] })).toBe(
      'outage 200',
    )
  })
})

describe('mails', () => {
  test('that left more than an hour late lost as much as more than half of them waited', () => {
    expect(lost({ mailsWaited: [61] })).toBe('late_mail 61')
    expect(lost({ mailsWaited: [60] })).toBeNull()
    expect(lost({ mailsWaited: [300, 90, 120] })).toBe('late_mail 120')
  })

  test('to one mailbox that takes nothing for days lose nothing', () => {
    expect(lost({ mailsWaited: [9_000, 0, 1, 0] })).toBeNull()
    expect(lost({ mailsWaited: [9_000, 0] })).toBeNull()
    expect(lost({ mailsWaited: [] })).toBeNull()
  })

  test('that waited longer than the window lost the window', () => {
    expect(lost({ mailsWaited: [90_000] })).toBe('late_mail 15048')
  })
})

test('of both, the longer one is told', () => {
  const outages = [down('2026-11-12T09:00:00Z', '2026-11-12T12:00:00Z')]
  expect(lost({ outages, mailsWaited: [120] })).toBe('outage 180')
  expect(lost({ outages, mailsWaited: [240] })).toBe('late_mail 240')
})

test('the order of outages never matters, nor is more lost than the window', () => {
  const instant = fc.integer({ min: -86_400, max: 20 * 86_400 }).map((s) => round.opensAt.add({ seconds: s }))
  const outage = fc
    .tuple(instant, fc.integer({ min: 1, max: 9 * 86_400 }))
    .map(([from, seconds]) => ({ from, to: from.add({ seconds }) }))
  fc.assert(
    fc.property(fc.array(outage, { maxLength: 5 }), (outages) => {
      const found = lostTime(round, { outages, mailsWaited: [] })
      expect(lostTime(round, { outages: outages.toReversed(), mailsWaited: [] })).toEqual(found)
      const whole = round.opensAt.until(round.closesAt).total('minutes')
      expect(found?.minutes ?? 61).toBeGreaterThan(60)
      expect(found?.minutes ?? 0).toBeLessThanOrEqual(whole)
    }),
  )
})

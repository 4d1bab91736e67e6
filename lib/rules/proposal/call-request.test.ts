import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { isRefusal } from '#lib/rules/base/refusal.ts'
import { actor, closesAt, create, given, open, openedAt } from '#lib/rules/proposal/proposal.sample.ts'
import { awayDuring, decideCallRequest, readPhone, whyNoCall } from './call-request.ts'

test.each([
  '06 12 34 56 78',
  '+33 (0)6.12.34.56.78',
  '514-555-0199',
  '+687 12 34 56',
])('a number people dial is kept as it was typed: %s', (typed) => {
  expect(readPhone(` ${typed} `)).toBe(typed)
})

test.each([
  '',
  '12345',
  'appelez-moi',
  '06 12 34 56 78 ou le soir',
  '+1234567890123456',
  '1'.repeat(99),
])('anything else is none: %s', (typed) => expect(readPhone(typed)).toBeUndefined())

describe('a call is asked for', () => {
  const state = given(create, open)
  const ask = (of: Partial<Parameters<typeof decideCallRequest>[1]> = {}) => {
    const command = {
      now: openedAt,
      member: 'noor',
      round: 1,
      phone: '0612345678',
      waiting: false,
      last: null,
      ...of,
    }
    const asked = decideCallRequest(state, command)
    return isRefusal(asked) ? asked.code : asked.phone
  }

  test('by who is called and has not answered, while the vote is open', () => {
    expect(ask()).toBe('0612345678')
    expect(ask({ member: actor('nobody').member })).toBe('not_on_roll')
    expect(ask({ last: { channel: 'own', revision: 1 } })).toBe('done_already')
    expect(ask({ last: { channel: 'proxy', revision: 1 } })).toBe('0612345678')
    expect(ask({ now: closesAt })).toBe('vote_closed')
    expect(ask({ phone: 'le fixe' })).toBe('invalid')
  })

  test('those who may call are told of it once', () => {
    const tells = (waiting: boolean) =>
      decideCallRequest(state, {
        now: openedAt,
        member: 'noor',
        round: 1,
        phone: '0612345678',
        waiting,
        last: null,
      })
    expect([tells(false), tells(true)]).toMatchObject([{ tells: true }, { tells: false }])
  })

  test('by nobody whose answer no other may bring in: who decides after advice', () => {
    const params = { decider: 'noor', until: '2026-12-01T19:00:00Z' }
    const rule = { id: 'advice/1', params } as const
    const terms = { options: [], ballots: 'named', conflict: 'abstains' } as const
    expect(whyNoCall({ rule, terms }, { member: 'noor' }, null)).toMatchObject({ code: 'decides_alone' })
    expect(whyNoCall({ rule, terms }, { member: 'marc' }, null)).toBeUndefined()
  })
})

test('days away are those that fall in the window, by the calendar of who is away', () => {
  const away = (from: string, to: string, zone = 'Europe/Paris') => {
    const days = [{ from: Temporal.PlainDate.from(from), to: Temporal.PlainDate.from(to) }]
    const availability = { zone, slots: [], everyDays: 1, away: days, holidaysFree: true }
    const window = {
      opensAt: Temporal.Instant.from('2026-11-02T22:30:00Z'),
      closesAt: Temporal.Instant.from('2026-11-12T19:00:00Z'),
    }
    return awayDuring(availability, window) !== null
  }
  expect(away('2026-11-05', '2026-11-06')).toBe(true)
  expect(away('2026-10-05', '2026-12-06')).toBe(true)
  expect(away('2026-11-12', '2026-12-06')).toBe(true)
  expect(away('2026-11-13', '2026-12-06')).toBe(false)
  expect(away('2026-10-13', '2026-11-02')).toBe(true)
  expect(away('2026-10-13', '2026-11-02', 'Pacific/Noumea')).toBe(false)
})

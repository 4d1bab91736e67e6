import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { lightCharter, wholeCharter } from '#lib/rules/charter/charter.ts'
import { decideProxy, type GivenProxy, proxiesThatCount, whyMayNotAccept } from './proxy.ts'

const now = Temporal.Instant.from('2026-10-24T22:30:00Z')
const zone = 'Europe/Paris'
const to = (member: string) => ({ member, standing: 'elector' as const })
const give = (giver: string, receiver: string, until: string, proxies: readonly GivenProxy[] = []) =>
  decideProxy(wholeCharter, proxies, { now, zone, giver, receiver: to(receiver), until })

describe('a proxy is given', () => {
  test('from today until the end of a day within a year, on the board’s calendar, clocks changing or not', () => {
    // It is the 25th in Paris already, the day the clocks go back.
    expect(give('A', 'B', '2026-10-24')).toMatchObject({ code: 'until_invalid' })
    expect(give('A', 'B', '2026-10-25')).toEqual({ until: Temporal.Instant.from('2026-10-25T23:00:00Z') })
    expect(give('A', 'B', '2027-10-25')).toMatchObject({ until: expect.anything() })
    for (const day of ['2027-10-26', '2026-10-32', '', 'demain', '20261025'])
      expect(give('A', 'B', day), day).toMatchObject({ code: 'until_invalid' })
  })

  test('to another elector, where the charter provides for it, once at a time, without a chain', () => {
    const one = { giver: 'A', receiver: 'B', accepted: false }
    expect(give('A', 'A', '2026-11-01')).toMatchObject({ code: 'proxy_self' })
    expect(give('A', 'C', '2026-11-01', [one])).toMatchObject({ code: 'done_already' })
    expect(give('C', 'A', '2026-11-01', [one])).toMatchObject({ code: 'proxy_chain' })
    expect(give('B', 'C', '2026-11-01', [one])).toMatchObject({ until: expect.anything() })
    expect(give('B', 'C', '2026-11-01', [{ ...one, accepted: true }])).toMatchObject({ code: 'proxy_chain' })
    const given = { now, zone, giver: 'A', until: '2026-11-01' }
    expect(decideProxy(lightCharter, [], { ...given, receiver: to('B') })).toMatchObject({
      code: 'not_in_charter',
    })
    expect(decideProxy(wholeCharter, [], { ...given, receiver: undefined })).toMatchObject({
      code: 'not_found',
    })
    expect(
      decideProxy(wholeCharter, [], { ...given, receiver: { member: 'B', standing: 'contributor' } }),
    ).toMatchObject({ code: 'not_found' })
  })
})

test('it is accepted within the cap, once, and by nobody who has given theirs', () => {
  const asked = (giver: string): GivenProxy => ({ giver, receiver: 'Z', accepted: false })
  const held = (giver: string): GivenProxy => ({ ...asked(giver), accepted: true })
  const one = asked('A')
  expect(whyMayNotAccept(wholeCharter, [one, held('B')], one)).toBeUndefined()
  expect(whyMayNotAccept(wholeCharter, [one, held('B'), held('C')], one)).toMatchObject({ code: 'proxy_cap' })
  expect(whyMayNotAccept(wholeCharter, [held('A')], held('A'))).toMatchObject({ code: 'done_already' })
  expect(whyMayNotAccept(lightCharter, [one], one)).toMatchObject({ code: 'not_in_charter' })
  const gave = { giver: 'Z', receiver: 'Y', accepted: false }
  expect(whyMayNotAccept(wholeCharter, [one, gave], one)).toMatchObject({ code: 'proxy_chain' })
})

test('a vote takes those the charter still provides for, the first accepted first', () => {
  const accepted = new Map([
    ['A', 'Z'],
    ['B', 'Z'],
    ['C', 'Y'],
  ])
  const cap = (n: number) => ({ ...wholeCharter, proxies: { cap: n } })
  expect([...proxiesThatCount(cap(2), accepted)]).toEqual([...accepted])
  expect([...proxiesThatCount(cap(1), accepted)]).toEqual([
    ['A', 'Z'],
    ['C', 'Y'],
  ])
  expect(proxiesThatCount(lightCharter, accepted).size).toBe(0)
})

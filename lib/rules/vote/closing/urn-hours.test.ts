import { describe, expect, test } from 'vitest'
import type { Round } from '../round.ts'
import { at, round } from './closing.sample.ts'
import { needsUrnHours, urnHours } from './urn-hours.ts'

/** Four electors, of whom half must answer. */
const secret: Round = { ...round, terms: { ...round.terms, ballots: 'secret' } }
/** Of a roll of which those alone are told who stand apart. */
const hoursAt = (now: string, { roll, ...round }: Round, ...choices: string[]) => {
  const apart = roll.filter(({ proxy, conflict }) => proxy || conflict)
  const counts = new Map<string, number>()
  for (const choice of choices) counts.set(choice, (counts.get(choice) ?? 0) + 1)
  return urnHours(round, { apart, others: roll.length - apart.length }, counts, at(now))
}
const hours = (of: Round, ...choices: string[]) => hoursAt('2026-11-05T10:20:10Z', of, ...choices)

describe('an urn', () => {
  test('tells the whole hour that comes, and no minute', () => {
    expect(hours(secret, 'consent').hour).toEqual(at('2026-11-05T11:00:00Z'))
  })

  test('has its quorum as soon as enough slips are in it', () => {
    expect(hours(secret, 'consent')).toMatchObject({ quorum: false, everybody: false })
    expect(hours(secret, 'consent', 'consent')).toMatchObject({ quorum: true, everybody: false })
  })

  test('never has a quorum where the rule asks for none', () => {
    const asksNone: Round = { ...secret, rule: { id: 'majority/1', params: { rule: 'relative' } } }
    expect(hours(asksNone, 'for', 'for', 'for', 'for')).toMatchObject({ quorum: false, everybody: true })
  })

  test('waits for nobody who declared a conflict of interest', () => {
    const roll = secret.roll.map((one) =>
      one.member === 'noor' ? { ...one, conflict: 'abstains' as const } : one,
    )
    expect(hours(secret, 'consent', 'consent', 'consent')).toMatchObject({ everybody: false })
    expect(hours({ ...secret, roll }, 'consent', 'consent', 'consent')).toMatchObject({ everybody: true })
  })

  test('counts those who abstain for a conflict of interest as a recount does', () => {
    const roll = secret.roll.map((one) =>
      one.member === 'noor' ? { ...one, conflict: 'abstains' as const } : one,
    )
    const quorum = { share: '1/2', base: 'present' } as const
    const rule = { id: 'majority/1', params: { rule: 'relative', quorum } } as const
    expect(hours({ ...secret, rule }, 'for')).toMatchObject({ quorum: false })
    expect(hours({ ...secret, rule, roll }, 'for')).toMatchObject({ quorum: true })
    const left = roll.map((one) => (one.conflict ? { ...one, conflict: 'leaves' as const } : one))
    expect(hours({ ...secret, rule, roll: left }, 'for')).toMatchObject({ quorum: false })
  })

  test('loses its quorum where slips that counted for it say something else', () => {
    const quorum = { share: '1/2', base: 'expressed' } as const
    const rule = { id: 'majority/1', params: { rule: 'relative', quorum } } as const
    expect(hours({ ...secret, rule }, 'for', 'against', 'blank')).toMatchObject({ quorum: true })
    expect(hours({ ...secret, rule }, 'for', 'blank', 'blank')).toMatchObject({ quorum: false })
  })

  test('never tells a later hour than that of the close, whenever the last slips are counted', () => {
    const closing = { ...secret, closesAt: at('2026-11-05T10:20:10Z') }
    expect(hoursAt('2026-11-05T11:00:01Z', closing, 'consent').hour).toEqual(at('2026-11-05T11:00:00Z'))
  })

  test('tells nothing where no rule of the clock needs it', () => {
    const { early_close: _, extension: __, ...terms } = secret.terms
    expect(needsUrnHours(terms)).toBe(false)
    expect(needsUrnHours(secret.terms)).toBe(true)
    expect(needsUrnHours({ ...secret.terms, ballots: 'named' })).toBe(false)
  })
})

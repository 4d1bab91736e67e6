import { describe, expect, test } from 'vitest'
import type { Round } from '../round.ts'
import type { Slip } from '../urn.ts'
import { at, round } from './closing.sample.ts'
import { urnHours } from './urn-hours.ts'

/** Four electors, of whom half must answer. */
const secret: Round = { ...round, terms: { ...round.terms, ballots: 'secret' } }
const slips = (...choices: string[]): Slip[] => choices.map((choice, i) => ({ code: `code ${i}`, choice }))
const hours = (of: Round, ...choices: string[]) => urnHours(of, slips(...choices), at('2026-11-05T10:20:10Z'))

describe('an urn', () => {
  test('tells the whole hour that comes, and no minute', () => {
    expect(hours(secret, 'consent')?.hour).toEqual(at('2026-11-05T11:00:00Z'))
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

  test('tells nothing where no rule of the clock needs it', () => {
    const { early_close: _, extension: __, ...terms } = secret.terms
    expect(hours({ ...secret, terms: terms as Round['terms'] }, 'consent')).toBeUndefined()
  })
})

import { describe, expect, test } from 'vitest'
import { defaultRule, lightCharter } from '../charter/charter.ts'
import {
  actor,
  blocks,
  close,
  consents,
  create,
  given,
  open,
  reopen,
  roll,
  when,
  withdraw,
} from './proposal.sample.ts'
import { decide } from './proposal.ts'

const fors = roll.map(({ member }) => ({ member, ballot: { choice: 'for' as const } }))

describe('reopening', () => {
  const decided = given(create, open, close(1, 31))

  test('any elector, with a reason: the decision holds while the text is written again', () => {
    const events = decide(decided, reopen)
    expect(events).toMatchObject([
      { type: 'reopened', decision: 31, generation: 2, reason: 'La scie a disparu.', by: 'noor' },
    ])
    expect(given(create, open, close(1, 31), reopen)).toMatchObject({
      stage: 'reopened',
      generation: 2,
      inForce: 31,
    })
  })

  test('is refused without standing, without a reason, and where nothing is decided', () => {
    expect(when(decided, { ...reopen, actor: actor('lea', 'contributor') })).toBe('not_allowed')
    expect(when(decided, { ...reopen, reason: '\u200b ' })).toBe('reason_required')
    expect(when(decided, { ...reopen, reason: 'x'.repeat(2001) })).toBe('too_long')
    expect(when(given(create), reopen)).toBe('stage')
    expect(when(given(create, open), reopen)).toBe('stage')
    expect(when(given(create, open, close(1, 31), reopen), reopen)).toBe('stage')
  })

  test('an adoption replaces the decision that held', () => {
    const revoting = given(create, open, close(1, 31), reopen, open)
    expect(revoting).toMatchObject({ stage: 'voting', inForce: 31, round: { number: 2, generation: 2 } })
    expect(decide(revoting, close(2, 40))).toMatchObject([{ supersedes: 31, inForce: 40 }])
    expect(given(create, open, close(1, 31), reopen, open, close(2, 40))).toMatchObject({ inForce: 40 })
  })

  test.each([
    ['blocked', { ...open, rule: 'consent' }, blocks],
    ['no_quorum', { ...open, rule: 'consent' }, []],
    ['tie', { ...open, rule: 'relative' }, [{ member: 'marc', ballot: { choice: 'blank' as const } }]],
    ['rejected', { ...open, rule: 'relative' }, [{ member: 'marc', ballot: { choice: 'against' as const } }]],
  ])('%s leaves in force the decision that held', (outcome, again, ballots) => {
    const adopted = again.rule === 'consent' ? consents : fors
    const revoting = given(create, again, close(1, 31, adopted), reopen, again)
    const closing = { ...close(2, 40), box: { mode: 'named', ballots } as const }
    expect(decide(revoting, closing)).toMatchObject([
      { decision: { outcome }, supersedes: null, inForce: 31 },
    ])
  })

  test('what never took effect is not superseded', () => {
    const revoting = given(create, open, close(1, 31, blocks), reopen, open)
    expect(decide(revoting, close(2, 40))).toMatchObject([{ supersedes: null, inForce: 40 }])
  })

  test('after two blocked rounds the charter turns to absolute majority, until an adoption', () => {
    const once = given(create, open, close(1, 31, blocks))
    const twice = given(create, open, close(1, 31, blocks), reopen, open, close(2, 32, blocks))
    const adopted = given(
      create,
      open,
      close(1, 31, blocks),
      reopen,
      open,
      close(2, 32, blocks),
      reopen,
      open,
      close(3, 33),
    )
    const offered = [once, twice, adopted].map(
      (state) => state.stage === 'decided' && defaultRule(lightCharter, state.blockedRounds),
    )
    expect(offered).toEqual(['consent', 'absolute', 'consent'])
  })
})

describe('withdrawing', () => {
  test('by its author, before any vote', () => {
    expect(given(create, withdraw)).toMatchObject({ stage: 'withdrawn', author: 'claire' })
    expect(when(given(create), { ...withdraw, actor: actor('marc', 'steward') })).toBe('not_author')
    expect(when(given(create), { ...withdraw, actor: actor('claire', 'reader') })).toBe('not_allowed')
    expect(when(given(create, open), withdraw)).toBe('stage')
    expect(when(given(create, open, close(1, 31), reopen), withdraw)).toBe('stage')
  })
})

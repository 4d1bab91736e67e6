import { describe, expect, test } from 'vitest'
import type { ConsentChoice, ConsentRule } from '#lib/rules/methods/consent.ts'
import { type CastConsent, type Finding, findersOf, objectionStates } from './objection.ts'

const electors = new Set(['ana', 'bea', 'cyr', 'dan', 'eli'])
const rule: ConsentRule = { id: 'consent/1', params: { answers: '1/3', disqualify: '1/2' } }
const cast = (member: string, revision: number, choice: ConsentChoice): CastConsent => ({
  member,
  revision,
  choice,
})
const found = (by: string, revision = 1): Finding => ({ member: 'ana', revision, by })
const objected = [cast('ana', 1, 'objection'), cast('bea', 1, 'consent')]

describe('an objection', () => {
  test('is open while nothing was said of it', () => {
    expect(objectionStates({ rule, electors, history: objected })).toEqual([
      { member: 'ana', revision: 1, state: 'open' },
    ])
    expect(objectionStates({ rule, electors, history: [cast('bea', 1, 'consent')] })).toEqual([])
  })

  test.each(['consent', 'concern', 'abstain'] as const)('is withdrawn by voting %s since', (choice) => {
    const history = [cast('ana', 2, choice), ...objected]
    expect(objectionStates({ rule, electors, history })).toEqual([
      { member: 'ana', revision: 1, state: 'withdrawn' },
    ])
  })

  test('is open again where its author objects again, as worded last', () => {
    const history = [...objected, cast('ana', 2, 'consent'), cast('ana', 3, 'objection')]
    expect(objectionStates({ rule, electors, history })).toEqual([
      { member: 'ana', revision: 3, state: 'open' },
    ])
  })

  test.each([
    ['consent', 'resolved'],
    ['concern', 'resolved'],
    ['abstain', 'open'],
    ['objection', 'open'],
  ] as const)('whose author answers %s to the next version is %s', (choice, state) => {
    const next = [
      { member: 'bea', choice: 'consent' as const },
      { member: 'ana', choice },
    ]
    expect(objectionStates({ rule, electors, history: objected, next })).toMatchObject([{ state }])
  })

  test('is not resolved by the consent of someone else', () => {
    const next = [{ member: 'bea', choice: 'consent' as const }]
    expect(objectionStates({ rule, electors, history: objected, next })).toMatchObject([{ state: 'open' }])
  })

  test('is not qualified where enough other electors find so: two of these four', () => {
    const state = (findings: Finding[], ruled = rule) =>
      objectionStates({ rule: ruled, electors, history: objected, findings })[0]?.state
    expect(state([found('bea'), found('cyr')])).toBe('not_qualified')
    expect(state([found('bea')])).toBe('open')
    expect(state([found('bea'), found('bea')])).toBe('open')
    expect(state([found('bea'), found('ana')])).toBe('open')
    expect(state([found('bea'), found('visitor')])).toBe('open')
    const nobodyJudges: ConsentRule = { id: 'consent/1', params: { answers: '1/3' } }
    expect(
      state(
        ['bea', 'cyr', 'dan', 'eli'].map((by) => found(by)),
        nobodyJudges,
      ),
    ).toBe('open')
  })

  test('worded anew is judged anew', () => {
    const history = [...objected, cast('ana', 2, 'objection')]
    const findings = [found('bea'), found('cyr'), found('dan', 2)]
    expect(objectionStates({ rule, electors, history, findings })).toMatchObject([{ state: 'open' }])
    expect(findersOf({ member: 'ana', revision: 1 }, findings, electors)).toEqual(['bea', 'cyr'])
    expect(findersOf({ member: 'ana', revision: 2 }, findings, electors)).toEqual(['dan'])
  })

  test('what its author says comes before what others find', () => {
    const findings = [found('bea'), found('cyr')]
    const withdrawn = [...objected, cast('ana', 2, 'consent')]
    expect(objectionStates({ rule, electors, history: withdrawn, findings })).toMatchObject([
      { state: 'withdrawn' },
    ])
    const next = [{ member: 'ana', choice: 'consent' as const }]
    expect(objectionStates({ rule, electors, history: objected, findings, next })).toMatchObject([
      { state: 'resolved' },
    ])
  })
})

test('several objections, whatever the order they are read in', () => {
  const history = [cast('cyr', 1, 'objection'), ...objected, cast('cyr', 2, 'abstain')]
  const findings = ['eli', 'dan', 'bea'].map((by) => found(by))
  const states = [
    { member: 'ana', revision: 1, state: 'not_qualified' },
    { member: 'cyr', revision: 1, state: 'withdrawn' },
  ]
  expect(objectionStates({ rule, electors, history, findings })).toEqual(states)
  expect(
    objectionStates({
      rule,
      electors,
      history: history.toReversed(),
      findings: findings.toReversed(),
    }),
  ).toEqual(states)
})

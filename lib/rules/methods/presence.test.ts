import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRefusal } from '../base/refusal.ts'
import type { Roll, RollEntry } from '../base/roll.ts'
import { type BallotBox, recount } from './recount.ts'
import type { Rule } from './rule.ts'

const quorum = { share: '1/2', base: 'present' } as const
/** As votes were opened before a silent holder's proxies were left out, and as they are opened since. */
const before: Rule = { id: 'majority/1', params: { rule: 'relative', quorum } }
const since: Rule = { id: 'majority/1', params: { rule: 'relative', quorum, present: 'answered' } }

const NAMES = [...'abcdefghij']
/** Ten people; b, c, d and e gave a proxy to a. */
const ten: Roll = NAMES.map((member) =>
  'bcde'.includes(member)
    ? { member, kind: 'volunteer', proxy: 'a' }
    : { member, kind: member === 'j' ? 'staff' : 'volunteer' },
)

const named = (members: Iterable<string>): BallotBox => ({
  mode: 'named',
  ballots: [...members].map((member) => ({ member, ballot: { choice: 'for' } })),
})
function counted(rule: Rule, members: Iterable<string>, roll = ten) {
  const found = recount(roll, named(members), rule)
  if (isRefusal(found)) throw new Error(found.code)
  return found.tally
}
/** How many are counted as present. */
function present(rule: Rule, members: Iterable<string>, roll = ten): number {
  const step = counted(rule, members, roll).steps.find(({ step }) => step === 'quorum')
  if (step?.step !== 'quorum') throw new Error('no quorum')
  return step.n
}

describe('a proxy counts as present', () => {
  test('never where neither who gave it nor who holds it answered', () => {
    const tally = counted(since, 'j')
    expect(tally.outcome).toBe('no_quorum')
    expect(tally.steps.at(-1)).toEqual({
      step: 'quorum',
      base: 'present',
      n: 1,
      of: 10,
      share: '1/2',
      needed: 5,
      met: 'no',
    })
  })

  test('where its holder answered, for themselves or not at all on behalf of others', () => {
    expect(present(since, 'a')).toBe(5)
    expect(counted(since, 'a').outcome).toBe('adopted')
  })

  test('where its giver answered, by themselves or by its holder, and that makes no other present', () => {
    expect(present(since, 'b')).toBe(1)
    expect(present(since, 'bc')).toBe(2)
    expect(present(since, 'abj')).toBe(6)
  })

  test('where its holder abstains for a conflict of interest, and not where they leave the count', () => {
    const holder = (conflict: 'abstains' | 'leaves'): Roll =>
      ten.map((entry) => (entry.member === 'a' ? { ...entry, conflict } : entry))
    expect(present(since, '', holder('abstains'))).toBe(5)
    expect(present(since, '', holder('leaves'))).toBe(0)
    expect(present(since, 'a', holder('leaves'))).toBe(0)
  })

  test('by itself in a vote opened before, which is counted as it was', () => {
    const tally = counted(before, 'j')
    expect(tally.outcome).toBe('adopted')
    expect(tally.steps.at(-2)).toMatchObject({ n: 5, of: 10, needed: 5, met: 'yes' })
  })

  test('and is counted so wherever a share is one of those present, a threshold included', () => {
    const params = { rule: 'absolute', base: 'present' } as const
    const threshold = (rule: Rule) => counted(rule, 'ij').steps.at(-1)
    expect(threshold({ id: 'majority/1', params })).toMatchObject({ n: 2, of: 6, needed: 4, met: 'no' })
    expect(threshold({ id: 'majority/1', params: { ...params, present: 'answered' } })).toMatchObject({
      ...{ n: 2, of: 2, needed: 2, met: 'yes' },
    })
  })
})

/** Any roll of these people, some with a proxy and some with a conflict of interest, and those of it who answered. */
const voted = fc
  .array(
    fc.record({
      proxy: fc.option(fc.nat(NAMES.length - 1)),
      conflict: fc.constantFrom(null, null, null, 'abstains' as const, 'leaves' as const),
      answered: fc.boolean(),
    }),
    { minLength: 1, maxLength: NAMES.length },
  )
  .map((people) => ({
    roll: people.map(({ proxy, conflict }, at): RollEntry => {
      const holder = proxy !== null && proxy !== at && proxy < people.length ? NAMES[proxy] : undefined
      return {
        member: NAMES[at] ?? '',
        kind: 'volunteer',
        ...(holder ? { proxy: holder } : {}),
        ...(conflict ? { conflict } : {}),
      }
    }),
    answered: NAMES.filter((_, at) => people[at]?.answered),
  }))

describe('those present', () => {
  test('are never fewer than those who answered, nor more than were counted before', () => {
    fc.assert(
      fc.property(voted, ({ roll, answered }) => {
        const counting = roll.filter(({ conflict }) => conflict !== 'leaves').map(({ member }) => member)
        const n = present(since, answered, roll)
        expect(n).toBeGreaterThanOrEqual(answered.filter((member) => counting.includes(member)).length)
        expect(n).toBeLessThanOrEqual(present(before, answered, roll))
      }),
    )
  })

  test('are never fewer for one more answer', () => {
    fc.assert(
      fc.property(voted, ({ roll, answered }) => {
        const more = roll.find(({ member }) => !answered.includes(member))
        if (!more) return
        expect(present(since, [...answered, more.member], roll)).toBeGreaterThanOrEqual(
          present(since, answered, roll),
        )
      }),
    )
  })

  test('are none where nobody answered, whatever proxies there are', () => {
    fc.assert(
      fc.property(voted, ({ roll }) => {
        const called = roll.map(({ conflict: _, ...entry }) => entry)
        expect(present(since, [], called)).toBe(0)
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Rule } from '#lib/rules/methods/rule.ts'
import { at, roll, round } from './closing.sample.ts'
import { type Cast, objectedAt, quorumReachedAt, standingObjectors } from './quorum-and-objection-times.ts'

const day = (n: number) => at(`2026-11-0${n}T10:00:00Z`)
const cast = (member: string, choice: string, n: number): Cast => ({ member, choice, at: day(n) })
const expressed: Rule = {
  id: 'majority/1',
  params: { rule: 'relative', quorum: { share: '1/2', base: 'expressed' } },
}

describe('a quorum is reached', () => {
  test('by the answer that makes enough of them', () => {
    const casts = [cast('claire', 'consent', 3), cast('claire', 'abstain', 4), cast('noor', 'objection', 5)]
    expect(quorumReachedAt(round, casts)).toEqual(day(5))
    expect(quorumReachedAt(round, casts.slice(0, 2))).toBeNull()
  })

  test('by what its base counts, and again where it was lost meanwhile', () => {
    const casts = [cast('claire', 'for', 3), cast('marc', 'against', 4), cast('noor', 'blank', 5)]
    const voted = { rule: expressed, roll }
    expect(quorumReachedAt(voted, casts)).toEqual(day(4))
    expect(quorumReachedAt(voted, [...casts, cast('claire', 'blank', 6)])).toBeNull()
    expect(quorumReachedAt(voted, [...casts, cast('claire', 'blank', 6), cast('noor', 'for', 7)])).toEqual(
      day(7),
    )
  })

  test('with those represented, and without those who have a conflict of interest', () => {
    const rule: Rule = {
      id: 'majority/1',
      params: { rule: 'relative', quorum: { share: '3/4', base: 'present' } },
    }
    const represented = [
      { member: 'claire', kind: 'volunteer', proxy: 'marc' },
      { member: 'marc', kind: 'volunteer' },
      { member: 'noor', kind: 'staff', conflict: 'abstains' },
      { member: 'samir', kind: 'staff' },
    ] as const
    const casts = [cast('claire', 'for', 3), cast('noor', 'for', 4), cast('samir', 'for', 5)]
    expect(quorumReachedAt({ rule, roll: represented }, casts)).toEqual(day(5))
  })

  test('with those represented once whoever holds their proxy answers', () => {
    const rule: Rule = {
      id: 'majority/1',
      params: { rule: 'relative', quorum: { share: '3/4', base: 'present' }, present: 'answered' },
    }
    const represented = [
      { member: 'claire', kind: 'volunteer', proxy: 'marc' },
      { member: 'marc', kind: 'volunteer' },
      { member: 'noor', kind: 'staff', proxy: 'marc' },
      { member: 'samir', kind: 'staff' },
    ] as const
    const casts = [cast('samir', 'for', 3), cast('marc', 'blank', 4), cast('claire', 'for', 5)]
    expect(quorumReachedAt({ rule, roll: represented }, casts)).toEqual(day(4))
    expect(quorumReachedAt({ rule, roll: represented }, casts.slice(0, 1))).toBeNull()
  })

  test('never, where the rule asks for none', () => {
    const rule: Rule = { id: 'majority/1', params: { rule: 'relative' } }
    expect(quorumReachedAt({ rule, roll }, [cast('claire', 'for', 3)])).toBeNull()
  })
})

describe('an objection came', () => {
  test('when its author first made it, since they last held another answer', () => {
    const casts = [
      cast('noor', 'objection', 3),
      cast('noor', 'consent', 4),
      cast('noor', 'objection', 5),
      cast('noor', 'objection', 6),
      cast('marc', 'objection', 7),
    ]
    expect(objectedAt(casts, new Set(['noor', 'marc']))).toEqual(day(5))
    expect(objectedAt(casts, new Set(['marc']))).toEqual(day(7))
    expect(objectedAt(casts, new Set())).toBeNull()
  })

  test('and stands unless enough others find that it is none, or its author is out', () => {
    const objection = { choice: 'objection', reason: 'Trop cher.' } as const
    const ballots = [
      { member: 'noor', ballot: { ...objection, not_qualified_by: ['claire', 'marc'] } },
      { member: 'marc', ballot: objection },
    ]
    const box = { mode: 'named', ballots } as const
    const judged: Rule = { id: 'consent/1', params: { answers: '1/2', disqualify: '2/3' } }
    expect(standingObjectors({ rule: judged, roll }, box)).toEqual(new Set(['marc']))
    expect(standingObjectors(round, box)).toEqual(new Set(['noor', 'marc']))
    const out = roll.map((entry) =>
      entry.member === 'marc' ? { ...entry, conflict: 'leaves' as const } : entry,
    )
    expect(standingObjectors({ rule: round.rule, roll: out }, box)).toEqual(new Set(['noor']))
  })
})

test('neither depends on the order in which answers are handed over', () => {
  const one = fc.record({
    member: fc.constantFrom('claire', 'marc', 'noor', 'samir'),
    choice: fc.constantFrom('consent', 'objection', 'abstain'),
  })
  const casts = fc
    .array(one, { maxLength: 9 })
    .map((all) => all.map((each, n) => ({ ...each, at: day(n + 1) })))
  const shuffled = casts.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
  )
  const standing = new Set(roll.map(({ member }) => member))
  fc.assert(
    fc.property(shuffled, ([inOrder, other]) => {
      expect(quorumReachedAt(round, other)).toEqual(quorumReachedAt(round, inOrder))
      expect(objectedAt(other, standing)).toEqual(objectedAt(inOrder, standing))
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { STANDINGS } from '#lib/rules/base/standing.ts'
import { type BallotBox, type CountedBallot, recount } from '../methods/recount.ts'
import { countKinds, isOnRoll, rollOf } from './roll.ts'

const members = fc.uniqueArray(
  fc.record({
    member: fc.stringMatching(/^[0-9A-Z]{26}$/),
    kind: fc.constantFrom('volunteer' as const, 'staff' as const),
    standing: fc.constantFrom(...STANDINGS),
  }),
  { selector: ({ member }) => member, maxLength: 30 },
)

test('electors and stewards are on the roll, readers and contributors are not', () => {
  const roll = rollOf([
    { member: 'D', kind: 'staff', standing: 'steward' },
    { member: 'A', kind: 'volunteer', standing: 'reader' },
    { member: 'C', kind: 'volunteer', standing: 'elector' },
    { member: 'B', kind: 'volunteer', standing: 'contributor' },
  ])
  expect(roll).toEqual([
    { member: 'C', kind: 'volunteer' },
    { member: 'D', kind: 'staff' },
  ])
  expect(countKinds(roll)).toEqual({ volunteers: 1, staff: 1 })
  expect(isOnRoll(roll, 'C')).toBe(true)
  expect(isOnRoll(roll, 'A')).toBe(false)
})

test('a proxy counts where whoever holds it may vote too', () => {
  const members = [
    { member: 'A', kind: 'volunteer', standing: 'elector', proxy: 'C' },
    { member: 'B', kind: 'volunteer', standing: 'elector', proxy: 'D' },
    { member: 'C', kind: 'staff', standing: 'elector' },
    { member: 'D', kind: 'staff', standing: 'reader' },
  ] as const
  expect(rollOf(members)).toEqual([
    { member: 'A', kind: 'volunteer', proxy: 'C' },
    { member: 'B', kind: 'volunteer' },
    { member: 'C', kind: 'staff' },
  ])
})

test('the order of members never matters', () => {
  const shuffled = members.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
  )
  fc.assert(
    fc.property(shuffled, ([one, other]) => {
      expect(rollOf(one)).toEqual(rollOf(other))
    }),
  )
})

const named = (ballots: readonly CountedBallot[]): BallotBox => ({ mode: 'named', ballots })
const rule = { id: 'consent/1', params: { answers: '1/3' } } as const
const roll = rollOf([
  { member: 'A', kind: 'volunteer', standing: 'elector' },
  { member: 'B', kind: 'volunteer', standing: 'elector' },
  { member: 'C', kind: 'staff', standing: 'elector' },
])

test('a recount gives the outcome, and who answered by kind', () => {
  const result = recount(
    roll,
    named([
      { member: 'C', ballot: { choice: 'consent' } },
      { member: 'A', ballot: { choice: 'concern' } },
    ]),
    rule,
  )
  expect(result).toMatchObject({
    tally: { outcome: 'adopted', counts: { consent: 1, concern: 1, objection: 0, abstain: 0 } },
    answered: { volunteers: 1, staff: 1 },
    roll: { volunteers: 2, staff: 1 },
  })
})

test('a ballot from outside the roll, or a second one, is refused', () => {
  expect(recount(roll, named([{ member: 'Z', ballot: { choice: 'consent' } }]), rule)).toEqual({
    kind: 'refused',
    code: 'not_on_roll',
  })
  const twice = [
    { member: 'A', ballot: { choice: 'consent' } },
    { member: 'A', ballot: { choice: 'abstain' } },
  ] as const
  expect(recount(roll, named(twice), rule)).toEqual({ kind: 'refused', code: 'voted_twice', member: 'A' })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRefusal } from '#lib/rules/base/refusal.ts'
import type { RollEntry } from '#lib/rules/base/roll.ts'
import { MAJORITY_CHOICES, type MajorityChoice } from '#lib/rules/methods/majority.ts'
import { recount } from '#lib/rules/methods/recount.ts'
import type { Rule } from '#lib/rules/methods/rule.ts'
import { at } from './closing.sample.ts'
import { type Cast, quorumReachedAt } from './quorum-and-objection-times.ts'
import { countedIn, requiredTurnout } from './required-turnout.ts'

const NAMES = [...'abcdef']
const rules = fc.record({
  share: fc.constantFrom('1/3', '1/2', '2/3', '1/1'),
  base: fc.constantFrom('expressed', 'expressed_with_blanks', 'ballots', 'present'),
  present: fc.constantFrom({}, { present: 'answered' }),
  compare: fc.constantFrom({}, { compare: 'more_than' }),
})
const people = fc.array(
  fc.record({
    proxy: fc.option(fc.constantFrom(...NAMES)),
    conflict: fc.constantFrom({}, {}, {}, { conflict: 'abstains' }, { conflict: 'leaves' }),
    answers: fc.array(fc.constantFrom(...MAJORITY_CHOICES), { maxLength: 2 }),
  }),
  { minLength: 1, maxLength: NAMES.length },
)

/** Someone who answers again after everybody else has. */
function castsOf(member: string, answers: readonly MajorityChoice[], order: number): Cast[] {
  return answers.map((choice, again) => ({
    member,
    choice,
    at: at('2026-11-03T10:00:00Z').add({ minutes: order + again * NAMES.length }),
  }))
}

test('a turnout is the number that a recount of the same answers finds, and is enough exactly where that is', () => {
  fc.assert(
    fc.property(rules, people, ({ share, base, present, compare }, all) => {
      const rule = {
        id: 'majority/1',
        params: { rule: 'relative', quorum: { share, base, ...compare }, ...present },
      } as Rule
      const roll = all.map(({ proxy, conflict }, order) => {
        const member = NAMES[order] ?? ''
        const holder = proxy && proxy !== member ? { proxy } : {}
        return { member, kind: 'volunteer', ...holder, ...conflict } as RollEntry
      })
      const casts = all.flatMap(({ answers }, order) => castsOf(NAMES[order] ?? '', answers, order))
      const last = all.flatMap(({ answers }, order) => {
        const choice = answers.at(-1)
        return choice ? [[NAMES[order] ?? '', choice] as const] : []
      })
      const ballots = last.map(([member, choice]) => ({ member, ballot: { choice } }))
      const count = recount(roll, { mode: 'named', ballots }, rule)
      if (isRefusal(count)) throw new Error(count.code)
      const step = count.tally.steps.find((one) => one.step === 'quorum')
      if (step?.step !== 'quorum') throw new Error('no quorum')
      const voted = { rule, roll }
      expect(countedIn(step.base, voted, new Map(last))).toBe(step.n)
      expect(requiredTurnout(voted)).toEqual({ base, needed: step.needed })
      // What nobody's answer brought about came at no moment.
      if (casts.length > 0) expect(quorumReachedAt(voted, casts) !== null).toBe(step.met === 'yes')
    }),
  )
})

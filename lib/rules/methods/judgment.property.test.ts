import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Profile } from '#lib/rules/methods/counting/merit.ts'
import type { OptionId } from '#lib/rules/methods/counting/option.ts'
import {
  isRecordable,
  leavesOf,
  letters,
  present,
  renameBallots,
  renameKeys,
  renameOption,
  renameResult,
  votesOn,
} from '#lib/rules/methods/counting/option-vote.sample.ts'
import type { OptionBallot } from './counting/option-vote.ts'
import { type JudgmentAnswer, type JudgmentRule, tallyJudgment } from './judgment.ts'

const ruleOf = (
  options: readonly OptionId[],
  grades = 7,
  ungraded: JudgmentRule['params']['ungraded'] = 'worst',
): JudgmentRule => ({ id: 'judgment/1', params: { options, grades, ungraded } })

const total = (profile: Profile) => profile.reduce((sum, n) => sum + n, 0)

const votes = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 10 }), fc.boolean())
  .chain(([n, grades, left]) => {
    const options = letters(n)
    const one = fc.option(fc.nat(grades - 1), { nil: undefined })
    const answer = fc
      .array(one, { minLength: n, maxLength: n })
      .filter((given) => given.some((grade) => grade !== undefined))
      .map(
        (given): JudgmentAnswer => ({
          grades: Object.fromEntries(
            options.flatMap((option, at) => (given[at] === undefined ? [] : [[option, given[at]]])),
          ),
        }),
      )
    return fc.record({
      rule: fc.constant(ruleOf(options, grades, left ? 'left_out' : 'worst')),
      votes: votesOn(options, answer),
    })
  })
  .map(({ rule, votes }) => ({ rule, ...votes }))

describe('always', () => {
  test('the order of ballots changes no byte of the tally', () => {
    fc.assert(
      fc.property(votes, ({ rule, ballots, shuffled }) => {
        const one = tallyJudgment(rule, ballots, present(40))
        expect(JSON.stringify(tallyJudgment(rule, shuffled, present(40)))).toBe(JSON.stringify(one))
      }),
    )
  })

  test('other letters give the same result under other letters', () => {
    fc.assert(
      fc.property(votes, ({ rule, ballots, renamed }) => {
        const before = tallyJudgment(rule, ballots, present(40))
        const rename = ({ grades }: JudgmentAnswer) => ({ grades: renameKeys(renamed, grades) })
        const after = tallyJudgment(rule, renameBallots(ballots, rename), present(40))
        expect(after).toMatchObject(renameResult(renamed, before))
        expect(after.counts.grades).toEqual(renameKeys(renamed, before.counts.grades))
        const groups = ({ steps }: typeof before) =>
          steps.flatMap((step) => (step.step === 'ranking' ? step.groups : []))
        expect(groups(after)).toEqual(
          groups(before).map((group) => group.map((option) => renameOption(renamed, option)).sort()),
        )
      }),
    )
  })

  test('whole numbers and strings alone, and profiles that add up', () => {
    fc.assert(
      fc.property(votes, ({ rule, ballots }) => {
        const { counts, steps } = tallyJudgment(rule, ballots, present(40))
        expect(leavesOf({ counts, steps }).every(isRecordable)).toBe(true)
        expect(counts.vote + counts.blank).toBe(ballots.length)
        for (const option of rule.params.options) {
          const left = rule.params.ungraded === 'left_out' ? (counts.ungraded[option] ?? 0) : 0
          expect(total(counts.grades[option] ?? []) + left).toBe(counts.vote)
        }
      }),
    )
  })

  test('a better grade for the winner, or one more ballot for it alone, keeps it winning', () => {
    fc.assert(
      fc.property(votes, fc.nat(), ({ rule, ballots }, pick) => {
        const before = tallyJudgment(rule, ballots, present(40))
        const [winner] = before.chosen
        if (before.outcome !== 'chosen' || !winner) return
        const better = ballots.map((ballot, at) => {
          const had = ballot.choice === 'vote' ? ballot.answer.grades[winner] : undefined
          if (ballot.choice === 'blank' || had === undefined || at !== pick % ballots.length) return ballot
          return { ...ballot, answer: { grades: { ...ballot.answer.grades, [winner]: pick % (had + 1) } } }
        })
        expect(tallyJudgment(rule, better, present(40)).chosen).toEqual([winner])
        if (rule.params.ungraded === 'left_out') return
        const alone: OptionBallot<JudgmentAnswer> = { choice: 'vote', answer: { grades: { [winner]: 0 } } }
        expect(tallyJudgment(rule, [...ballots, alone], present(40)).chosen).toEqual([winner])
      }),
      { numRuns: 500 },
    )
  })
})

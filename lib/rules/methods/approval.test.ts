import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { OptionValues } from '#lib/rules/methods/counting/option.ts'
import {
  cast,
  isRecordable,
  leavesOf,
  letters,
  present,
  type Renaming,
  renameBallots,
  renameKeys,
  renameOption,
  renameResult,
  votesOn,
} from '#lib/rules/methods/counting/option-vote.sample.ts'
import { refuse } from '../base/refusal.ts'
import {
  type ApprovalAnswer,
  type ApprovalRule,
  approvalBallot,
  tallyApproval,
  whyApprovalAnswerInvalid,
  whyApprovalUnfit,
} from './approval.ts'
import vectors from './approval.vectors.json' with { type: 'json' }

const options = letters(4)
const rule: ApprovalRule = { id: 'approval/1', params: { options } }

describe('counting', () => {
  test.each(vectors)('$name', ({ rule, roll, votes, approvals, outcome, chosen, tied }) => {
    const counted = rule as ApprovalRule
    expect(whyApprovalUnfit(counted)).toBeUndefined()
    const ballots = cast<ApprovalAnswer>(votes)
    for (const ballot of ballots)
      if (ballot.choice === 'vote') expect(whyApprovalAnswerInvalid(counted, ballot.answer)).toBeUndefined()
    expect(tallyApproval(counted, ballots, present(roll))).toMatchObject({
      method: 'approval/1',
      counts: { approvals },
      outcome,
      chosen,
      tied,
    })
  })

  test('the receipt goes from the ballots to the option most people approve of', () => {
    const ballots = cast<ApprovalAnswer>([
      { n: 2, answer: { approved: ['a', 'b'] } },
      { n: 1, answer: { approved: ['b'] } },
      { n: 1 },
    ])
    const two: ApprovalRule = { id: 'approval/1', params: { options: ['b', 'a'] } }
    const { counts, steps } = tallyApproval(two, ballots, present(4))
    expect(counts).toEqual({ vote: 3, blank: 1, approvals: { a: 2, b: 3 } })
    expect(steps).toEqual([
      { step: 'count', choice: 'vote', n: 3 },
      { step: 'count', choice: 'blank', n: 1 },
      { step: 'approvals', option: 'a', n: 2, of: 3 },
      { step: 'approvals', option: 'b', n: 3, of: 3 },
      { step: 'most', n: 3, options: ['b'] },
    ])
  })
})

const rounds = votesOn(
  options,
  fc.subarray([...options], { minLength: 1 }).map((approved): ApprovalAnswer => ({ approved })),
)

const renamed =
  (names: Renaming) =>
  ({ approved }: ApprovalAnswer): ApprovalAnswer => ({
    approved: approved.map((option) => renameOption(names, option)).sort(),
  })

describe('always', () => {
  test('the order of ballots and of options decides nothing', () => {
    fc.assert(
      fc.property(rounds, ({ ballots, shuffled, renamed: names }) => {
        const result = tallyApproval(rule, ballots, present(40))
        const reversed: ApprovalRule = { ...rule, params: { options: [...options].reverse() } }
        expect(JSON.stringify(tallyApproval(reversed, shuffled, present(40)))).toBe(JSON.stringify(result))
        const other = tallyApproval(rule, renameBallots(ballots, renamed(names)), present(40))
        expect(other).toMatchObject(renameResult(names, result))
        expect(other.counts.approvals).toEqual(renameKeys(names, result.counts.approvals))
      }),
    )
  })

  test('one more ballot for what was chosen leaves it chosen', () => {
    fc.assert(
      fc.property(rounds, fc.subarray([...options]), ({ ballots }, others) => {
        const [winner] = tallyApproval(rule, ballots, present(40)).chosen
        if (!winner) return
        const approved = [...new Set([winner, ...others])].sort()
        const more = [...ballots, ...cast([{ n: 1, answer: { approved } }])]
        expect(tallyApproval(rule, more, present(40)).chosen).toEqual([winner])
      }),
    )
  })

  test('every approval is counted once, in whole numbers and words', () => {
    fc.assert(
      fc.property(rounds, ({ ballots }) => {
        const result = tallyApproval(rule, ballots, present(40))
        const cast = ballots.reduce(
          (sum, ballot) => sum + (ballot.choice === 'vote' ? ballot.answer.approved.length : 0),
          0,
        )
        expect(Object.values(result.counts.approvals).reduce((sum, n) => sum + n, 0)).toBe(cast)
        expect(result.counts.vote + result.counts.blank).toBe(ballots.length)
        expect(leavesOf(result).every(isRecordable)).toBe(true)
      }),
    )
  })

  test('what a form gives is an answer that stands', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...options], { minLength: 1 }), (ticked) => {
        const ballot = approvalBallot(
          { choice: 'vote', options: ticked.map((option) => [option, 'on'] as const) },
          rule,
        )
        expect(ballot).toEqual({ choice: 'vote', answer: { approved: [...ticked].sort() } })
        expect(whyApprovalAnswerInvalid(rule, { approved: [...ticked].sort() })).toBeUndefined()
      }),
    )
  })
})

describe('a ballot', () => {
  const read = (values: OptionValues, choice = 'vote') => approvalBallot({ choice, options: values }, rule)

  test('is what was ticked, in order, with a word', () => {
    const options: OptionValues = [
      ['c', 'yes'],
      ['a', ' on '],
      ['b', ''],
    ]
    expect(approvalBallot({ choice: 'vote', options, word: 'Merci' }, rule)).toEqual({
      choice: 'vote',
      answer: { approved: ['a', 'c'] },
      word: 'Merci',
    })
    expect(read([], 'blank')).toEqual({ choice: 'blank' })
  })

  test('is refused otherwise, and says why', () => {
    expect(read([['z', 'yes']])).toEqual(refuse('option_unknown', { option: 'z' }))
    const twice: OptionValues = [
      ['a', 'yes'],
      ['a', 'yes'],
    ]
    expect(read(twice)).toEqual(refuse('option_twice', { option: 'a' }))
    expect(read([['a', '3']])).toEqual(refuse('invalid', { field: 'answer' }))
    expect(read([['a', '']])).toEqual(refuse('nothing_chosen'))
    expect(read([], 'for')).toMatchObject({ code: 'choice_unknown', choice: 'for' })
    expect(approvalBallot({ choice: 'blank', word: 'x'.repeat(2001) }, rule)).toMatchObject({
      code: 'too_long',
    })
  })

  test('from outside has one shape', () => {
    const why = (approved: unknown) => whyApprovalAnswerInvalid(rule, { approved })
    expect(why([])).toEqual(refuse('nothing_chosen'))
    expect(why(['a', 'z'])).toEqual(refuse('option_unknown', { option: 'z' }))
    expect(why(['a', 'b', 'a'])).toEqual(refuse('option_twice', { option: 'a' }))
    for (const approved of [undefined, 'a', { a: 1 }, [1], [null], ['b', 'a']])
      expect(why(approved)).toEqual(refuse('invalid', { field: 'answer' }))
    for (const answer of [null, [], 'a', {}, { approved: ['a'], scores: {} }])
      expect(whyApprovalAnswerInvalid(rule, answer)).toEqual(refuse('invalid', { field: 'answer' }))
  })
})

test('a rule has options to choose between', () => {
  expect(whyApprovalUnfit({ id: 'approval/1', params: { options: ['a'] } })).toEqual(
    refuse('options_too_few', { min: 2 }),
  )
})

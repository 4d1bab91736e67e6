import type { BallotDraft } from '#lib/rules/methods/counting/ballot-draft.ts'
import { type OptionId, sortedOptions } from '#lib/rules/methods/counting/option.ts'
import { numbersGiven, wholeNumber } from '#lib/rules/methods/counting/option-answer.ts'
import {
  AMONG_OPTIONS,
  countVotes,
  endByMost,
  type MostStep,
  NO_QUORUM,
  type OptionBallot,
  type OptionParams,
  type OptionTally,
  optionBallot,
  type VoteCountStep,
  whyOptionsUnfit,
} from '#lib/rules/methods/counting/option-vote.ts'
import { A_THIRD_ANSWER, type Electorate } from '../base/quorum.ts'
import { isRefusal, type Refusal, refuse } from '../base/refusal.ts'
import type { Method } from './method.ts'

/**
 * By points to share, the stickers of a meeting's wall (dot voting; cumulative voting where people are elected): everyone
 * has the same number, puts them on one option or on several, and may keep some. Most points is chosen. Version 1.
 */
export type DotsRule = {
  readonly id: 'dots/1'
  readonly params: OptionParams & { readonly points: number }
}

/** Options without points are left out. */
export type DotsAnswer = { readonly points: Readonly<Record<OptionId, number>> }

export type DotsStep =
  | VoteCountStep
  /** Of all the points there were to share, those that were given. */
  | { readonly step: 'given'; readonly n: number; readonly of: number }
  | { readonly step: 'points'; readonly option: OptionId; readonly n: number; readonly from: number }
  | MostStep

export type DotsTally = OptionTally & {
  readonly method: 'dots/1'
  readonly counts: {
    readonly vote: number
    readonly blank: number
    readonly points: Readonly<Record<OptionId, number>>
    /** How many people gave it any. */
    readonly from: Readonly<Record<OptionId, number>>
  }
  readonly steps: readonly DotsStep[]
}

const MAX_POINTS = 1000

export function dotsBallot(draft: BallotDraft, { params }: DotsRule): OptionBallot<DotsAnswer> | Refusal {
  return optionBallot<DotsAnswer>(draft, params.options, (values) => {
    const given: Record<OptionId, number> = {}
    for (const option of sortedOptions(values.keys())) {
      const n = wholeNumber(values.get(option) ?? '')
      if (n === undefined || n < 0)
        return refuse('score_out_of_range', { option, min: 0, max: params.points })
      if (n > 0) given[option] = n
    }
    if (Object.keys(given).length === 0) return refuse('nothing_chosen')
    return whyTooManyPoints(Object.values(given), params.points) ?? { points: given }
  })
}

export function whyDotsAnswerInvalid({ params }: DotsRule, answer: unknown): Refusal | undefined {
  const given = numbersGiven(answer, 'points', params.options)
  if (isRefusal(given)) return given
  const out = given.find(([, n]) => !Number.isSafeInteger(n) || n < 1)
  if (out) return refuse('score_out_of_range', { option: out[0], min: 0, max: params.points })
  return whyTooManyPoints(
    given.map(([, n]) => n),
    params.points,
  )
}

function whyTooManyPoints(given: readonly number[], points: number): Refusal | undefined {
  const used = given.reduce((sum, n) => sum + n, 0)
  return used > points ? refuse('too_many_points', { used, points }) : undefined
}

export function whyDotsUnfit({ params }: DotsRule): Refusal | undefined {
  const { points } = params
  if (!Number.isInteger(points) || points < 1 || points > MAX_POINTS)
    return refuse('rule_unfit', { field: 'points' })
  return whyOptionsUnfit(params)
}

export function tallyDots(
  { id, params }: DotsRule,
  ballots: Iterable<OptionBallot<DotsAnswer>>,
  electorate: Electorate,
): DotsTally {
  const { answers, blank, steps: counted, enough } = countVotes(params, ballots, electorate)
  const options = sortedOptions(params.options)
  const none = options.map((option) => [option, 0] as const)
  const points: Record<OptionId, number> = Object.fromEntries(none)
  const from: Record<OptionId, number> = Object.fromEntries(none)
  for (const answer of answers)
    for (const [option, n] of Object.entries(answer.points)) {
      points[option] = (points[option] ?? 0) + n
      from[option] = (from[option] ?? 0) + 1
    }
  const counts = { vote: answers.length, blank, points, from }
  const steps: DotsStep[] = [...counted]
  if (!enough) return { method: id, ...NO_QUORUM, counts, steps }
  const all = Object.values(points).reduce((sum, n) => sum + n, 0)
  steps.push({ step: 'given', n: all, of: answers.length * params.points })
  for (const option of options)
    steps.push({ step: 'points', option, n: points[option] ?? 0, from: from[option] ?? 0 })
  const { most, end } = endByMost(points)
  return { method: id, ...end, counts, steps: [...steps, most] }
}

export const dots = {
  ...AMONG_OPTIONS,
  id: 'dots/1',
  ballot: 'points',
  picture: 'bars',
  names: { dots: { settings: ['quorum'], usual: { quorum: A_THIRD_ANSWER } } },
  charter: ['quorum'],
  vote: ['options', 'points', 'present'],
  whyUnfit: whyDotsUnfit,
  read: (rule, draft) => dotsBallot(draft, rule),
  whyAnswerInvalid: whyDotsAnswerInvalid,
  tally: tallyDots,
} satisfies Method<DotsRule, OptionBallot<DotsAnswer>, DotsTally>

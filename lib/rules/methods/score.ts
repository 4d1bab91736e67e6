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
 * By score, or range voting (Smith 2000): everyone scores each option within a range, and the highest sum is chosen.
 *
 * An option left without a score counts as the lowest one. Leaving it out instead would compare sums of different numbers
 * of scores, or averages where three enthusiasts outweigh a hundred voters; so the rule says it in words, and knows no
 * other way. Version 1.
 */
export type ScoreRule = {
  readonly id: 'score/1'
  readonly params: OptionParams & {
    readonly min: number
    readonly max: number
    readonly unscored: 'lowest'
  }
}

export type ScoreAnswer = { readonly scores: Readonly<Record<OptionId, number>> }

export type ScoreStep =
  | VoteCountStep
  /** sum = given + unscored × lowest */
  | {
      readonly step: 'sum'
      readonly option: OptionId
      readonly given: number
      readonly scored: number
      readonly unscored: number
      readonly lowest: number
      readonly n: number
    }
  | MostStep

export type ScoreTally = OptionTally & {
  readonly method: 'score/1'
  readonly counts: {
    readonly vote: number
    readonly blank: number
    readonly sums: Readonly<Record<OptionId, number>>
    /** How many people gave it a score. */
    readonly scored: Readonly<Record<OptionId, number>>
  }
  readonly steps: readonly ScoreStep[]
}

/** Beyond it a range says nothing more, and sums stay far below 2^53. */
const FARTHEST = 1000

export function scoreBallot(draft: BallotDraft, { params }: ScoreRule): OptionBallot<ScoreAnswer> | Refusal {
  const { options, min, max } = params
  return optionBallot<ScoreAnswer>(draft, options, (values) => {
    const scores: Record<OptionId, number> = {}
    for (const option of sortedOptions(values.keys())) {
      const score = wholeNumber(values.get(option) ?? '')
      if (score === undefined || score < min || score > max)
        return refuse('score_out_of_range', { option, min, max })
      scores[option] = score
    }
    return { scores }
  })
}

export function whyScoreAnswerInvalid({ params }: ScoreRule, answer: unknown): Refusal | undefined {
  const { options, min, max } = params
  const given = numbersGiven(answer, 'scores', options)
  if (isRefusal(given)) return given
  const out = given.find(([, score]) => !Number.isInteger(score) || score < min || score > max)
  return out && refuse('score_out_of_range', { option: out[0], min, max })
}

export function whyScoreUnfit({ params }: ScoreRule): Refusal | undefined {
  const { min, max, unscored } = params
  const within = (n: number) => Number.isInteger(n) && Math.abs(n) <= FARTHEST
  if (!within(min)) return refuse('rule_unfit', { field: 'min' })
  if (!within(max) || max <= min) return refuse('rule_unfit', { field: 'max' })
  if (unscored !== 'lowest') return refuse('rule_unfit', { field: 'unscored' })
  return whyOptionsUnfit(params)
}

export function tallyScore(
  { id, params }: ScoreRule,
  ballots: Iterable<OptionBallot<ScoreAnswer>>,
  electorate: Electorate,
): ScoreTally {
  const { answers, blank, steps: counted, enough } = countVotes(params, ballots, electorate)
  const options = sortedOptions(params.options)
  const sums: Record<OptionId, number> = {}
  const scored: Record<OptionId, number> = {}
  const steps: ScoreStep[] = [...counted]
  for (const option of options) {
    const step = sumStep(option, params.min, answers)
    sums[option] = step.n
    scored[option] = step.scored
    if (enough) steps.push(step)
  }
  const counts = { vote: answers.length, blank, sums, scored }
  if (!enough) return { method: id, ...NO_QUORUM, counts, steps }
  const { most, end } = endByMost(sums)
  return { method: id, ...end, counts, steps: [...steps, most] }
}

function sumStep(option: OptionId, lowest: number, answers: readonly ScoreAnswer[]) {
  let given = 0
  let scored = 0
  for (const { scores } of answers) {
    const score = scores[option]
    if (score === undefined) continue
    given += score
    scored++
  }
  const unscored = answers.length - scored
  return { step: 'sum', option, given, scored, unscored, lowest, n: given + unscored * lowest } as const
}

export const score = {
  ...AMONG_OPTIONS,
  id: 'score/1',
  ballot: 'scores',
  picture: 'bars',
  names: { score: { settings: ['quorum'], usual: { unscored: 'lowest', quorum: A_THIRD_ANSWER } } },
  charter: ['unscored', 'quorum'],
  vote: ['options', 'min', 'max', 'present'],
  whyUnfit: whyScoreUnfit,
  read: (rule, draft) => scoreBallot(draft, rule),
  whyAnswerInvalid: whyScoreAnswerInvalid,
  tally: tallyScore,
} satisfies Method<ScoreRule, OptionBallot<ScoreAnswer>, ScoreTally>

import type { BallotDraft } from '#lib/rules/methods/counting/ballot-draft.ts'
import { type GradeSplit, judgeProfiles, majorityGrade } from '#lib/rules/methods/counting/merit.ts'
import { type OptionId, sortedOptions } from '#lib/rules/methods/counting/option.ts'
import { numbersGiven, wholeNumber } from '#lib/rules/methods/counting/option-answer.ts'
import {
  AMONG_OPTIONS,
  chosenOrTie,
  countVotes,
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
 * Majority judgment: each option gets a grade from each voter, and the option with the best middle grade wins, the
 * lower one of two middles (M. Balinski and R. Laraki, "A theory of measuring, electing, and ranking", PNAS 104, 2007).
 * Among equals, a middle grade is taken away from each, again and again, until those left differ; options that never
 * do have the very same grades, and are tied. Version 1.
 *
 * `ungraded`: an option that a voter says nothing about gets the worst grade from them, or none. In the second case
 * options may have more grades or fewer, and are compared by shares (see `judgeProfiles`); the best grades of a few
 * then outweigh the good ones of many, which is why the charter has to say so.
 */
export type JudgmentRule = {
  readonly id: 'judgment/1'
  /** How many grades there are; their words are the charter's. */
  readonly params: OptionParams & { readonly grades: number; readonly ungraded: 'worst' | 'left_out' }
}

/** 0 is the best grade. */
export type JudgmentAnswer = { readonly grades: Readonly<Record<OptionId, number>> }

export type JudgmentStep =
  | VoteCountStep
  | {
      readonly step: 'profile'
      readonly option: OptionId
      /** How many gave it each grade, from the best to the worst. */
      readonly grades: readonly number[]
      readonly ungraded: number
      /** Absent where nobody graded it. */
      readonly median?: number
    }
  | GradeSplit
  /** From best to worst, options of equal merit together. */
  | { readonly step: 'ranking'; readonly groups: readonly (readonly OptionId[])[] }

export type JudgmentTally = OptionTally & {
  readonly method: 'judgment/1'
  readonly counts: {
    readonly vote: number
    readonly blank: number
    readonly grades: Readonly<Record<OptionId, readonly number[]>>
    /** How many said nothing of it. Where the rule says so, they are among the worst grades too. */
    readonly ungraded: Readonly<Record<OptionId, number>>
  }
  readonly steps: readonly JudgmentStep[]
}

export const MOST_GRADES = 10
export const USUAL_GRADES = 7

export function judgmentBallot(
  draft: BallotDraft,
  { params }: JudgmentRule,
): OptionBallot<JudgmentAnswer> | Refusal {
  return optionBallot<JudgmentAnswer>(draft, params.options, (values) => {
    const grades: Record<OptionId, number> = {}
    for (const option of sortedOptions(values.keys())) {
      const grade = wholeNumber(values.get(option) ?? '')
      if (!isGrade(grade, params.grades)) return refuse('grade_unknown', { option })
      grades[option] = grade
    }
    return { grades }
  })
}

function isGrade(grade: number | undefined, grades: number): grade is number {
  return grade !== undefined && Number.isInteger(grade) && grade >= 0 && grade < grades
}

export function whyJudgmentAnswerInvalid({ params }: JudgmentRule, answer: unknown): Refusal | undefined {
  const given = numbersGiven(answer, 'grades', params.options)
  if (isRefusal(given)) return given
  const unknown = given.find(([, grade]) => !isGrade(grade, params.grades))
  return unknown && refuse('grade_unknown', { option: unknown[0] })
}

export function whyJudgmentUnfit({ params }: JudgmentRule): Refusal | undefined {
  const { grades, ungraded } = params
  if (!Number.isInteger(grades) || grades < 2 || grades > MOST_GRADES)
    return refuse('rule_unfit', { field: 'grades' })
  if (ungraded !== 'worst' && ungraded !== 'left_out') return refuse('rule_unfit', { field: 'ungraded' })
  return whyOptionsUnfit(params)
}

export function tallyJudgment(
  { id: method, params }: JudgmentRule,
  ballots: Iterable<OptionBallot<JudgmentAnswer>>,
  electorate: Electorate,
): JudgmentTally {
  const { answers, blank, steps, enough } = countVotes(params, ballots, electorate)
  const profiles = profilesOf(params, answers)
  const grades = Object.fromEntries(profiles.map((profile) => [profile.option, profile.grades]))
  const ungraded = Object.fromEntries(profiles.map((profile) => [profile.option, profile.ungraded]))
  const counts = { vote: answers.length, blank, grades, ungraded }
  if (!enough) return { method, ...NO_QUORUM, counts, steps }
  const { ranking, splits } = judgeProfiles(grades)
  const ranked = { step: 'ranking', groups: ranking } as const
  return {
    method,
    ...chosenOrTie(ranking[0] ?? []),
    counts,
    steps: [...steps, ...profiles, ...splits, ranked],
  }
}

function profilesOf(
  { options, grades, ungraded }: JudgmentRule['params'],
  answers: readonly JudgmentAnswer[],
) {
  const profiles = new Map(
    sortedOptions(options).map((option) => [option, new Array<number>(grades).fill(0)]),
  )
  for (const answer of answers) {
    for (const option in answer.grades) {
      const profile = profiles.get(option)
      const grade = answer.grades[option]
      if (!profile || !isGrade(grade, grades)) throw new RangeError(`no such grade: ${option} ${grade}`)
      profile[grade] = (profile[grade] ?? 0) + 1
    }
  }
  return Array.from(profiles, ([option, profile]) => {
    const without = profile.reduce((left, n) => left - n, answers.length)
    if (ungraded === 'worst') profile[grades - 1] = (profile[grades - 1] ?? 0) + without
    const median = majorityGrade(profile)
    const known = median === undefined ? {} : { median }
    return { step: 'profile', option, grades: profile, ungraded: without, ...known } as const
  })
}

export const judgment = {
  ...AMONG_OPTIONS,
  id: 'judgment/1',
  ballot: 'grades',
  picture: 'grades',
  names: {
    judgment: {
      settings: ['grades', 'ungraded', 'quorum'],
      usual: { grades: USUAL_GRADES, ungraded: 'worst', quorum: A_THIRD_ANSWER },
    },
  },
  charter: ['grades', 'ungraded', 'quorum'],
  vote: ['options', 'present'],
  whyUnfit: whyJudgmentUnfit,
  read: (rule, draft) => judgmentBallot(draft, rule),
  whyAnswerInvalid: whyJudgmentAnswerInvalid,
  tally: tallyJudgment,
} satisfies Method<JudgmentRule, OptionBallot<JudgmentAnswer>, JudgmentTally>

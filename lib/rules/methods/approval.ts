import type { BallotDraft } from '#lib/rules/methods/counting/ballot-draft.ts'
import { type OptionId, sortedOptions } from '#lib/rules/methods/counting/option.ts'
import { onlyField } from '#lib/rules/methods/counting/option-answer.ts'
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
import { type Refusal, refuse } from '../base/refusal.ts'
import type { Method } from './method.ts'

/** By approval (Weber 1977; Brams and Fishburn 1978): everyone approves of as many options as they like, and the one
 * most people approve of is chosen. Version 1. */
export type ApprovalRule = { readonly id: 'approval/1'; readonly params: OptionParams }

/** In the order of their letters. Whoever approves of nothing casts a blank ballot. */
export type ApprovalAnswer = { readonly approved: readonly OptionId[] }

export type ApprovalStep =
  | VoteCountStep
  | { readonly step: 'approvals'; readonly option: OptionId; readonly n: number; readonly of: number }
  | MostStep

export type ApprovalTally = OptionTally & {
  readonly method: 'approval/1'
  readonly counts: {
    readonly vote: number
    readonly blank: number
    readonly approvals: Readonly<Record<OptionId, number>>
  }
  readonly steps: readonly ApprovalStep[]
}

/** What a ticked box sends: its value, or `on` where the page gave it none. */
const TICKED: readonly string[] = ['yes', 'on']

export function approvalBallot(
  draft: BallotDraft,
  rule: ApprovalRule,
): OptionBallot<ApprovalAnswer> | Refusal {
  return optionBallot(draft, rule.params.options, (values) => {
    for (const value of values.values())
      if (!TICKED.includes(value)) return refuse('invalid', { field: 'answer' })
    return { approved: sortedOptions(values.keys()) }
  })
}

export function whyApprovalAnswerInvalid({ params }: ApprovalRule, answer: unknown): Refusal | undefined {
  const approved = onlyField(answer, 'approved')
  if (!Array.isArray(approved)) return refuse('invalid', { field: 'answer' })
  if (approved.length === 0) return refuse('nothing_chosen')
  const seen = new Set<string>()
  for (const option of approved) {
    if (typeof option !== 'string') return refuse('invalid', { field: 'answer' })
    if (!params.options.includes(option)) return refuse('option_unknown', { option })
    if (seen.has(option)) return refuse('option_twice', { option })
    seen.add(option)
  }
  const inOrder = sortedOptions(seen).every((option, at) => option === approved[at])
  return inOrder ? undefined : refuse('invalid', { field: 'answer' })
}

export function whyApprovalUnfit({ params }: ApprovalRule): Refusal | undefined {
  return whyOptionsUnfit(params)
}

export function tallyApproval(
  { id, params }: ApprovalRule,
  ballots: Iterable<OptionBallot<ApprovalAnswer>>,
  electorate: Electorate,
): ApprovalTally {
  const { answers, blank, steps: counted, enough } = countVotes(params, ballots, electorate)
  const options = sortedOptions(params.options)
  const approvals: Record<OptionId, number> = Object.fromEntries(options.map((option) => [option, 0]))
  for (const { approved } of answers)
    for (const option of approved) approvals[option] = (approvals[option] ?? 0) + 1
  const counts = { vote: answers.length, blank, approvals }
  const steps: ApprovalStep[] = [...counted]
  if (!enough) return { method: id, ...NO_QUORUM, counts, steps }
  for (const option of options)
    steps.push({ step: 'approvals', option, n: approvals[option] ?? 0, of: answers.length })
  const { most, end } = endByMost(approvals)
  return { method: id, ...end, counts, steps: [...steps, most] }
}

export const approval = {
  ...AMONG_OPTIONS,
  id: 'approval/1',
  ballot: 'boxes',
  picture: 'bars',
  names: { approval: { settings: ['quorum'], usual: { quorum: A_THIRD_ANSWER } } },
  charter: ['quorum'],
  vote: ['options', 'present'],
  whyUnfit: whyApprovalUnfit,
  read: (rule, draft) => approvalBallot(draft, rule),
  whyAnswerInvalid: whyApprovalAnswerInvalid,
  tally: tallyApproval,
} satisfies Method<ApprovalRule, OptionBallot<ApprovalAnswer>, ApprovalTally>

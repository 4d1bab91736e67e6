import type { BallotDraft } from '#lib/rules/methods/counting/ballot-draft.ts'
import { type OptionId, sortedOptions } from '#lib/rules/methods/counting/option.ts'
import {
  AMONG_OPTIONS,
  countVotes,
  type LotsParams,
  NO_QUORUM,
  type OptionBallot,
  type OptionParams,
  type OptionTally,
  optionBallot,
  UNDETERMINED,
  type VoteCountStep,
  whyLotsUnfit,
  whyOptionsUnfit,
} from '#lib/rules/methods/counting/option-vote.ts'
import {
  groupPapers,
  type OrderAnswer,
  orderAnswer,
  whyOrderInvalid,
} from '#lib/rules/methods/counting/order.ts'
import { countStages } from '#lib/rules/methods/counting/stv-lots.ts'
import {
  ONE_VOTE,
  type StvElected,
  type StvLots,
  type StvStage,
} from '#lib/rules/methods/counting/stv-stages.ts'
import { A_THIRD_ANSWER, type Electorate } from '../base/quorum.ts'
import { moreThan } from '../base/ratio.ts'
import { type Refusal, refuse } from '../base/refusal.ts'
import type { Method } from './method.ts'

/**
 * Single transferable vote, electing `seats` people by the rules of Scottish councils: the Scottish Local Government
 * Elections Order 2007 (SSI 2007/42), schedule 1, rules 45 to 52. Version 1.
 *
 * Where the Order draws lots, every draw is tried instead: those whom all of them elect are chosen where they fill the
 * seats, else the outcome is a tie between those whom some draws elect and others do not, and those elected before are in
 * `counts.elected`. Where there would be too many draws, nothing is determined. Candidates without a single vote are excluded together: they have nothing to transfer, so every draw
 * leads to the same.
 */
export type StvRule = {
  readonly id: 'stv/1'
  /** At least one seat, and fewer than candidates. */
  readonly params: OptionParams & LotsParams & { readonly seats: number }
}

/** Votes in a step are in hundred-thousandths, the five decimals of the Order; papers, valid and quota are whole. */
export type StvStep =
  | VoteCountStep
  | { readonly step: 'quota'; readonly valid: number; readonly seats: number; readonly quota: number }
  | StvStage

export type StvTally = OptionTally & {
  readonly method: 'stv/1'
  readonly counts: {
    readonly vote: number
    readonly blank: number
    /** Papers with a first preference; blank ones are none. */
    readonly valid: number
    readonly seats: number
    readonly quota: number
    /** First preferences of each candidate. */
    readonly first: Readonly<Record<OptionId, number>>
    /** In the order of their election; within a stage those with more votes first, equal ones by letter. */
    readonly elected: readonly StvElected[]
  }
  readonly steps: readonly StvStep[]
}

export function stvBallot(draft: BallotDraft, rule: StvRule): OptionBallot<OrderAnswer> | Refusal {
  return optionBallot(draft, rule.params.options, orderAnswer)
}

export function whyStvAnswerInvalid(rule: StvRule, answer: unknown): Refusal | undefined {
  return whyOrderInvalid(rule.params.options, answer)
}

export function whyStvUnfit({ params }: StvRule): Refusal | undefined {
  const { seats } = params
  const fit = Number.isSafeInteger(seats) && seats >= 1 && seats < params.options.length
  return (
    whyOptionsUnfit(params) ??
    whyLotsUnfit(params) ??
    (fit ? undefined : refuse('rule_unfit', { field: 'seats' }))
  )
}

export function tallyStv(
  rule: StvRule,
  ballots: Iterable<OptionBallot<OrderAnswer>>,
  electorate: Electorate,
): StvTally {
  const { seats, most_counts } = rule.params
  const options = sortedOptions(rule.params.options)
  const { answers, blank, steps, enough } = countVotes(rule.params, ballots, electorate)
  const firsts = Map.groupBy(answers, ({ order }) => order[0])
  const first = Object.fromEntries(options.map((option) => [option, firsts.get(option)?.length ?? 0]))
  const valid = answers.length - (firsts.get(undefined)?.length ?? 0)
  // Rule 46: the quotient without its decimals, and one more.
  const quota = moreThan(`1/${seats + 1}`, valid)
  const counts = { vote: answers.length, blank, valid, seats, quota, first }
  if (!enough) return { method: rule.id, ...NO_QUORUM, counts: { ...counts, elected: [] }, steps }
  const vacant = { options, seats, quota: quota * ONE_VOTE }
  const { elected, stages } = countStages(vacant, groupPapers(answers), most_counts)
  const end = stages.at(-1)
  const outcome = end && 'over' in end ? afterLots(end) : chosen(elected.map(({ option }) => option))
  return {
    method: rule.id,
    ...outcome,
    counts: { ...counts, elected },
    steps: [...steps, { step: 'quota', valid, seats, quota }, ...stages],
  }
}

function chosen(options: readonly OptionId[]): OptionTally {
  return { outcome: 'chosen', chosen: sortedOptions(options), tied: [] }
}

function afterLots(end: Extract<StvStage, StvLots>): OptionTally {
  if (end.step === 'undetermined') return UNDETERMINED
  const { tied, orders, by, always, sometimes } = end
  if (orders === 0 && !by) return { outcome: 'tie', chosen: [], tied }
  return sometimes.length === 0 ? chosen(always) : { outcome: 'tie', chosen: [], tied: sometimes }
}

export const stv = {
  ...AMONG_OPTIONS,
  id: 'stv/1',
  ballot: 'ranks',
  picture: 'stages',
  names: { stv: { settings: ['quorum'], usual: { quorum: A_THIRD_ANSWER } } },
  charter: ['quorum'],
  vote: ['options', 'seats', 'most_counts', 'present'],
  whyUnfit: whyStvUnfit,
  read: (rule, draft) => stvBallot(draft, rule),
  whyAnswerInvalid: whyStvAnswerInvalid,
  tally: tallyStv,
} satisfies Method<StvRule, OptionBallot<OrderAnswer>, StvTally>

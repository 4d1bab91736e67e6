import {
  type Electorate,
  isReachable,
  type Presence,
  type Quorum,
  type QuorumStep,
  quorumStep,
} from '#lib/rules/base/quorum.ts'
import { isRefusal, type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import { type BallotDraft, textsIn } from './ballot-draft.ts'
import { MOST_COUNTS } from './every-order.ts'
import { MAX_OPTIONS, type OptionId, type OptionValues, sortedOptions, valuesByOption } from './option.ts'

/** A ballot among several options: an answer of its method's own shape, or a blank one, which counts for the quorum only. */
export type OptionBallot<A> =
  | { readonly choice: 'vote'; readonly answer: A; readonly word?: string }
  | { readonly choice: 'blank'; readonly word?: string }
const OPTION_CHOICES = ['vote', 'blank'] as const

/** What all methods among options have in common. Whoever keeps out of the vote casts a blank ballot: it counts for the quorum
 * only. */
export const AMONG_OPTIONS = {
  kind: 'among_options',
  choices: OPTION_CHOICES,
  abstention: { choice: 'blank' },
  maySecret: true,
  demand: () => 1,
} as const

/** rejected: the default option won, where the method has one. undetermined: a count has too many ways on where lots
 * would be drawn, so that nobody knows who can win. */
export type OptionOutcome = 'chosen' | 'tie' | 'undetermined' | 'no_quorum' | 'rejected'

/** What every method among options gives. */
export type OptionTally = {
  readonly outcome: OptionOutcome
  /** Empty unless `chosen`, in the order of their letters. */
  readonly chosen: readonly OptionId[]
  /** Those nothing in the rule tells apart; empty unless `tie`. */
  readonly tied: readonly OptionId[]
}

/** The parameters that all methods among options share. */
export type OptionParams = Presence & { readonly options: readonly OptionId[]; readonly quorum?: Quorum }

/** Those of methods that would draw lots: how many counts may be made to follow them all. Left out of the votes of before,
 * which tried so many orders and then called all that was left a tie. */
export type LotsParams = { readonly most_counts?: number }

export type VoteCountStep =
  | { readonly step: 'count'; readonly choice: 'vote' | 'blank'; readonly n: number }
  | QuorumStep

/** Reads a ballot whose answer is made from one value an option; blank where it says so and gives none. */
export function optionBallot<A>(
  draft: BallotDraft,
  options: readonly OptionId[],
  read: (values: ReadonlyMap<OptionId, string>) => A | Refusal,
): OptionBallot<A> | Refusal {
  const word = textsIn(draft, ['word'])
  if (isRefusal(word)) return word
  const given: OptionValues = draft.options ?? []
  const values = valuesByOption(given, options)
  if (isRefusal(values)) return values
  if (draft.choice === 'blank') return { choice: 'blank', ...word }
  if (draft.choice !== 'vote')
    return refuse('choice_unknown', { choice: draft.choice, known: OPTION_CHOICES })
  if (values.size === 0) return refuse('nothing_chosen')
  const answer = read(values)
  return isRefusal(answer) ? answer : { choice: 'vote', answer, ...word }
}

/** Sets blank ballots apart and asks for the quorum. `enough` is false where nobody voted for anything. */
export function countVotes<A>(
  params: OptionParams,
  ballots: Iterable<OptionBallot<A>>,
  { electors, present }: Electorate,
): { answers: A[]; blank: number; steps: VoteCountStep[]; enough: boolean } {
  const answers: A[] = []
  let blank = 0
  for (const ballot of ballots) ballot.choice === 'vote' ? answers.push(ballot.answer) : blank++
  const steps: VoteCountStep[] = [
    { step: 'count', choice: 'vote', n: answers.length },
    { step: 'count', choice: 'blank', n: blank },
  ]
  const { quorum } = params
  if (!quorum) return { answers, blank, steps, enough: answers.length > 0 }
  const cast = answers.length + blank
  const bases = { expressed: answers.length, expressed_with_blanks: cast, ballots: cast, present }
  const asked = quorumStep(quorum, bases[quorum.base], electors)
  steps.push(asked)
  return { answers, blank, steps, enough: asked.met === 'yes' && answers.length > 0 }
}

/** One option chosen, or a tie between several. */
export function chosenOrTie(best: Iterable<OptionId>): OptionTally {
  const sorted = sortedOptions(best)
  return sorted.length === 1
    ? { outcome: 'chosen', chosen: sorted, tied: [] }
    : { outcome: 'tie', chosen: [], tied: sorted }
}

export type MostStep = { readonly step: 'most'; readonly n: number; readonly options: readonly OptionId[] }

/** The end of a count where the highest number wins: the last step, and what it gives. */
export function endByMost(totals: Readonly<Record<OptionId, number>>): { most: MostStep; end: OptionTally } {
  const n = Math.max(...Object.values(totals))
  const best = sortedOptions(Object.keys(totals).filter((option) => totals[option] === n))
  return { most: { step: 'most', n, options: best }, end: chosenOrTie(best) }
}

export const NO_QUORUM: OptionTally = { outcome: 'no_quorum', chosen: [], tied: [] }
export const UNDETERMINED: OptionTally = { outcome: 'undetermined', chosen: [], tied: [] }

const QUORUM_BASES: readonly string[] = ['expressed', 'expressed_with_blanks', 'ballots', 'present']

/** The part of a rule that all methods among options share, which may come from an exported file. */
export function whyOptionsUnfit({ options, quorum }: OptionParams): Refusal | undefined {
  if (options.length < 2) return refuse('options_too_few', { min: 2 })
  if (options.length > MAX_OPTIONS) return refuse('options_too_many', { max: MAX_OPTIONS })
  const letters = options.every((option) => /^[a-z]$/.test(option))
  if (!letters || new Set(options).size < options.length) return refuse('rule_unfit', { field: 'options' })
  if (quorum && !(isReachable(quorum) && QUORUM_BASES.includes(quorum.base)))
    return refuse('rule_unfit', { field: 'quorum' })
  return undefined
}

/** No file may ask for more counting than a vote of today. */
export function whyLotsUnfit({ most_counts: most }: LotsParams): Refusal | undefined {
  const fit = most === undefined || (Number.isSafeInteger(most) && most >= 1 && most <= MOST_COUNTS)
  return fit ? undefined : refuse('rule_unfit', { field: 'most_counts' })
}

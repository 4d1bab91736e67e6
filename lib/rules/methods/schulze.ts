import type { BallotDraft } from '#lib/rules/methods/counting/ballot-draft.ts'
import {
  type Path,
  pathStrengths,
  type Strengths,
  strongestPath,
  unbeaten,
} from '#lib/rules/methods/counting/beatpath.ts'
import { countDuels, type Duels, type RankedOptions } from '#lib/rules/methods/counting/duels.ts'
import { type OptionId, sortedOptions } from '#lib/rules/methods/counting/option.ts'
import { onlyField, readRanks } from '#lib/rules/methods/counting/option-answer.ts'
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
import { compareShare, isRatio, type Ratio } from '../base/ratio.ts'
import { isRefusal, type Refusal, refuse } from '../base/refusal.ts'
import type { Method } from './method.ts'

/**
 * Schulze's method: every two options fight a duel, and an option wins when no other has a stronger path of won duels
 * to it than it has back (M. Schulze, "A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent
 * single-winner election method", Social Choice and Welfare 36, 2011), by winning votes. Around it, Debian's rules
 * (Constitution, A.5): beside a default option such as "none of these", an option needs the votes its own majority and
 * `option_quorum` ask for against the default, or it is dropped before any path is looked at. Version 1.
 */
export type SchulzeRule = {
  readonly id: 'schulze/1'
  readonly params: OptionParams & {
    /** What holds if no other option does well enough against it. It is never dropped. */
    readonly default?: OptionId
    /** "3/1": at least three votes above the default for each vote below it. 1/1 where none is named. */
    readonly majorities?: Readonly<Record<OptionId, Ratio>>
    /** How many ballots must put an option above the default. */
    readonly option_quorum?: number
    /** The member whose ballot decides between several winners, named before the vote. */
    readonly casting?: string
  }
}

/** Groups from best to worst, each in the order of letters. What is in no group stands below them all. */
export type SchulzeAnswer = { readonly ranking: RankedOptions }

export type SchulzeStep =
  | VoteCountStep
  | { readonly step: 'duels'; readonly duels: Duels }
  | {
      readonly step: 'requirement'
      readonly option: OptionId
      readonly above: number
      readonly below: number
      readonly majority: Ratio
      /** 0 where the rule asks for none. */
      readonly option_quorum: number
      /** Dropped unless empty. */
      readonly fails: readonly ('option_quorum' | 'majority')[]
    }
  | { readonly step: 'paths'; readonly strengths: Strengths }
  | {
      readonly step: 'beatpath'
      readonly winner: OptionId
      readonly other: OptionId
      readonly there: Path
      readonly back: Path
    }
  | { readonly step: 'winners'; readonly options: readonly OptionId[] }
  /** `chosen` is empty where the casting ballot does not tell the winners apart, or there is none. */
  | { readonly step: 'casting'; readonly chosen: readonly OptionId[] }

export type SchulzeTally = OptionTally & {
  readonly method: 'schulze/1'
  readonly counts: { readonly vote: number; readonly blank: number; readonly duels: Duels }
  readonly steps: readonly SchulzeStep[]
}

/** Ranks as typed; gaps are closed, so that 1, 3, 3 says what 1, 2, 2 says. */
export function schulzeBallot(draft: BallotDraft, rule: SchulzeRule): OptionBallot<SchulzeAnswer> | Refusal {
  return optionBallot(draft, rule.params.options, (values) => {
    const ranks = readRanks(values)
    if (isRefusal(ranks)) return ranks
    const groups = [...Map.groupBy(ranks, ([, rank]) => rank)].sort(([one], [other]) => one - other)
    return { ranking: groups.map(([, group]) => sortedOptions(group.map(([option]) => option))) }
  })
}

export function whySchulzeAnswerInvalid(rule: SchulzeRule, answer: unknown): Refusal | undefined {
  const malformed = refuse('invalid', { field: 'answer' })
  const ranking = onlyField(answer, 'ranking')
  if (!Array.isArray(ranking)) return malformed
  if (ranking.length === 0) return refuse('nothing_chosen')
  const seen = new Set<OptionId>()
  for (const group of ranking) {
    if (!Array.isArray(group) || group.length === 0) return malformed
    for (const option of group) {
      if (typeof option !== 'string') return malformed
      if (!rule.params.options.includes(option)) return refuse('option_unknown', { option })
      if (seen.has(option)) return refuse('option_twice', { option })
      seen.add(option)
    }
    if (sortedOptions(group).join() !== group.join()) return malformed
  }
  return undefined
}

export function whySchulzeUnfit({ params }: SchulzeRule): Refusal | undefined {
  const { options, default: fallback, option_quorum: least, casting } = params
  const unfit = (field: string) => refuse('rule_unfit', { field })
  if (fallback !== undefined && !options.includes(fallback)) return unfit('default')
  const majoritiesFit = Object.entries(params.majorities ?? {}).every(([option, ratio]) =>
    isMajorityOf(params, option, ratio),
  )
  if (!majoritiesFit) return unfit('majorities')
  if (least !== undefined && (fallback === undefined || !Number.isSafeInteger(least) || least < 1))
    return unfit('option_quorum')
  return casting === '' ? unfit('casting') : whyOptionsUnfit(params)
}

/** A majority is asked of an option against the default; below 1/1 it would ask for nothing. */
function isMajorityOf(params: SchulzeRule['params'], option: OptionId, ratio: string): boolean {
  if (params.default === undefined || option === params.default || !params.options.includes(option))
    return false
  return isRatio(ratio) && compareShare(1, 1, ratio) <= 0
}

/** `casting` is the ballot of the member the rule names, if they cast one. */
export function tallySchulze(
  rule: SchulzeRule,
  ballots: Iterable<OptionBallot<SchulzeAnswer>>,
  electorate: Electorate,
  casting?: OptionBallot<SchulzeAnswer>,
): SchulzeTally {
  const { params, id: method } = rule
  const { answers, blank, steps: counted, enough } = countVotes(params, ballots, electorate)
  const duels = countDuels(
    params.options,
    answers.map(({ ranking }) => ranking),
  )
  const counts = { vote: answers.length, blank, duels }
  const steps: SchulzeStep[] = [...counted, { step: 'duels', duels }]
  if (!enough) return { method, ...NO_QUORUM, counts, steps }
  const { tally, steps: decided } = decideDuels(params, duels, casting)
  return { method, ...tally, counts, steps: [...steps, ...decided] }
}

/** From the duels to the outcome. */
export function decideDuels(
  params: SchulzeRule['params'],
  duels: Duels,
  casting?: OptionBallot<SchulzeAnswer>,
): { tally: OptionTally; steps: SchulzeStep[] } {
  const { default: fallback } = params
  const requirements = fallback === undefined ? [] : againstDefault(params, fallback, duels)
  const dropped = new Set(requirements.filter(({ fails }) => fails.length > 0).map(({ option }) => option))
  const strengths = pathStrengths(
    params.options.filter((option) => !dropped.has(option)),
    duels,
  )
  const winners = unbeaten(strengths)
  const steps: SchulzeStep[] = [
    ...requirements,
    { step: 'paths', strengths },
    ...beatpaths(winners, duels, strengths),
    { step: 'winners', options: winners },
  ]
  const [winner, second] = winners
  if (second === undefined && winner === fallback)
    return { tally: { outcome: 'rejected', chosen: [], tied: [] }, steps }
  if (second === undefined || params.casting === undefined) return { tally: chosenOrTie(winners), steps }
  const chosen = preferredBy(casting, winners)
  steps.push({ step: 'casting', chosen })
  return { tally: chosenOrTie(chosen.length === 1 ? chosen : winners), steps }
}

function againstDefault({ majorities, ...params }: SchulzeRule['params'], fallback: OptionId, duels: Duels) {
  const option_quorum = params.option_quorum ?? 0
  const others = params.options.filter((option) => option !== fallback)
  return sortedOptions(others).map((option) => {
    const above = duels[option]?.[fallback] ?? 0
    const below = duels[fallback]?.[option] ?? 0
    const majority = majorities?.[option] ?? '1/1'
    const fails: ('option_quorum' | 'majority')[] = []
    if (above < option_quorum) fails.push('option_quorum')
    if (above <= below || compareShare(above, below, majority) < 0) fails.push('majority')
    return { step: 'requirement' as const, option, above, below, majority, option_quorum, fails }
  })
}

function beatpaths(winners: readonly OptionId[], duels: Duels, strengths: Strengths): SchulzeStep[] {
  const others = sortedOptions(Object.keys(strengths))
  return winners.flatMap((winner) =>
    others
      .filter((other) => other !== winner)
      .map((other) => ({
        step: 'beatpath',
        winner,
        other,
        there: strongestPath(winner, other, duels, strengths),
        back: strongestPath(other, winner, duels, strengths),
      })),
  )
}

/** The one winner that this ballot puts above all the others, if there is one. */
function preferredBy(
  ballot: OptionBallot<SchulzeAnswer> | undefined,
  winners: readonly OptionId[],
): OptionId[] {
  const ranking = ballot?.choice === 'vote' ? ballot.answer.ranking : []
  const groups = ranking.map((group) => group.filter((option) => winners.includes(option)))
  const best = groups.find((group) => group.length > 0) ?? []
  return best.length === 1 ? best : []
}

export const schulze = {
  ...AMONG_OPTIONS,
  id: 'schulze/1',
  ballot: 'ranks',
  picture: 'duels',
  names: { schulze: { settings: ['option_quorum', 'quorum'], usual: { quorum: A_THIRD_ANSWER } } },
  charter: ['option_quorum', 'quorum'],
  vote: ['options', 'default', 'majorities', 'casting', 'present'],
  whyUnfit: whySchulzeUnfit,
  read: (rule, draft) => schulzeBallot(draft, rule),
  whyAnswerInvalid: whySchulzeAnswerInvalid,
  tally: tallySchulze,
  mayCast: () => true,
} satisfies Method<SchulzeRule, OptionBallot<SchulzeAnswer>, SchulzeTally>

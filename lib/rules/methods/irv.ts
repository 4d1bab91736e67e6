import type { BallotDraft } from '#lib/rules/methods/counting/ballot-draft.ts'
import { followEveryLot, type Reached, type Undetermined } from '#lib/rules/methods/counting/every-order.ts'
import { type OptionId, sortedOptions } from '#lib/rules/methods/counting/option.ts'
import {
  AMONG_OPTIONS,
  chosenOrTie,
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
  amongThese,
  type EarlierStages,
  groupPapers,
  lookBack,
  moveOn,
  type OrderAnswer,
  orderAnswer,
  type Papers,
  ranksAfter,
  type Votes,
  whyOrderInvalid,
} from '#lib/rules/methods/counting/order.ts'
import { A_THIRD_ANSWER, type Electorate } from '../base/quorum.ts'
import { moreThan } from '../base/ratio.ts'
import type { Refusal } from '../base/refusal.ts'
import type { Method } from './method.ts'

/**
 * Instant runoff: everyone puts the options in order. Each paper counts for the first option on it that is still in;
 * one that has more than half of the papers still counting wins, otherwise the last goes out and its papers move on.
 * Version 1.
 *
 * Which of several goes first, where they have as few votes each: the one that had fewest at the latest earlier stage
 * at which they differ. Where none differs, they go together if they have fewer votes together than the next one: then
 * every order would lead to the same. Otherwise the count is tried with each of them going first: the outcome is the
 * option that wins whichever goes, or a tie between those that win in some of these counts. Where there would be too many
 * counts, nothing is determined.
 */
export type IrvRule = { readonly id: 'irv/1'; readonly params: OptionParams & LotsParams }

/** What a stage found: the papers of each option still in, and those that name none of these. */
type IrvStage = {
  readonly stage: number
  readonly votes: Votes
  readonly exhausted: number
  readonly needed: number
}

/** Where the papers of an option that goes out move on to. */
export type IrvTransfer = { readonly to: Votes; readonly exhausted: number }

export type IrvStep =
  | VoteCountStep
  | ({ readonly step: 'elect'; readonly option: OptionId } & IrvStage)
  | ({
      readonly step: 'eliminate'
      readonly options: readonly OptionId[]
      readonly by:
        | { readonly rule: 'fewest' }
        | EarlierStages
        | { readonly rule: 'together'; readonly next: number }
      readonly transfers: Readonly<Record<OptionId, IrvTransfer>>
    } & IrvStage)
  /** `last`: those of which nothing says which goes out; `orders`: how many counts were tried from here, 0 where they
   * were too many; `winners`: who won in any of them, or, in the votes of before, whoever was in where they were too many. */
  | ({
      readonly step: 'tie'
      readonly last: readonly OptionId[]
      readonly orders: number
      readonly by?: 'states'
      readonly winners: readonly OptionId[]
    } & IrvStage)
  | ({ readonly step: 'undetermined'; readonly last: readonly OptionId[] } & Undetermined & IrvStage)

export type IrvTally = OptionTally & {
  readonly method: 'irv/1'
  /** Of each option, its first preferences, and its votes at the last stage it was in. */
  readonly counts: {
    readonly vote: number
    readonly blank: number
    readonly first: Votes
    readonly last: Votes
  }
  readonly steps: readonly IrvStep[]
}

export function irvBallot(draft: BallotDraft, rule: IrvRule): OptionBallot<OrderAnswer> | Refusal {
  return optionBallot(draft, rule.params.options, orderAnswer)
}

export function tallyIrv(
  rule: IrvRule,
  ballots: Iterable<OptionBallot<OrderAnswer>>,
  electorate: Electorate,
): IrvTally {
  const { answers, blank, steps, enough } = countVotes(rule.params, ballots, electorate)
  const options = sortedOptions(rule.params.options)
  const papers = groupPapers(answers)
  const first = deal(freshPapers(papers), emptyPiles(options)).to
  const counts = { vote: answers.length, blank, first, last: first }
  if (!enough) return { method: rule.id, ...NO_QUORUM, counts, steps }
  const stages = runOff(options, papers, rule.params)
  for (const { votes } of stages) counts.last = { ...counts.last, ...votes }
  const end = stages.at(-1)
  const best = end?.step === 'elect' ? [end.option] : end?.step === 'tie' ? end.winners : []
  const outcome = end?.step === 'undetermined' ? UNDETERMINED : chosenOrTie(best)
  return { method: rule.id, ...outcome, counts, steps: [...steps, ...stages] }
}

type StageStep = Extract<IrvStep, { stage: number }>
type Stopped = {
  readonly between: readonly OptionId[]
  readonly stage: IrvStage
  readonly earlier: readonly Votes[]
}

/** The whole count. Where it stops, every lot is followed. */
function runOff(
  options: readonly OptionId[],
  papers: readonly Papers[],
  { most_counts }: LotsParams,
): StageStep[] {
  const { stages, stopped } = countThrough(options, papers, [])
  if (!stopped) return stages
  const { between: last, stage } = stopped
  const followed = followEveryLot(reached(papers, { stages, stopped }), options, most_counts)
  if ('counts' in followed) return [...stages, { step: 'undetermined', last, ...followed, ...stage }]
  const { orders, by, always, sometimes } = followed
  const winners = orders === 0 && !by ? Object.keys(stage.votes) : [...always, ...sometimes]
  return [...stages, { step: 'tie', last, orders, ...(by ? { by } : {}), winners, ...stage }]
}

/** Only those still in matter from here on, and what looking back says of them: their papers are counted anew, where it goes on. */
function reached(papers: readonly Papers[], { stages, stopped }: Counted): Reached {
  const end = stages.at(-1)
  if (!stopped) return { chosen: end?.step === 'elect' ? [end.option] : [] }
  const open = Object.keys(stopped.stage.votes)
  const ranks = ranksAfter([...stopped.earlier, stopped.stage.votes], open)
  let left: readonly Papers[] | undefined
  const ways = stopped.between.map((lot) => () => {
    left ??= amongThese(papers, open)
    const others = open.filter((option) => option !== lot)
    return reached(left, countThrough(others, left, [ranks]))
  })
  return { chosen: [], open, state: JSON.stringify(ranks), ways }
}

type Counted = { readonly stages: readonly StageStep[]; readonly stopped?: Stopped }

/** One stage after another until one option wins, or nothing says which goes out. */
function countThrough(
  options: readonly OptionId[],
  papers: readonly Papers[],
  before: readonly Votes[],
): { stages: StageStep[]; stopped?: Stopped } {
  const piles = emptyPiles(options)
  let { exhausted } = deal(freshPapers(papers), piles)
  const total = papers.reduce((sum, { n }) => sum + n, 0)
  const [stages, earlier]: [StageStep[], Votes[]] = [[], [...before]]
  for (;;) {
    const votes = votesOf(piles)
    const needed = moreThan('1/2', total - exhausted)
    const stage = { stage: stages.length + 1, votes, exhausted, needed }
    const winner = Array.from(piles.keys()).find((option) => (votes[option] ?? 0) >= needed)
    if (winner) return { stages: [...stages, { step: 'elect', option: winner, ...stage }] }
    const { options: going, by } = whoGoes(votes, earlier)
    if (!by) return { stages, stopped: { between: going, stage, earlier } }
    const transfers = eliminate(going, piles)
    stages.push({ step: 'eliminate', options: going, by, transfers, ...stage })
    for (const transfer of Object.values(transfers)) exhausted += transfer.exhausted
    earlier.push(votes)
  }
}

const freshPapers = (papers: readonly Papers[]): Papers[] => papers.map((paper) => ({ ...paper }))

function emptyPiles(options: readonly OptionId[]): Piles {
  return new Map(options.map((option) => [option, []]))
}

type Piles = Map<OptionId, Papers[]>

function votesOf(piles: Piles): Votes {
  return Object.fromEntries(
    Array.from(piles, ([option, pile]) => [option, pile.reduce((votes, { n }) => votes + n, 0)]),
  )
}

/** Puts papers on the piles they count for next. */
function deal(papers: readonly Papers[], piles: Piles): IrvTransfer {
  const to = Object.fromEntries(Array.from(piles.keys(), (option) => [option, 0]))
  let exhausted = 0
  for (const paper of papers) {
    const option = moveOn(paper, piles)
    if (option === undefined) exhausted += paper.n
    else {
      piles.get(option)?.push(paper)
      to[option] = (to[option] ?? 0) + paper.n
    }
  }
  return { to, exhausted }
}

/** All leave before any paper moves, so that none moves on to another that leaves. */
function eliminate(options: readonly OptionId[], piles: Piles): Record<OptionId, IrvTransfer> {
  const left = options.map((option) => [option, piles.get(option) ?? []] as const)
  for (const option of options) piles.delete(option)
  return Object.fromEntries(left.map(([option, papers]) => [option, deal(papers, piles)]))
}

type Going = {
  readonly options: readonly OptionId[]
  readonly by: Extract<IrvStep, { step: 'eliminate' }>['by'] | undefined
}

/** Without `by`: nothing says which of these goes. */
function whoGoes(votes: Votes, earlier: readonly Votes[]): Going {
  const fewest = Math.min(...Object.values(votes))
  const last = Object.keys(votes).filter((option) => votes[option] === fewest)
  if (last.length === 1) return { options: last, by: { rule: 'fewest' } }
  const { left, by } = lookBack(last, earlier, 'fewest')
  if (left.length === 1) return { options: left, by }
  const more = Object.values(votes).filter((n) => n > fewest)
  const next = Math.min(...more)
  const doomed = more.length > 0 && fewest * last.length < next
  return { options: last, by: doomed ? { rule: 'together', next } : undefined }
}

export const irv = {
  ...AMONG_OPTIONS,
  id: 'irv/1',
  ballot: 'ranks',
  picture: 'stages',
  names: { irv: { settings: ['quorum'], usual: { quorum: A_THIRD_ANSWER } } },
  charter: ['quorum'],
  vote: ['options', 'most_counts', 'present'],
  whyUnfit: ({ params }) => whyOptionsUnfit(params) ?? whyLotsUnfit(params),
  read: (rule, draft) => irvBallot(draft, rule),
  whyAnswerInvalid: ({ params }, answer) => whyOrderInvalid(params.options, answer),
  tally: tallyIrv,
} satisfies Method<IrvRule, OptionBallot<OrderAnswer>, IrvTally>

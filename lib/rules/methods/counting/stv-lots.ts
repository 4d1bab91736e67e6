import { type DrawOfLots, followEveryLot, type Reached } from './every-order.ts'
import type { OptionId } from './option.ts'
import { type Papers, ranksAfter } from './order.ts'
import {
  beginCount,
  type Candidate,
  type Count,
  goOn,
  type Held,
  type Vacant,
  withStatus,
} from './stv-count.ts'
import type { StvElected, StvStage } from './stv-stages.ts'

type Counted = { readonly elected: readonly StvElected[]; readonly stages: readonly StvStage[] }

/** Rules 45 to 52, to the end; where lots would be drawn, every lot is followed. */
export function countStages(vacant: Vacant, papers: readonly Papers[], mostCounts?: number): Counted {
  const { count, first } = beginCount(vacant, papers)
  const { stages, stopped } = goOn(count)
  const elected = [...count.elected]
  if (!stopped) return { elected, stages: [first, ...stages] }
  const followed = followEveryLot(lotsFrom(count, stopped.tied), vacant.options, mostCounts)
  const end: StvStage =
    'counts' in followed
      ? { step: 'undetermined', ...stopped, ...followed }
      : { step: 'tie', ...stopped, ...followed }
  return { elected, stages: [first, ...stages, end] }
}

function lotsFrom(count: Count, tied: readonly OptionId[]): DrawOfLots {
  const rest = restOf(count)
  return {
    chosen: rest.elected.map(({ option }) => option),
    open: withStatus(rest, 'continuing').map(({ option }) => option),
    state: stateOf(rest),
    ways: tied.map((lot) => () => withLot(rest, lot)),
  }
}

function withLot(rest: Count, lot: OptionId): Reached {
  const count = copyOf(rest)
  const { stopped } = goOn(count, lot)
  return stopped ? lotsFrom(count, stopped.tied) : { chosen: count.elected.map(({ option }) => option) }
}

/** A count of which no more is left than its rest depends on: who has a seat; the papers of those who continue or whose
 * surplus is still to be passed on, as they count among those who continue; and what looking back says of these. */
function restOf(count: Count): Count {
  const continuing = new Set(withStatus(count, 'continuing').map(({ option }) => option))
  const matters = ({ status, votes }: Candidate) =>
    status === 'continuing' || (status === 'elected' && votes > count.quota)
  const candidates = count.candidates.map(
    (one): Candidate =>
      matters(one) ? { ...one, held: alike(one.held, continuing) } : { ...one, votes: 0, held: [] },
  )
  const ranks = ranksAfter(
    count.earlier,
    candidates.filter(matters).map(({ option }) => option),
  )
  const elected = candidates.filter(({ status }) => status === 'elected')
  return {
    ...count,
    candidates,
    // As of all stages before the present one, and of the present one.
    earlier: [ranks, ranks],
    elected: elected.map(({ option }) => ({ option, stage: 0 })),
    nonTransferable: 0,
    lost: 0,
  }
}

/** Papers that are worth as much and name the same, of those who continue, after whom they count for. */
function alike(held: readonly Held[], continuing: ReadonlySet<OptionId>): Held[] {
  const groups = new Map<string, { order: readonly OptionId[]; n: number; value: number }>()
  for (const { papers, value } of held) {
    const order = papers.order.slice(papers.at + 1).filter((option) => continuing.has(option))
    const said = `${value} ${order.join(' ')}`
    const group = groups.get(said)
    if (group) group.n += papers.n
    else groups.set(said, { order, n: papers.n, value })
  }
  const sorted = [...groups].sort(([one], [other]) => (one < other ? -1 : 1))
  return sorted.map(([, { order, n, value }]) => ({ papers: { order, n, at: -1 }, value }))
}

function stateOf({ candidates, earlier: [ranks] }: Count): string {
  const inTheCount = candidates.map(({ option, status, held }) => [
    option,
    status,
    held.map(({ papers: { order, n }, value }) => [order.join(''), n, value]),
  ])
  return JSON.stringify([inTheCount, ranks])
}

function copyOf(count: Count): Count {
  const candidates = count.candidates.map((one) => ({
    ...one,
    held: one.held.map(({ papers, value }) => ({ papers: { ...papers }, value })),
  }))
  return { ...count, candidates, earlier: [...count.earlier], elected: [...count.elected] }
}

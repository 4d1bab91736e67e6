import type { OptionId } from './option.ts'
import { lookBack, moveOn, type Papers, type Votes } from './order.ts'
import {
  ONE_VOTE,
  type StvElected,
  type StvLots,
  type StvPassed,
  type StvStage,
  type StvStanding,
  type StvStatus,
  type StvTransfer,
} from './stv-stages.ts'

export type Held = { readonly papers: Papers; value: number }
export type Candidate = { readonly option: OptionId; votes: number; status: StvStatus; held: Held[] }
export type Count = {
  readonly seats: number
  readonly quota: number
  readonly candidates: readonly Candidate[]
  readonly earlier: Votes[]
  readonly elected: StvElected[]
  nonTransferable: number
  lost: number
}

/** `options` in the order of their letters, `quota` in hundred-thousandths. */
export type Vacant = { readonly options: readonly OptionId[]; readonly seats: number; readonly quota: number }

/** Rules 45 and 47: every paper is worth one vote, and counts for its first preference. */
export function beginCount({ options, seats, quota }: Vacant, papers: readonly Papers[]) {
  const candidates = options.map(
    (option): Candidate => ({ option, votes: 0, status: 'continuing', held: [] }),
  )
  const count: Count = { seats, quota, candidates, earlier: [], elected: [], nonTransferable: 0, lost: 0 }
  deal(
    count,
    papers.map((paper) => ({ papers: { ...paper }, value: ONE_VOTE })),
  )
  return { count, first: { step: 'first', ...endOfStage(count) } satisfies StvStage }
}

/** Rules 48 to 52, until the seats are filled or lots would be drawn; `lot` is the one that is drawn now, where the count
 * stopped for that. */
export function goOn(count: Count, drawn?: OptionId): { stages: MovingStage[]; stopped?: StvLots } {
  const stages: MovingStage[] = []
  for (let lot = drawn; ; lot = undefined) {
    const continuing = withStatus(count, 'continuing')
    const vacancies = count.seats - count.elected.length
    if (vacancies === 0) return { stages }
    if (continuing.length === vacancies) {
      stages.push({ step: 'last', elected: elect(count, continuing, count.earlier.length) })
      return { stages }
    }
    const next = transferSurplus(count, lot) ?? exclude(count, { continuing, vacancies }, lot)
    if ('tied' in next) return { stages, stopped: next }
    stages.push(next)
  }
}

type MovingStage = Extract<StvStage, { step: 'surplus' | 'exclude' | 'last' }>

export function withStatus({ candidates }: Count, status: StvStatus): Candidate[] {
  return candidates.filter((candidate) => candidate.status === status)
}

/** Those with more votes are named first. */
function elect(count: Count, candidates: readonly Candidate[], stage: number): OptionId[] {
  const elected = candidates.toSorted((one, other) => other.votes - one.votes)
  for (const candidate of elected) {
    candidate.status = 'elected'
    count.elected.push({ option: candidate.option, stage })
  }
  return elected.map(({ option }) => option)
}

/** Rule 47: whoever has the quota is elected. */
function endOfStage(count: Count): StvStanding {
  const { candidates, earlier, nonTransferable, lost } = count
  const stage = earlier.length + 1
  const reached = withStatus(count, 'continuing').filter(({ votes }) => votes >= count.quota)
  const elected = elect(count, reached, stage)
  earlier.push(Object.fromEntries(candidates.map(({ option, votes }) => [option, votes])))
  const standing = candidates.map(({ option, votes, status }) => [option, { votes, status }])
  return { stage, candidates: Object.fromEntries(standing), nonTransferable, lost, elected }
}

/** Moves papers on to the next candidate who continues, and says how many votes went where. */
function deal(count: Count, held: readonly Held[]): Omit<StvTransfer, 'lost'> {
  const continuing = new Map(
    withStatus(count, 'continuing').map((candidate) => [candidate.option, candidate]),
  )
  const to = Object.fromEntries(Array.from(continuing.keys(), (option) => [option, 0]))
  let nonTransferable = 0
  for (const each of held) {
    const option = moveOn(each.papers, continuing)
    const candidate = option === undefined ? undefined : continuing.get(option)
    const votes = each.papers.n * each.value
    if (!candidate) nonTransferable += votes
    else {
      candidate.held.push(each)
      candidate.votes += votes
      to[candidate.option] = (to[candidate.option] ?? 0) + votes
    }
  }
  count.nonTransferable += nonTransferable
  return { to, nonTransferable }
}

/** Candidates that have as many votes now, and those of them that the stages before do not tell apart. */
function tellApart(count: Count, equal: readonly Candidate[], keep: 'most' | 'fewest') {
  const tied = equal.map(({ option }) => option)
  const { left, by } = lookBack(tied, count.earlier.slice(0, -1), keep)
  return { left: equal.filter(({ option }) => left.includes(option)), by }
}

const lotsBetween = (over: StvLots['over'], left: readonly Candidate[]): StvLots => ({
  over,
  tied: left.map(({ option }) => option),
})

/** Rules 48 and 49; undefined where nobody has more than the quota. */
function transferSurplus(count: Count, lot: OptionId | undefined): MovingStage | StvLots | undefined {
  const over = withStatus(count, 'elected').filter(({ votes }) => votes > count.quota)
  const most = Math.max(...over.map(({ votes }) => votes))
  const highest = over.filter(({ votes }) => votes === most)
  const { left, by } = tellApart(count, highest, 'most')
  if (left.length === 0) return undefined
  const candidate = left.length === 1 ? left[0] : left.find((one) => one.option === lot)
  if (!candidate) return lotsBetween('surplus', left)
  const { option, held } = candidate
  const surplus = most - count.quota
  const passed = passOn(held, surplus, most)
  candidate.votes = count.quota
  candidate.held = []
  const { to, nonTransferable } = deal(count, held)
  const lost = Object.values(to).reduce((rest, votes) => rest - votes, surplus - nonTransferable)
  count.lost += lost
  return {
    step: 'surplus',
    option,
    surplus,
    by: highest.length > 1 ? by : { rule: 'highest' },
    passed,
    transfers: { [option]: { to, nonTransferable, lost } },
    ...endOfStage(count),
  }
}

/** Rule 48(3): the surplus times the value when received, divided by all the votes, to five decimals, any remainder
 * ignored. The product needs more than 53 bits. */
function passOn(held: readonly Held[], surplus: number, votes: number): StvPassed[] {
  const byValue = Map.groupBy(held, ({ value }) => value)
  const values = [...byValue].sort(([one], [other]) => other - one)
  return values.map(([received, parcel]) => {
    const passed = Number((BigInt(surplus) * BigInt(received)) / BigInt(votes))
    for (const each of parcel) each.value = passed
    return { papers: parcel.reduce((sum, { papers }) => sum + papers.n, 0), received, passed }
  })
}

/** Rules 50 and 51, and 52(2): where the last vacancies are then filled, no paper moves. */
function exclude(
  count: Count,
  { continuing, vacancies }: { continuing: readonly Candidate[]; vacancies: number },
  drawn: OptionId | undefined,
): MovingStage | StvLots {
  const fewest = Math.min(...continuing.map(({ votes }) => votes))
  const last = continuing.filter(({ votes }) => votes === fewest)
  const { left, by } = tellApart(count, last, 'fewest')
  const noVotes = left.length > 1 && fewest === 0 && continuing.length - left.length >= vacancies
  const lot = left.length > 1 && !noVotes ? left.find(({ option }) => option === drawn) : undefined
  if (left.length > 1 && !noVotes && !lot) return lotsBetween('exclusion', left)
  const going = lot ? [lot] : left
  const options = going.map(({ option }) => option)
  const remaining = continuing.length - going.length
  for (const candidate of going) candidate.status = 'excluded'
  const transfers: Record<OptionId, StvTransfer> = {}
  for (const candidate of remaining > vacancies ? going : []) {
    const { option, held } = candidate
    candidate.votes = 0
    candidate.held = []
    transfers[option] = { ...deal(count, held), lost: 0 }
  }
  const told = last.length > 1 ? by : ({ rule: 'fewest' } as const)
  return {
    step: 'exclude',
    options,
    by: noVotes ? { rule: 'no_votes' } : told,
    transfers,
    ...endOfStage(count),
  }
}

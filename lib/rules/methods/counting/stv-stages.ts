import { type EveryOrder, tryEveryOrder } from './every-order.ts'
import type { OptionId } from './option.ts'
import { type EarlierStages, lookBack, moveOn, type Papers, type Votes } from './order.ts'

/** A vote, in the hundred-thousandths that papers are worth. */
export const ONE_VOTE = 100_000

export type StvStatus = 'continuing' | 'elected' | 'excluded'
export type StvElected = { readonly option: OptionId; readonly stage: number }

/** How matters stand at the end of a stage. Its votes, with those not transferable and those lost with the decimals
 * that are ignored, always add up to the valid papers. */
type Standing = {
  readonly stage: number
  readonly candidates: Readonly<Record<OptionId, { readonly votes: number; readonly status: StvStatus }>>
  readonly nonTransferable: number
  readonly lost: number
  /** Those this stage elected. */
  readonly elected: readonly OptionId[]
}

export type StvTransfer = { readonly to: Votes; readonly nonTransferable: number; readonly lost: number }

/** Papers received at one value, and the value they are passed on at. */
export type StvPassed = { readonly papers: number; readonly received: number; readonly passed: number }

export type StvStage =
  | ({ readonly step: 'first' } & Standing)
  | ({
      readonly step: 'surplus'
      readonly option: OptionId
      readonly surplus: number
      readonly by: { readonly rule: 'highest' } | EarlierStages
      readonly passed: readonly StvPassed[]
      readonly transfers: Readonly<Record<OptionId, StvTransfer>>
    } & Standing)
  | ({
      readonly step: 'exclude'
      readonly options: readonly OptionId[]
      /** no_votes: several that have nothing to transfer, so that their order changes nothing. */
      readonly by: { readonly rule: 'fewest' | 'no_votes' } | EarlierStages
      /** Empty where the last vacancies are then filled: no paper moves any more. */
      readonly transfers: Readonly<Record<OptionId, StvTransfer>>
    } & Standing)
  /** As many continue as there are vacancies. */
  | { readonly step: 'last'; readonly elected: readonly OptionId[] }
  /** Where lots would be drawn, between these: `orders` says how many draws were tried, 0 where they were too many;
   * `always` and `sometimes`, whom all or some of them elect. */
  | ({
      readonly step: 'tie'
      readonly over: 'surplus' | 'exclusion'
      readonly tied: readonly OptionId[]
    } & EveryOrder)

type Held = { readonly papers: Papers; value: number }
type Candidate = { readonly option: OptionId; votes: number; status: StvStatus; held: Held[] }
type Count = {
  readonly seats: number
  readonly quota: number
  readonly candidates: readonly Candidate[]
  readonly earlier: Votes[]
  readonly elected: StvElected[]
  /** Who is taken where lots would be drawn, in turn. */
  readonly lots: OptionId[]
  nonTransferable: number
  lost: number
}

/** Rules 45 and 47 to 52. `options` in the order of their letters, `quota` in hundred-thousandths. */
export function countStages(vacant: Vacant, papers: readonly Papers[]): Counted {
  const counted = countThrough(vacant, papers, [])
  const end = counted.stages.at(-1)
  if (end?.step !== 'tie') return counted
  const every = tryEveryOrder((drawn) => {
    const { elected, stages } = countThrough(vacant, papers, drawn)
    const last = stages.at(-1)
    return last?.step === 'tie' ? { between: last.tied } : { chosen: elected.map(({ option }) => option) }
  })
  return { elected: counted.elected, stages: [...counted.stages.slice(0, -1), { ...end, ...every }] }
}

type Vacant = { readonly options: readonly OptionId[]; readonly seats: number; readonly quota: number }
type Counted = { readonly elected: readonly StvElected[]; readonly stages: readonly StvStage[] }

/** Until the seats are filled, or lots would be drawn beyond those `drawn` in turn. */
function countThrough(
  { options, seats, quota }: Vacant,
  papers: readonly Papers[],
  drawn: readonly OptionId[],
): Counted {
  const candidates = options.map(
    (option): Candidate => ({ option, votes: 0, status: 'continuing', held: [] }),
  )
  const count: Count = {
    seats,
    quota,
    candidates,
    earlier: [],
    elected: [],
    lots: [...drawn],
    nonTransferable: 0,
    lost: 0,
  }
  const held = papers.map((paper) => ({ papers: { ...paper }, value: ONE_VOTE }))
  deal(count, held)
  const stages: StvStage[] = [{ step: 'first', ...endOfStage(count) }]
  for (;;) {
    const continuing = withStatus(count, 'continuing')
    const vacancies = seats - count.elected.length
    if (vacancies === 0) return { elected: count.elected, stages }
    if (continuing.length === vacancies) {
      stages.push({ step: 'last', elected: elect(count, continuing, count.earlier.length) })
      return { elected: count.elected, stages }
    }
    const next = transferSurplus(count) ?? exclude(count, continuing, vacancies)
    stages.push(next)
    if (next.step === 'tie') return { elected: count.elected, stages }
  }
}

function withStatus({ candidates }: Count, status: StvStatus): Candidate[] {
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
function endOfStage(count: Count): Standing {
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

/** The one whose lot is drawn, or undefined where no more are drawn. */
function drawLot({ lots }: Count, among: readonly Candidate[]): Candidate | undefined {
  const lot = lots.shift()
  return among.find(({ option }) => option === lot)
}

const tie = (over: 'surplus' | 'exclusion', left: readonly Candidate[]): StvStage => ({
  step: 'tie',
  over,
  tied: left.map(({ option }) => option),
  orders: 0,
  always: [],
  sometimes: [],
})

/** Rules 48 and 49; undefined where nobody has more than the quota. */
function transferSurplus(count: Count): StvStage | undefined {
  const over = withStatus(count, 'elected').filter(({ votes }) => votes > count.quota)
  const most = Math.max(...over.map(({ votes }) => votes))
  const highest = over.filter(({ votes }) => votes === most)
  const { left, by } = tellApart(count, highest, 'most')
  if (left.length === 0) return undefined
  const candidate = left.length === 1 ? left[0] : drawLot(count, left)
  if (!candidate) return tie('surplus', left)
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
function exclude(count: Count, continuing: readonly Candidate[], vacancies: number): StvStage {
  const fewest = Math.min(...continuing.map(({ votes }) => votes))
  const last = continuing.filter(({ votes }) => votes === fewest)
  const { left, by } = tellApart(count, last, 'fewest')
  const noVotes = left.length > 1 && fewest === 0 && continuing.length - left.length >= vacancies
  const lot = left.length > 1 && !noVotes ? drawLot(count, left) : undefined
  if (left.length > 1 && !noVotes && !lot) return tie('exclusion', left)
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

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type IrvTally, tallyIrv } from '../irv.ts'
import { type StvTally, tallyStv } from '../stv.ts'
import { MOST_COUNTS } from './every-order.ts'
import type { OptionId } from './option.ts'
import { letters, present } from './option-vote.sample.ts'
import type { OptionBallot, OptionTally } from './option-vote.ts'
import { ballotsSaying, type PapersSaying, someOrder } from './order.sample.ts'
import { groupPapers, type OrderAnswer } from './order.ts'
import { beginCount, goOn } from './stv-count.ts'
import { ONE_VOTE } from './stv-stages.ts'

/* What a count says where lots would be drawn, beside every order of drawing them, one by one. */

type Ballots = readonly OptionBallot<OrderAnswer>[]
const runOff = (options: readonly OptionId[], ballots: Ballots, most_counts = MOST_COUNTS) =>
  tallyIrv({ id: 'irv/1', params: { options, most_counts } }, ballots, present(ballots.length))
const elect = (options: readonly OptionId[], seats: number, ballots: Ballots, most_counts = MOST_COUNTS) =>
  tallyStv({ id: 'stv/1', params: { options, seats, most_counts } }, ballots, present(ballots.length))

/** Whoever wins a runoff in some order of leaving, written as anyone would count by hand, with nothing remembered. */
function runoffWinners(
  options: readonly OptionId[],
  orders: readonly OrderAnswer[],
  stages: readonly ReadonlyMap<OptionId, number>[] = [],
): OptionId[] {
  const firsts = orders.map(({ order }) => order.find((option) => options.includes(option)))
  const votes = new Map(options.map((option) => [option, firsts.filter((first) => first === option).length]))
  const counting = firsts.filter((first) => first !== undefined).length
  const winner = options.find((option) => 2 * (votes.get(option) ?? 0) > counting)
  if (winner) return [winner]
  const fewest = (left: readonly OptionId[], at: ReadonlyMap<OptionId, number>) =>
    left.filter((option) => at.get(option) === Math.min(...left.map((each) => at.get(each) ?? 0)))
  const last = fewest(options, votes)
  const told = [...stages].reverse().reduce(fewest, last)
  const together = last.length * (votes.get(last[0] ?? '') ?? 0)
  const more = options.filter((option) => !last.includes(option)).map((option) => votes.get(option) ?? 0)
  const doomed = more.length > 0 && together < Math.min(...more)
  const going = told.length === 1 ? [told] : doomed ? [last] : last.map((option) => [option])
  return going.flatMap((gone) =>
    runoffWinners(
      options.filter((option) => !gone.includes(option)),
      orders,
      [...stages, votes],
    ),
  )
}

/** Whom an election seats for each order of lots: the whole count again for each, from its first paper. */
function seatedByEach(
  options: readonly OptionId[],
  seats: number,
  orders: readonly OrderAnswer[],
  drawn: readonly OptionId[] = [],
): (readonly OptionId[])[] {
  const quota = (Math.floor(orders.length / (seats + 1)) + 1) * ONE_VOTE
  const { count } = beginCount({ options, seats, quota }, groupPapers(orders))
  let { stopped } = goOn(count)
  for (const lot of drawn) stopped = goOn(count, lot).stopped
  if (!stopped) return [count.elected.map(({ option }) => option)]
  return stopped.tied.flatMap((lot) => seatedByEach(options, seats, orders, [...drawn, lot]))
}

/** What all the draws agree on, or a tie between those they do not agree on. */
function settled(options: readonly OptionId[], each: readonly (readonly OptionId[])[]): Partial<OptionTally> {
  const always = options.filter((option) => each.every((seated) => seated.includes(option)))
  const sometimes = sorted(each.flat()).filter((option) => !always.includes(option))
  if (sometimes.length > 0) return { outcome: 'tie', chosen: [], tied: sometimes }
  return { outcome: 'chosen', chosen: always, tied: [] }
}

const election = fc.integer({ min: 2, max: 6 }).chain((n) =>
  fc.record({
    options: fc.constant(letters(n)),
    seats: fc.integer({ min: 1, max: n - 1 }),
    orders: fc.array(someOrder(letters(n)), { minLength: 1, maxLength: 12 }),
  }),
)
const cast = (orders: readonly OrderAnswer[]): Ballots => orders.map((answer) => ({ choice: 'vote', answer }))
const sorted = (options: Iterable<OptionId>) => [...new Set(options)].sort()
const endOf = ({ steps }: IrvTally | StvTally) => steps.at(-1)?.step
const RUNS = { seed: 20_120_422, numRuns: 2000 }

describe('of two thousand small elections', () => {
  test('each runoff names those, and only those, whom some order lets win', () => {
    const ends = new Set<unknown>()
    fc.assert(
      fc.property(election, ({ options, orders }) => {
        const result = runOff(options, cast(orders))
        ends.add(result.outcome)
        expect([...result.chosen, ...result.tied]).toEqual(sorted(runoffWinners(options, orders)))
      }),
      RUNS,
    )
    expect(ends).toEqual(new Set(['chosen', 'tie']))
  })

  test('each election of several names those, and only those, whom some draws seat and others do not', () => {
    const ends = new Set<unknown>()
    fc.assert(
      fc.property(election, ({ options, seats, orders }) => {
        const result = elect(options, seats, cast(orders))
        ends.add(endOf(result))
        expect(result).toMatchObject(settled(options, seatedByEach(options, seats, orders)))
      }),
      RUNS,
    )
    expect(ends).toEqual(new Set(['first', 'surplus', 'exclude', 'last', 'tie']))
  })
})

/** Options, each put first by as many papers: all are equal, and there are more orders than are tried one by one. */
const equalAtFirst = (options: readonly OptionId[], papers: number) =>
  fc
    .tuple(
      ...Array.from({ length: papers }, () => options).flatMap((firsts) =>
        firsts.map((first) => fc.shuffledSubarray([...options]).map((order) => [first, ...order])),
      ),
    )
    .map((orders) => orders.map((order) => ({ order: [...new Set(order)] })))

const byStates = ({ steps }: IrvTally | StvTally) =>
  steps.some((step) => 'by' in step && step.by === 'states')

describe('of elections with more orders than are tried one by one', () => {
  test('each runoff names those, and only those, whom some order lets win', () => {
    let followed = 0
    fc.assert(
      fc.property(equalAtFirst(letters(7), 1), (orders) => {
        const result = runOff(letters(7), cast(orders))
        if (byStates(result)) followed++
        expect([...result.chosen, ...result.tied]).toEqual(sorted(runoffWinners(letters(7), orders)))
      }),
      { ...RUNS, numRuns: 40 },
    )
    expect(followed).toBeGreaterThan(10)
  })

  test('each election of several names those, and only those, whom some draws seat and others do not', () => {
    let followed = 0
    fc.assert(
      fc.property(equalAtFirst(letters(7), 2), fc.integer({ min: 1, max: 6 }), (orders, seats) => {
        const result = elect(letters(7), seats, cast(orders))
        if (byStates(result)) followed++
        expect(result).toMatchObject(settled(letters(7), seatedByEach(letters(7), seats, orders)))
      }),
      { ...RUNS, numRuns: 40 },
    )
    expect(followed).toBeGreaterThan(5)
  })
})

/** One ahead of eight that are equal and name nobody else: it is the only one that can win, in 8 × 7 × … × 1 orders. */
const ONE_AHEAD: PapersSaying = { a: 4, b: 1, c: 1, d: 1, e: 1, f: 1, g: 1, h: 1, i: 1 }

describe('where there are more orders than can be tried', () => {
  test('the option that wins in all of them is chosen, not tied with those that cannot win', () => {
    const ballots = ballotsSaying(ONE_AHEAD)
    expect(runOff(letters(9), ballots)).toMatchObject({ outcome: 'chosen', chosen: ['a'], tied: [] })
    expect(elect(letters(9), 1, ballots)).toMatchObject({ outcome: 'chosen', chosen: ['a'], tied: [] })
  })

  test('twenty options that are all equal are tied, all twenty', () => {
    const ballots = ballotsSaying(Object.fromEntries(letters(20).map((option) => [option, 1])))
    const tie = { outcome: 'tie', chosen: [], tied: letters(20) }
    expect(runOff(letters(20), ballots)).toMatchObject(tie)
    expect(elect(letters(20), 7, ballots)).toMatchObject(tie)
  })

  test('the votes of before are called a tie, as they were', () => {
    const ballots = ballotsSaying(ONE_AHEAD)
    const before = { options: letters(9) }
    expect(tallyIrv({ id: 'irv/1', params: before }, ballots, present(12))).toMatchObject({
      outcome: 'tie',
      tied: letters(9),
    })
    const rule = { id: 'stv/1', params: { ...before, seats: 1 } } as const
    expect(tallyStv(rule, ballots, present(12))).toMatchObject({ outcome: 'tie', tied: letters(9).slice(1) })
  })

  test('and more states than the rule allows, no one is said to be tied or chosen', () => {
    const unknown = { outcome: 'undetermined', chosen: [], tied: [] }
    const turned = ballotsSaying(everyTurnOf('ojlfqbtrhnpakdigcmes'))
    const runoff = runOff(letters(20), turned)
    expect(runoff).toMatchObject(unknown)
    expect(runoff.steps.at(-1)).toMatchObject({ step: 'undetermined', last: letters(20), counts: 16_384 })
    const election = elect(letters(9), 2, ballotsSaying(ONE_AHEAD), 100)
    expect(election).toMatchObject(unknown)
    expect(election.steps.at(-1)).toMatchObject({ step: 'undetermined', over: 'exclusion', counts: 100 })
  })
})

/** As many papers as options, each with all of them one letter further on: every option is as well placed as the others. */
function everyTurnOf(order: string): PapersSaying {
  const all = letters(order.length)
  const turned = (by: number) =>
    [...order].map((option) => all[(all.indexOf(option) + by) % all.length]).join('')
  return Object.fromEntries(all.map((_, by) => [turned(by), 1]))
}

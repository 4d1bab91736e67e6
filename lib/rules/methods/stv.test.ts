import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { OptionId } from '#lib/rules/methods/counting/option.ts'
import {
  isRecordable,
  leavesOf,
  letters,
  present,
  type Renaming,
  renameBallots,
  renameOption,
  votesOn,
} from '#lib/rules/methods/counting/option-vote.sample.ts'
import {
  ballotsSaying,
  type PapersSaying,
  renameAll,
  someOrder,
} from '#lib/rules/methods/counting/order.sample.ts'
import { ONE_VOTE } from '#lib/rules/methods/counting/stv-stages.ts'
import type { Quorum } from '../base/quorum.ts'
import { refuse } from '../base/refusal.ts'
import type { OptionBallot } from './counting/option-vote.ts'
import type { OrderAnswer } from './counting/order.ts'
import { tallyIrv } from './irv.ts'
import { type StvRule, type StvTally, stvBallot, tallyStv, whyStvAnswerInvalid, whyStvUnfit } from './stv.ts'
import vectors from './stv.vectors.json' with { type: 'json' }

const electing = (seats: number, options: readonly OptionId[], quorum?: Quorum): StvRule => ({
  id: 'stv/1',
  params: quorum ? { options, seats, quorum } : { options, seats },
})

const stagesOf = ({ steps }: StvTally) => steps.flatMap((step) => ('candidates' in step ? [step] : []))
const votesAt = (result: StvTally, stage: number) =>
  Object.entries(stagesOf(result)[stage - 1]?.candidates ?? {}).map(([option, { votes }]) => [option, votes])

/** A step in short: "surplus a", "exclude de", "tie bc". */
const moveOf = (step: StvTally['steps'][number]) => {
  if (step.step === 'first') return ['first']
  if (step.step === 'surplus') return [`surplus ${step.option}`]
  if (step.step === 'exclude') return [`exclude ${step.options.join('')}`]
  if (step.step === 'last') return [`last ${step.elected.join('')}`]
  return step.step === 'tie' ? [`tie ${step.tied.join('')}`] : []
}

type Votes = Readonly<Record<OptionId, number>>
type Vector = {
  readonly name: string
  readonly options: string
  readonly seats: number
  readonly papers: PapersSaying
  readonly blank: number
  readonly quota: number
  readonly outcome: StvTally['outcome']
  readonly best: readonly OptionId[]
  readonly elected: readonly (readonly [OptionId, number])[]
  readonly moves: readonly string[]
  /** Votes at each stage, as published: to two decimals, or to the unit. */
  readonly hundredths?: Readonly<Record<OptionId, readonly number[]>>
  readonly units?: Readonly<Record<OptionId, readonly number[]>>
  readonly exact?: { readonly stage: number; readonly votes: Votes }
  readonly by?: { readonly stage: number; readonly by: object }
  readonly lost?: number
}

function expectPublished(result: StvTally, rows: Vector['units'], unit: number) {
  for (const [option, published] of Object.entries(rows ?? {})) {
    const votes = stagesOf(result).map(({ candidates }) => candidates[option]?.votes ?? 0)
    expect([option, ...votes.slice(0, published.length).map((n) => Math.round(n / unit))]).toEqual([
      option,
      ...published,
    ])
  }
}

describe('vectors', () => {
  test.each(vectors as unknown as Vector[])('$name', (vector) => {
    const ballots = ballotsSaying(vector.papers, vector.blank)
    const result = tallyStv(electing(vector.seats, [...vector.options]), ballots, present(ballots.length))
    const chosen = vector.outcome === 'chosen' ? vector.best : []
    const tied = vector.outcome === 'tie' ? vector.best : []
    expect(result).toMatchObject({ outcome: vector.outcome, chosen, tied })
    expect(result.counts).toMatchObject({
      blank: vector.blank,
      valid: ballots.length - vector.blank,
      quota: vector.quota,
      elected: vector.elected.map(([option, stage]) => ({ option, stage })),
    })
    expect(result.steps.flatMap(moveOf)).toEqual(vector.moves)
    expectPublished(result, vector.hundredths, ONE_VOTE / 100)
    expectPublished(result, vector.units, ONE_VOTE)
    const { exact, by, lost } = vector
    if (exact) expect(Object.fromEntries(votesAt(result, exact.stage))).toMatchObject(exact.votes)
    if (by) expect(stagesOf(result)[by.stage - 1]).toMatchObject({ by: by.by })
    if (lost !== undefined) expect(stagesOf(result).at(-1)).toMatchObject({ lost })
  })
})

test('a surplus names the papers, what they were worth and what they are worth now', () => {
  const result = tallyStv(
    electing(3, letters(5)),
    ballotsSaying({ abc: 10, bd: 2, c: 1, d: 3, e: 3 }),
    present(19),
  )
  expect(stagesOf(result)[2]).toMatchObject({
    step: 'surplus',
    option: 'b',
    surplus: 200_000,
    by: { rule: 'highest' },
    passed: [
      { papers: 2, received: 100_000, passed: 28_571 },
      { papers: 10, received: 50_000, passed: 14_285 },
    ],
    transfers: { b: { to: { c: 142_850, d: 57_142, e: 0 }, nonTransferable: 0, lost: 8 } },
    nonTransferable: 0,
    lost: 8,
    elected: [],
  })
})

const options = letters(6)
const votes = votesOn(options, someOrder(options))
const seats = fc.integer({ min: 1, max: 5 })
const elect = (n: number, ballots: readonly OptionBallot<OrderAnswer>[], among = options) =>
  tallyStv(electing(n, among), ballots, present(ballots.length))

describe('whatever the ballots', () => {
  test('their order changes nothing, nor does the order the candidates were written in', () => {
    fc.assert(
      fc.property(votes, seats, ({ ballots, shuffled }, n) => {
        const result = JSON.stringify(elect(n, ballots))
        expect(JSON.stringify(elect(n, shuffled))).toBe(result)
        expect(JSON.stringify(elect(n, ballots, [...options].reverse()))).toBe(result)
      }),
    )
  })

  test('other letters give the same count under these letters', () => {
    const under = (names: Renaming, { counts, ...rest }: StvTally) => {
      const elected = counts.elected.map(({ option, stage }) => `${stage} ${renameOption(names, option)}`)
      return [renameAll(names, { ...rest, counts: { ...counts, elected: [] } }), elected.sort()]
    }
    const same = new Map(options.map((option) => [option, option]))
    fc.assert(
      fc.property(votes, seats, ({ ballots, renamed }, n) => {
        const other = renameBallots(ballots, ({ order }) => ({
          order: order.map((option) => renameOption(renamed, option)),
        }))
        expect(under(same, elect(n, other))).toEqual(under(renamed, elect(n, ballots)))
      }),
    )
  })

  test('no vote appears or disappears, whole numbers all of them', () => {
    fc.assert(
      fc.property(votes, seats, ({ ballots }, n) => {
        const result = elect(n, ballots)
        for (const { candidates, nonTransferable, lost } of stagesOf(result)) {
          const had = Object.values(candidates).reduce((sum, { votes: own }) => sum + own, 0)
          expect(had + nonTransferable + lost).toBe(result.counts.valid * ONE_VOTE)
          expect(lost).toBeGreaterThanOrEqual(0)
        }
        expect(leavesOf(result.steps).every(isRecordable)).toBe(true)
        expect(leavesOf(result.counts).every(isRecordable)).toBe(true)
      }),
    )
  })

  test('every seat is filled, or nobody is chosen and a tie says between whom', () => {
    fc.assert(
      fc.property(votes, seats, ({ ballots }, n) => {
        const { outcome, chosen, tied, counts } = elect(n, ballots)
        if (outcome === 'chosen') {
          expect(chosen).toEqual(expect.arrayContaining(counts.elected.map(({ option }) => option)))
          expect(chosen.length).toBe(n)
        } else if (outcome === 'tie') {
          expect(tied.length).toBeGreaterThan(1)
          expect(counts.elected.length).toBeLessThan(n)
        }
      }),
    )
  })

  test('one seat goes to whom a runoff would choose', () => {
    fc.assert(
      fc.property(votes, ({ ballots }) => {
        const stv = elect(1, ballots)
        const irv = tallyIrv({ id: 'irv/1', params: { options } }, ballots, present(ballots.length))
        if (stv.outcome !== 'chosen' || irv.outcome !== 'chosen') return
        expect(stv.chosen).toEqual(irv.chosen)
      }),
    )
  })

  test('a group as large as so many quotas gets as many of the candidates it puts first', () => {
    const own = fc.integer({ min: 1, max: 5 }).map((n) => options.slice(0, n))
    const group = fc.array(someOrder(options), { minLength: 10, maxLength: 60 })
    fc.assert(
      fc.property(votes, seats, own, group, ({ ballots }, n, first, orders) => {
        const solid = orders.map(({ order }): OptionBallot<OrderAnswer> => {
          const liked = order.filter((option) => first.includes(option))
          return { choice: 'vote', answer: { order: [...new Set([...liked, ...first, ...order])] } }
        })
        const { outcome, chosen, counts } = elect(n, [...ballots, ...solid])
        if (outcome !== 'chosen') return
        const due = Math.min(first.length, Math.floor(solid.length / counts.quota))
        expect(chosen.filter((option) => first.includes(option)).length).toBeGreaterThanOrEqual(due)
      }),
    )
  })
})

test('below the quorum, first preferences are counted and nobody is elected', () => {
  const rule = electing(1, ['a', 'b'], { share: '1/2', base: 'ballots' })
  expect(tallyStv(rule, ballotsSaying({ ab: 2 }, 1), { electors: 7, present: 3 })).toMatchObject({
    outcome: 'no_quorum',
    counts: { vote: 2, blank: 1, valid: 2, quota: 2, first: { a: 2, b: 0 }, elected: [] },
  })
})

test('a ballot is an order of preference, refused with its reason', () => {
  const rule = electing(2, ['a', 'b', 'c'])
  const read = (...typed: [string, string][]) => stvBallot({ choice: 'vote', options: typed }, rule)
  expect(read(['a', '5'], ['b', '2'])).toEqual({ choice: 'vote', answer: { order: ['b', 'a'] } })
  expect(stvBallot({ choice: 'blank' }, rule)).toEqual({ choice: 'blank' })
  expect(read(['a', '1'], ['c', '1'])).toEqual(refuse('rank_twice', { rank: 1 }))
  expect(read(['a', '0'])).toEqual(refuse('rank_invalid', { option: 'a' }))
  expect(read(['b', '1'], ['b', ''])).toEqual(refuse('option_twice', { option: 'b' }))
  expect(read(['z', '1'])).toEqual(refuse('option_unknown', { option: 'z' }))
  expect(read()).toEqual(refuse('nothing_chosen'))
  expect(whyStvAnswerInvalid(rule, { order: ['a', 'c'] })).toBeUndefined()
  expect(whyStvAnswerInvalid(rule, { order: ['a', 'a'] })).toEqual(refuse('option_twice', { option: 'a' }))
})

test('there is a seat to fill, and a candidate more than seats', () => {
  expect(whyStvUnfit(electing(2, letters(3)))).toBeUndefined()
  const unfit = refuse('rule_unfit', { field: 'seats' })
  for (const n of [0, -1, 3, 4, 1.5, Number.NaN]) expect(whyStvUnfit(electing(n, letters(3)))).toEqual(unfit)
  expect(whyStvUnfit(electing(1, letters(1)))).toEqual(refuse('options_too_few', { min: 2 }))
})

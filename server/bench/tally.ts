import { countDuels, type Duels } from '#lib/rules/methods/counting/duels.ts'
import { judgeProfiles } from '#lib/rules/methods/counting/merit.ts'
import type { OptionId } from '#lib/rules/methods/counting/option.ts'
import { tallyIrv } from '#lib/rules/methods/irv.ts'
import { tallyJudgment } from '#lib/rules/methods/judgment.ts'
import { tallySchulze } from '#lib/rules/methods/schulze.ts'
import { tallyStv } from '#lib/rules/methods/stv.ts'
import CondorcetResult from '../../node_modules/@node-core/caritat/dist/votingMethods/CondorcetResult.js'
import SingleRoundResult from '../../node_modules/@node-core/caritat/dist/votingMethods/SingleRoundResult.js'
import { seeded } from './seeded.ts'

/* How long counting takes, beside @node-core/caritat on the same votes and in the same run. Of the five methods caritat
 * names it has written two: Condorcet, which counts won duels and stops there, and a single round, which counts first
 * choices. Its package exports neither, hence the paths. Two results that must be equal are compared; where they are
 * not, this fails. */

const VOTERS = 100_000
const BILLION = 1_000_000_000
const GRADES = 7
const SEATS = 5
const RUNS = 3

const options: OptionId[] = Array.from({ length: 20 }, (_, at) => String.fromCharCode(97 + at))
const electorate = { electors: VOTERS, present: VOTERS }

const random = seeded(20_120_422)

function shuffled(): OptionId[] {
  const left = [...options]
  return options.flatMap(() => left.splice(random(left.length), 1))
}

type Timed<T> = { readonly ms: number; readonly result: T }

function bestOf<T>(run: () => T): Timed<T> {
  const timed = (): Timed<T> => {
    const start = performance.now()
    const result = run()
    return { result, ms: performance.now() - start }
  }
  return Array.from({ length: RUNS }, timed).reduce((best, next) => (next.ms < best.ms ? next : best))
}

/** The same votes, as each side wants them. */
function votes() {
  const orders = Array.from({ length: VOTERS }, shuffled)
  const cast = <A>(answer: (order: OptionId[]) => A) =>
    orders.map((order) => ({ choice: 'vote' as const, answer: answer(order) }))
  return {
    ranked: cast((order) => ({ ranking: order.map((option) => [option]) })),
    ordered: cast((order) => ({ order })),
    graded: cast(() => ({ grades: Object.fromEntries(options.map((option) => [option, random(GRADES)])) })),
    caritat: orders.map((order, voter) => ({
      voter: { id: `${voter}` },
      preferences: new Map(order.map((option, place) => [option, order.length - place])),
    })),
  }
}

/** Profiles of so many voters that part late: all have nearly the same grades. */
function alike(voters: number) {
  const tenth = voters / 10
  const profile = (at: number) => [tenth, 2 * tenth, 2 * tenth, 2 * tenth, tenth, tenth + at, tenth - at]
  return Object.fromEntries(options.map((option, at) => [option, profile(at)]))
}

function wonDuels(duels: Duels) {
  const won = (one: OptionId, other: OptionId) => (duels[one]?.[other] ?? 0) > (duels[other]?.[one] ?? 0)
  return options.map((one) => [one, options.filter((other) => won(one, other)).length])
}

function mustEqual(what: string, ours: unknown, theirs: unknown) {
  if (JSON.stringify(ours) !== JSON.stringify(theirs)) throw new Error(`${what}: ours are not theirs`)
}

function row(what: string, ours: Timed<unknown>, theirs: Timed<unknown> | undefined, note: string) {
  const ms = (timed: Timed<unknown> | undefined) =>
    (timed ? timed.ms.toFixed(timed.ms < 10 ? 2 : 0) : '–').padStart(9)
  const ratio = theirs ? (ours.ms / theirs.ms).toPrecision(2) : '–'
  console.log(`${what.padEnd(44)}${ms(ours)}${ms(theirs)}${ratio.padStart(9)}   ${note}`)
}

const { ranked, ordered, graded, caritat } = votes()
const rankings = ranked.map(({ answer }) => answer.ranking)
const judged = { options, grades: GRADES, ungraded: 'worst' } as const

const duels = bestOf(() => countDuels(options, rankings))
const schulze = bestOf(() => tallySchulze({ id: 'schulze/1', params: { options } }, ranked, electorate))
const irv = bestOf(() => tallyIrv({ id: 'irv/1', params: { options } }, ordered, electorate))
const stv = bestOf(() => tallyStv({ id: 'stv/1', params: { options, seats: SEATS } }, ordered, electorate))
const judgment = bestOf(() => tallyJudgment({ id: 'judgment/1', params: judged }, graded, electorate))
const thousand = bestOf(() => judgeProfiles(alike(1000)))
const billion = bestOf(() => judgeProfiles(alike(BILLION)))
const condorcet = bestOf(() => new CondorcetResult([], options, '', caritat, {}).result)
const single = bestOf(() => new SingleRoundResult([], options, '', caritat, {}).result)

mustEqual('won duels', wonDuels(duels.result), [...condorcet.result])
mustEqual('first choices', Object.entries(irv.result.counts.first), [...single.result])

console.log(
  `${VOTERS} ballots × ${options.length} options, best of ${RUNS} runs, in ms; ratio = ours / theirs\n`,
)
console.log(`${''.padEnd(44)}${'ours'.padStart(9)}${'caritat'.padStart(9)}${'ratio'.padStart(9)}`)
row('duels between every two options', duels, condorcet, 'the same: as many duels won by each option')
row('schulze/1', schulze, condorcet, 'ours goes on: strongest paths, and the receipt')
row('irv/1', irv, single, 'ours goes on: theirs are first choices alone, the same')
row(`stv/1, ${SEATS} seats`, stv, single, 'ours goes on: theirs are first choices alone, the same')
row(`judgment/1, ${GRADES} grades`, judgment, undefined, 'caritat names it and has none')
row('judgment from counts, 1000 voters', thousand, undefined, 'caritat names it and has none')
row('judgment from counts, 1 000 000 000 voters', billion, undefined, 'caritat names it and has none')
console.log(`\na billion voters / a thousand: ${(billion.ms / thousand.ms).toPrecision(2)}`)

import type { OptionId } from '#lib/rules/methods/counting/option.ts'
import type { Tally } from '#lib/rules/methods/tally.ts'
import type { CountFormatter } from './count-formatter.ts'
import { electedIn } from './outcome.ts'

export interface OptionValue {
  readonly option: OptionId
  readonly value: string
}

/** What each option got, in a word or a number, the best first. Duels have no such number: see what beat what. */
export function valuesOf(formatter: CountFormatter, tally: Tally): OptionValue[] {
  const { say, grade } = formatter
  switch (tally.method) {
    case 'approval/1':
      return mostFirst(tally.counts.approvals, (n) => say('count.approvals', { n }))
    case 'score/1':
      return mostFirst(tally.counts.sums, (n) => say('count.points', { n }))
    case 'dots/1':
      return mostFirst(tally.counts.points, (n) => say('count.points', { n }))
    case 'irv/1':
      return mostFirst(tally.counts.last, (n) => say('count.votes', { n }))
    case 'stv/1':
      return electedIn(tally).map((option) => {
        const stage = tally.counts.elected.find((elected) => elected.option === option)?.stage
        return { option, value: stage ? say('count.seat', { stage }) : say('count.seat_always') }
      })
    case 'judgment/1': {
      const medians = new Map(
        tally.steps.flatMap((step) => (step.step === 'profile' ? [[step.option, step.median] as const] : [])),
      )
      return rankedIn(tally).flatMap((option) => {
        const median = medians.get(option)
        return median === undefined ? [] : [{ option, value: grade(median) }]
      })
    }
    default:
      return []
  }
}

/** Equal ones in the order of their letters. */
function mostFirst(counts: Readonly<Record<OptionId, number>>, told: (n: number) => string): OptionValue[] {
  return Object.entries(counts)
    .toSorted(([one, n], [other, m]) => m - n || (one < other ? -1 : 1))
    .map(([option, n]) => ({ option, value: told(n) }))
}

/** The options of a majority judgment, the best judged first. */
export function rankedIn(tally: Extract<Tally, { method: 'judgment/1' }>): readonly OptionId[] {
  const ranking = tally.steps.find((step) => step.step === 'ranking')
  return ranking?.groups.flat() ?? Object.keys(tally.counts.grades)
}

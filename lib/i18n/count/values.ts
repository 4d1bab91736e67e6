import type { OptionId } from '#lib/rules/methods/counting/option.ts'
import { byPicture, type Tally, type TallyShown } from '#lib/rules/methods/rule.ts'
import type { CountFormatter } from './count-formatter.ts'
import { electedIn } from './outcome.ts'
import { mostFirst, sumValues } from './sums.ts'

export interface OptionValue {
  readonly option: OptionId
  readonly value: string
}

/** What each option got, in a word or a number, the best first. Duels have no such number: see what beat what. */
export function valuesOf(formatter: CountFormatter, tally: Tally): readonly OptionValue[] {
  return byPicture<readonly OptionValue[]>(tally, {
    answers: () => [],
    duels: () => [],
    bars: (sums) => sumValues(formatter, sums),
    stages: (staged) => stageValues(formatter, staged),
    grades: (judged) => gradeValues(formatter, judged),
  })
}

function stageValues({ say }: CountFormatter, tally: TallyShown<'stages'>): OptionValue[] {
  if (tally.method === 'irv/1') return mostFirst(tally.counts.last, (n) => say('count.votes', { n }))
  return electedIn(tally).map((option) => {
    const stage = tally.counts.elected.find((elected) => elected.option === option)?.stage
    return { option, value: stage ? say('count.seat', { stage }) : say('count.seat_always') }
  })
}

function gradeValues({ grade }: CountFormatter, tally: TallyShown<'grades'>): OptionValue[] {
  const medians = new Map(
    tally.steps.flatMap((step) => (step.step === 'profile' ? [[step.option, step.median] as const] : [])),
  )
  return rankedIn(tally).flatMap((option) => {
    const median = medians.get(option)
    return median === undefined ? [] : [{ option, value: grade(median) }]
  })
}

/** The options of a majority judgment, the best judged first. */
export function rankedIn(tally: TallyShown<'grades'>): readonly OptionId[] {
  const ranking = tally.steps.find((step) => step.step === 'ranking')
  return ranking?.groups.flat() ?? Object.keys(tally.counts.grades)
}

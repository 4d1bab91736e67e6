import type { Say } from '#lib/i18n/words.ts'
import { type OptionId, sortedOptions } from '#lib/rules/methods/counting/option.ts'
import type { MostStep, VoteCountStep } from '#lib/rules/methods/counting/option-vote.ts'
import type { Rule, TallyShown } from '#lib/rules/methods/rule.ts'
import type { CountFormatter } from './count-formatter.ts'
import { type Line, line, voteCountLine } from './line.ts'

/** Of a vote where the highest number wins. */
export type SumTally = TallyShown<'bars'>

type Numbers = Readonly<Record<OptionId, number>>
type Step<T extends SumTally> = T['steps'][number]
type OwnStep<T extends SumTally> = Exclude<Step<T>, VoteCountStep | MostStep>
/** How the count of one such method is told. */
interface Sums<T extends SumTally> {
  readonly step: (formatter: CountFormatter, step: OwnStep<T>) => string
  /** What each option has, and how one says it. */
  readonly totals: (counts: T['counts']) => Numbers
  readonly told: (say: Say, n: number) => string
  /** All its numbers, column by column. */
  readonly columns: (say: Say, counts: T['counts']) => readonly (readonly [string, Numbers])[]
  /** How far the bar of an option with that total goes: to the end where everybody gave it all they could. */
  readonly share: (total: number, counts: T['counts'], rule: Rule) => number
}

const SUMS: { readonly [T in SumTally as T['method']]: Sums<T> } = {
  'approval/1': {
    step: ({ say, option }, { n, of, ...step }) =>
      say('step.approvals', { option: option(step.option), n, of }),
    totals: ({ approvals }) => approvals,
    told: (say, n) => say('count.approvals', { n }),
    columns: (say, { approvals }) => [[say('figures.approvals'), approvals]],
    share: (total, { vote }) => portion(total, vote),
  },
  'score/1': {
    step: ({ say, option }, step) => say('step.sum', { ...step, option: option(step.option) }),
    totals: ({ sums }) => sums,
    told: (say, n) => say('count.points', { n }),
    columns: (say, { sums, scored }) => [
      [say('figures.total'), sums],
      [say('figures.scored'), scored],
    ],
    share: (total, { vote }, rule) => {
      if (rule.id !== 'score/1') return 0
      const { min, max } = rule.params
      return portion(total - min * vote, (max - min) * vote)
    },
  },
  'dots/1': {
    step: ({ say, option }, step) =>
      step.step === 'given'
        ? say('step.given', { n: step.n, of: step.of })
        : say('step.points', { ...step, option: option(step.option) }),
    totals: ({ points }) => points,
    told: (say, n) => say('count.points', { n }),
    columns: (say, { points, from }) => [
      [say('figures.points'), points],
      [say('figures.from'), from],
    ],
    // With points to share, the longest bar is that of the option that has most.
    share: (total, { points }) => portion(total, Math.max(...Object.values(points))),
  },
}

const portion = (part: number, whole: number) => (whole > 0 ? part / whole : 0)

function sumsOf({ method }: SumTally): Sums<SumTally> {
  return SUMS[method] as unknown as Sums<SumTally>
}

export function sumLines(formatter: CountFormatter, tally: SumTally): Line[] {
  const { say, options } = formatter
  const steps: readonly Step<SumTally>[] = tally.steps
  return steps.map((step) => {
    switch (step.step) {
      case 'count':
      case 'quorum':
        return voteCountLine(formatter, step)
      case 'most': {
        const key = step.options.length === 1 ? 'step.most' : 'step.most_tied'
        return line(say(key, { n: step.n, options: options(step.options) }))
      }
      default:
        return line(sumsOf(tally).step(formatter, step))
    }
  })
}

/** What each option has, in words, the one with most first. */
export function sumValues({ say }: CountFormatter, tally: SumTally) {
  const { totals, told } = sumsOf(tally)
  return mostFirst(totals(tally.counts), (n) => told(say, n))
}

/** Equal ones in the order of their letters. */
export function mostFirst(totals: Numbers, told: (n: number) => string) {
  return Object.entries(totals)
    .toSorted(([one, n], [other, m]) => m - n || (one < other ? -1 : 1))
    .map(([option, n]) => ({ option, value: told(n) }))
}

export function sumFigures({ say, option }: CountFormatter, tally: SumTally) {
  const columns = sumsOf(tally).columns(say, tally.counts)
  return {
    caption: say('figures.options'),
    columns: [say('figures.option'), ...columns.map(([head]) => head)],
    rows: sortedOptions(Object.keys(columns[0]?.[1] ?? {})).map(
      (id) => [option(id), ...columns.map(([, numbers]) => `${numbers[id] ?? 0}`)] as const,
    ),
  }
}

/** How far the bar of an option goes, from 0 to 1. */
export function barOf({ rule }: CountFormatter, tally: SumTally, option: OptionId): number {
  const { totals, share } = sumsOf(tally)
  return share(totals(tally.counts)[option] ?? 0, tally.counts, rule)
}

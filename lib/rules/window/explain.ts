import type { Temporal } from 'temporal-polyfill'
import type { Recommendation } from '#lib/rules/window/recommendation.ts'
import { type Coverage, mayMissOne } from './coverage.ts'
import type { Preset } from './preset.ts'
import { type CountedCoverage, publicCoverage } from './public-coverage.ts'

/** So many people would be included by so many days more; null where no close within the maximum includes them. */
export type MoreDays = { readonly days: number | null; readonly people: number }

/** What a close was recommended on, once people are counted. */
export type SizedInCounts = {
  readonly preset: Preset
  readonly close: Temporal.Instant
  readonly coverage: Coverage
  /** The fewest days first. */
  readonly leftOut: readonly MoreDays[]
  readonly estimated: number
  /** How many people were waited for, however many others had the time. */
  readonly required: number
  /** Where no close suits: the last instant there could be one, and the first day a vote could open instead. */
  readonly instead?: { readonly latest: Temporal.Instant; readonly opening: Temporal.PlainDate | null }
}

/** Why a close is recommended, in numbers that anyone may see; nothing, where even counts would tell of persons. */
export type Explanation =
  | { readonly as: 'withheld' }
  | (Omit<SizedInCounts, 'coverage'> & {
      readonly as: 'counts'
      readonly coverage: CountedCoverage
      /** A kind is so small that it may miss one person. */
      readonly mayMissOne: boolean
    })

export function explain(recommendation: Recommendation): Explanation {
  const { preset, close, latest, coverage, leftOut, estimated, required } = recommendation
  return explainCounts({
    preset,
    close,
    coverage,
    leftOut: moreDays(leftOut),
    estimated,
    required: required.length,
    ...(recommendation.feasible ? {} : { instead: { latest, opening: recommendation.firstLaterOpening } }),
  })
}

export function explainCounts({ coverage, ...sized }: SizedInCounts): Explanation {
  const seen = publicCoverage(coverage)
  if (seen.as === 'withheld') return { as: 'withheld' }
  return { as: 'counts', ...sized, coverage: seen, mayMissOne: mayMissOne(coverage) }
}

/** Those left out are in the order of their days already. */
export function moreDays(leftOut: readonly { readonly extraDays: number | null }[]): MoreDays[] {
  const people = new Map<number | null, number>()
  for (const { extraDays } of leftOut) people.set(extraDays, (people.get(extraDays) ?? 0) + 1)
  return [...people].map(([days, count]) => ({ days, people: count }))
}

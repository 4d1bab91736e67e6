import type { Temporal } from 'temporal-polyfill'
import type { Recommendation } from '#lib/rules/window/recommendation.ts'
import { mayMissOne, type PublicCoverage, publicCoverage } from './coverage.ts'
import type { Preset } from './preset.ts'

/** So many people would be included by so many days more; null where no close within the maximum includes them. */
export type MoreDays = { readonly days: number | null; readonly people: number }

/** Why a close is recommended, in numbers that anyone may see. */
export type Explanation = {
  readonly preset: Preset
  readonly close: Temporal.Instant
  readonly coverage: PublicCoverage
  /** The fewest days first; null where even counts would tell of persons. */
  readonly leftOut: readonly MoreDays[] | null
  readonly estimated: number
  /** How many people were waited for, however many others had the time. */
  readonly required: number
  /** A kind is so small that it may miss one person. */
  readonly mayMissOne: boolean
  /** Where no close suits: the last instant there could be one, and the first day a vote could open instead. */
  readonly instead?: { readonly latest: Temporal.Instant; readonly opening: Temporal.PlainDate | null }
}

export function explain(recommendation: Recommendation): Explanation {
  const { preset, close, latest, leftOut, estimated, required } = recommendation
  const coverage = publicCoverage(recommendation.coverage)
  return {
    preset,
    close,
    coverage,
    leftOut: coverage.as === 'withheld' ? null : moreDays(leftOut),
    estimated,
    required: required.length,
    mayMissOne: mayMissOne(recommendation.coverage),
    ...(recommendation.feasible ? {} : { instead: { latest, opening: recommendation.firstLaterOpening } }),
  }
}

/** Those left out are in the order of their days already. */
export function moreDays(leftOut: readonly { readonly extraDays: number | null }[]): MoreDays[] {
  const people = new Map<number | null, number>()
  for (const { extraDays } of leftOut) people.set(extraDays, (people.get(extraDays) ?? 0) + 1)
  return [...people].map(([days, count]) => ({ days, people: count }))
}

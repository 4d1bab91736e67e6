import type { Temporal } from 'temporal-polyfill'
import { type Coverage, mayMissOne, readyIn } from './coverage.ts'
import type { Preset } from './preset.ts'
import { type CountedCoverage, type PublicCoverage, publicCoverage } from './public-coverage.ts'
import type { Recommendation } from './recommendation.ts'

/** A later close: `gain`, how many more people will have had the time by then than by the recommended one. */
export type PublicAlternative = {
  readonly close: Temporal.Instant
  readonly coverage: PublicCoverage
  readonly gain: number
}

/** A recommendation as anyone may see it: in counts that tell of nobody, without the people it was sized to. */
export type PublicRecommendation = {
  readonly preset: Preset
  readonly close: Temporal.Instant
  readonly coverage: PublicCoverage
  readonly alternatives: readonly PublicAlternative[]
  /** One point a day, from the opening to the maximum. */
  readonly curve: readonly Omit<PublicAlternative, 'gain'>[]
  readonly explanation: Explanation
} & (
  | { readonly feasible: true }
  | { readonly feasible: false; readonly firstLaterOpening: Temporal.PlainDate | null }
)

/** Why a close is recommended, before the vote and after; nothing, where even counts would tell of persons. */
export type Explanation =
  | { readonly as: 'withheld' }
  | {
      readonly as: 'counts'
      readonly preset: Preset
      readonly close: Temporal.Instant
      readonly coverage: CountedCoverage
      /** A kind is so small that it may miss one person. */
      readonly mayMissOne: boolean
      /** The fewest days first. */
      readonly leftOut: readonly MoreDays[]
      /** How many people declared nothing. */
      readonly estimated: number
      /** How many people were waited for, however many others had the time. */
      readonly required: number
      /** Where no close suits: the last instant there could be one, and the first day a vote could open instead. */
      readonly instead?: { readonly latest: Temporal.Instant; readonly opening: Temporal.PlainDate | null }
    }

/** So many people would be included by so many days more; null where no close within the maximum includes them. */
export type MoreDays = { readonly days: number | null; readonly people: number }

export function publicRecommendation(sized: Recommendation): PublicRecommendation {
  const { preset, close, coverage, alternatives, curve } = sized
  const seen = publicCoverage(coverage)
  const shared = {
    preset,
    close,
    coverage: seen,
    alternatives: alternatives.map((later) => ({
      close: later.close,
      coverage: publicCoverage(later.coverage),
      gain: seen.as === 'withheld' ? 0 : readyIn(later.coverage) - readyIn(coverage),
    })),
    curve: curve.map((point) => ({
      close: point.close,
      coverage: publicCoverage(coverageAt(coverage, point)),
    })),
    explanation: explain(sized),
  }
  if (sized.feasible) return { ...shared, feasible: true }
  return { ...shared, feasible: false, firstLaterOpening: sized.firstLaterOpening }
}

function coverageAt(
  { volunteers, staff }: Coverage,
  ready: { readonly volunteers: number; readonly staff: number },
): Coverage {
  return {
    volunteers: { ...volunteers, ready: ready.volunteers },
    staff: { ...staff, ready: ready.staff },
  }
}

export function explain(recommendation: Recommendation): Explanation {
  const { preset, close, latest, coverage, leftOut, estimated, required } = recommendation
  return explainCounts(coverage, {
    preset,
    close,
    leftOut: moreDays(leftOut),
    estimated,
    required: required.length,
    ...(recommendation.feasible ? {} : { instead: { latest, opening: recommendation.firstLaterOpening } }),
  })
}

/** The same of what was kept of it. */
export function explainCounts(
  coverage: Coverage,
  sized: Omit<Extract<Explanation, { as: 'counts' }>, 'as' | 'coverage' | 'mayMissOne'>,
): Explanation {
  const seen = publicCoverage(coverage)
  if (seen.as === 'withheld') return seen
  return { as: 'counts', ...sized, coverage: seen, mayMissOne: mayMissOne(coverage) }
}

/** Those left out are in the order of their days already. */
export function moreDays(leftOut: readonly { readonly extraDays: number | null }[]): MoreDays[] {
  const people = new Map<number | null, number>()
  for (const { extraDays } of leftOut) people.set(extraDays, (people.get(extraDays) ?? 0) + 1)
  return [...people].map(([days, count]) => ({ days, people: count }))
}

import type { Temporal } from 'temporal-polyfill'
import { type Coverage, readyIn } from './coverage.ts'
import type { Preset } from './preset.ts'
import { type PublicCoverage, publicCoverage } from './public-coverage.ts'
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
  readonly curve: readonly { readonly close: Temporal.Instant; readonly coverage: PublicCoverage }[]
  /** How many people declared nothing and were estimated; null where that would tell of persons. */
  readonly estimated: number | null
} & (
  | { readonly feasible: true }
  | { readonly feasible: false; readonly firstLaterOpening: Temporal.PlainDate | null }
)

export function publicRecommendation(sized: Recommendation): PublicRecommendation {
  const { preset, close, coverage, alternatives, curve, estimated } = sized
  const seen = publicCoverage(coverage)
  const isCounted = seen.as !== 'withheld'
  const shared = {
    preset,
    close,
    coverage: seen,
    alternatives: alternatives.map((later) => ({
      close: later.close,
      coverage: publicCoverage(later.coverage),
      gain: isCounted ? readyIn(later.coverage) - readyIn(coverage) : 0,
    })),
    curve: curve.map((point) => ({
      close: point.close,
      coverage: publicCoverage(coverageAt(coverage, point)),
    })),
    estimated: isCounted ? estimated : null,
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

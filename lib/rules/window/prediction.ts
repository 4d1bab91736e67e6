import type { KindCounts } from '#lib/rules/base/roll.ts'
import type { Coverage } from '#lib/rules/window/coverage.ts'
import { publicCoverage } from '#lib/rules/window/public-coverage.ts'

/** Of those called, how many were to have had the time, and how many answered. */
export type Turnout = {
  readonly who: 'volunteers' | 'staff' | 'everybody'
  readonly ready: number
  readonly answered: number
  readonly total: number
}

/** What was predicted against what came, as anyone may see it: a kind too small to stand apart is counted with the other,
 * and a roll too small not at all. */
export function turnoutOf(predicted: Coverage, answered: KindCounts): readonly Turnout[] {
  const shown = publicCoverage(predicted)
  switch (shown.as) {
    case 'withheld':
      return []
    case 'everybody':
      return [
        {
          who: 'everybody',
          ready: shown.ready,
          answered: answered.volunteers + answered.staff,
          total: shown.total,
        },
      ]
    case 'kinds':
      return (['volunteers', 'staff'] as const)
        .filter((who) => shown[who].total > 0)
        .map((who) => ({ who, ...shown[who], answered: answered[who] }))
    default:
      return shown satisfies never
  }
}

/** The same of everybody together, to draw beside votes whose kinds do not stand apart. */
export function combinedTurnout(turnouts: readonly Turnout[]): Turnout | null {
  if (turnouts.length === 0) return null
  return turnouts.reduce(
    (sum, { ready, answered, total }) => ({
      who: 'everybody',
      ready: sum.ready + ready,
      answered: sum.answered + answered,
      total: sum.total + total,
    }),
    { who: 'everybody', ready: 0, answered: 0, total: 0 },
  )
}

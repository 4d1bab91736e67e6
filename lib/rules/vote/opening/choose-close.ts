import type { Temporal } from 'temporal-polyfill'
import { instantText, isBefore, isWholeMinute } from '#lib/rules/base/instant.ts'
import { isRefusal, type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import { type Coverage, countReady } from '#lib/rules/window/coverage.ts'
import { type ElectorReady, leftOutAt, type Recommendation } from '#lib/rules/window/recommendation.ts'
import { type Shortening, type ShorteningAsked, shorten } from './shortening.ts'

/** The window as it is frozen with a round. */
export type ChosenWindow = {
  readonly closesAt: Temporal.Instant
  readonly recommended: Temporal.Instant | null
  readonly coverage: Coverage
  readonly leftOut: readonly ElectorReady[]
  readonly estimated: number
  /** Where it is shorter than recommended. */
  readonly shortened: Shortening | null
}

/** Longer than recommended is free up to the maximum; shorter has its price. */
export function chooseClose(
  recommendation: Recommendation,
  chosen: Temporal.Instant,
  asked?: ShorteningAsked,
): ChosenWindow | Refusal {
  const { close, latest, electors, estimated, feasible } = recommendation
  if (!isWholeMinute(chosen)) return refuse('close_not_whole_minute')
  if (isBefore(latest, chosen)) return refuse('window_too_long', { latest: instantText(latest) })
  const isShorter = isBefore(chosen, close)
  if (isShorter && !asked) return refuse('window_too_short', { earliest: instantText(close) })
  const shortened = isShorter && asked ? shorten(recommendation, chosen, asked) : null
  if (isRefusal(shortened)) return shortened
  const ready = electors.map(({ member, kind, readyAt }) => ({
    member,
    kind,
    at: readyAt?.epochMilliseconds,
  }))
  return {
    closesAt: chosen,
    recommended: feasible ? close : null,
    coverage: countReady(ready, chosen.epochMilliseconds),
    leftOut: leftOutAt(electors, chosen),
    estimated,
    shortened,
  }
}

import { Temporal } from 'temporal-polyfill'
import { instantText } from '#lib/rules/base/instant.ts'
import type { Kind } from '#lib/rules/base/standing.ts'
import type { Commitment } from '#lib/rules/entries/head.ts'
import { type Coverage, countReady, type Readiness } from '../window/coverage.ts'
import { isLeftOut } from '../window/left-out.ts'
import type { Preset, PresetName } from '../window/preset.ts'
import { areTooFew, publicCoverage } from '../window/public-coverage.ts'
import { boundsOf, firstSuited } from '../window/simulation.ts'

/** When one person of a roll will have had the time, as it is frozen with a round: nothing of the hours it came from. */
type FrozenElector = {
  readonly who: Commitment
  readonly kind: Kind
  readonly readyAt: Temporal.Instant | null
  readonly estimated: boolean
  readonly required: boolean
}

/** All that a window was sized on, once people's days are walked. */
export type FrozenWindow = {
  readonly opensAt: Temporal.Instant
  readonly closesAt: Temporal.Instant
  /** Until when people are to have had the time: the close, or before it where someone decides after hearing the others. */
  readonly countedAt: Temporal.Instant
  readonly zone: string
  readonly preset: { readonly name: PresetName; readonly params: Preset }
  /** When a vote might have closed: one good instant a day, from the opening to the maximum. */
  readonly closes: readonly Temporal.Instant[]
  readonly people: readonly FrozenElector[]
}

/**
 *   window
 *     { opens_at, closes_at, zone, preset: { id, moments, minutes, share, parity, min_days, max_days }, recommended?,
 *       volunteers: { ready, total }, staff: { ready, total }, estimated?, changed?,
 *       counted_at?, everybody?: { ready, total }, left_out?, required?, curve?: [{ at, volunteers, staff } | { at, ready }], detail }
 *
 * `recommended` is left out where no close within the maximum suited enough people. `volunteers` and `staff` say how many
 * will have had the time at `closes_at`, or at `counted_at` where someone decides after the others were heard, `left_out`
 * how many will not, `curve` how many would have had it at each close there might have been. `everybody` stands in for
 * both where a kind has one or two people, whose absence a count would tell. `required`: how many people the close had to
 * wait for. Where the whole roll has one or two people, nothing of all that is said, nor `recommended`, which would be the
 * day one of them is free. `changed`: how many said otherwise of their time since the draft appeared, which nothing here
 * tells again.
 * `detail` commits to what each of these numbers was counted from.
 */
export function recordedWindow(
  frozen: FrozenWindow,
  recommended: Temporal.Instant | null,
  detail: Commitment,
) {
  const { opensAt, closesAt, countedAt, zone, preset } = frozen
  return {
    opens_at: instantText(opensAt),
    closes_at: instantText(closesAt),
    ...(countedAt.equals(closesAt) ? {} : { counted_at: instantText(countedAt) }),
    zone,
    preset: { id: preset.name, ...preset.params },
    ...recordedAdvice(frozen, recommended),
    ...recordedCounts(frozen),
    detail,
  }
}

function recordedAdvice(
  { people }: FrozenWindow,
  recommended: Temporal.Instant | null,
): { readonly recommended?: string; readonly estimated?: number; readonly required?: number } {
  if (areTooFew(people.length)) return {}
  const required = people.filter((one) => one.required).length
  return {
    ...(recommended ? { recommended: instantText(recommended) } : {}),
    estimated: people.filter(({ estimated }) => estimated).length,
    ...(required > 0 ? { required } : {}),
  }
}

function recordedCounts({ countedAt, closes, people }: FrozenWindow) {
  const ready = people.map(readinessOf)
  const coverageAt = (at: Temporal.Instant): Coverage => countReady(ready, at.epochMilliseconds)
  const seen = publicCoverage(coverageAt(countedAt))
  if (seen.as === 'withheld') return {}
  const { as, ...counts } = seen
  const left_out = people.filter(({ readyAt }) => isLeftOut(readyAt, countedAt)).length
  const curve = closes.map((close) => {
    const { volunteers, staff } = coverageAt(close)
    const at = instantText(close)
    return as === 'kinds'
      ? { at, volunteers: volunteers.ready, staff: staff.ready }
      : { at, ready: volunteers.ready + staff.ready }
  })
  if (as === 'everybody') return { everybody: counts, left_out, curve }
  return { ...counts, left_out, curve }
}

function readinessOf({ who, kind, readyAt }: FrozenElector): Readiness {
  return { member: who, kind, at: readyAt?.epochMilliseconds }
}

export type RecordedWindow = ReturnType<typeof recordedWindow> & { readonly changed?: number }

/** The close that these frozen dates recommend, whatever was recorded. */
export function recommendedFrom({ opensAt, preset, closes, people }: FrozenWindow): Temporal.Instant | null {
  const { earliest } = boundsOf(opensAt, preset.params)
  const allowed = closes
    .map((close) => ({ at: close.epochMilliseconds, fitsDailyLife: true }))
    .filter(({ at }) => at >= earliest)
  const required = new Set(people.filter((one) => one.required).map(({ who }) => who))
  const at = firstSuited({ required }, people.map(readinessOf), allowed, preset.params)
  return at === undefined ? null : Temporal.Instant.fromEpochMilliseconds(at)
}

import { Temporal } from 'temporal-polyfill'
import { instantText } from '#lib/rules/base/instant.ts'
import { countReady, countReadyAt, type Readiness, readyIn } from '../window/coverage.ts'
import type { Preset, PresetName } from '../window/preset.ts'
import { areTooFew, publicCoverage } from '../window/public-coverage.ts'
import { boundsOf, firstSuited } from '../window/simulation.ts'
import type { Commitment } from './head.ts'
import type { WindowDetail } from './window-detail.ts'

/** Between which instants a window was sized, and by which preset. `counted_at`: until when people are to have had the time,
 * where someone decides after hearing the others. */
type Dates = {
  readonly opens_at: string
  readonly closes_at: string
  readonly counted_at?: string
  readonly zone: string
  readonly preset: { readonly id: PresetName } & Preset
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
  { opens_at, closes_at, counted_at = closes_at, zone, preset }: Dates,
  recommended: Temporal.Instant | null,
  detail: WindowDetail,
  commitment: Commitment,
) {
  return {
    opens_at,
    closes_at,
    ...(counted_at === closes_at ? {} : { counted_at }),
    zone,
    preset,
    ...recordedAdvice(detail, recommended),
    ...recordedCounts(detail, counted_at),
    detail: commitment,
  }
}

function recordedAdvice(
  { people }: WindowDetail,
  recommended: Temporal.Instant | null,
): { readonly recommended?: string; readonly estimated?: number; readonly required?: number } {
  if (areTooFew(people.length)) return {}
  const required = people.filter((one) => one.required).length
  return {
    ...(recommended ? { recommended: instantText(recommended) } : {}),
    estimated: people.filter(({ how }) => how === 'estimated').length,
    ...(required > 0 ? { required } : {}),
  }
}

function recordedCounts(detail: WindowDetail, countedAt: string) {
  const ready = readinessIn(detail)
  const coverageAt = (at: string) => countReady(ready, instant(at).epochMilliseconds)
  const coverage = coverageAt(countedAt)
  const seen = publicCoverage(coverage)
  if (seen.as === 'withheld') return {}
  const left_out = ready.length - readyIn(coverage)
  const counted = countReadyAt(
    ready,
    detail.closes.map((at) => instant(at).epochMilliseconds),
  )
  const curve = detail.closes.map((at, i) => {
    const { volunteers, staff } = counted[i] ?? coverageAt(at)
    return seen.as === 'kinds'
      ? { at, volunteers: volunteers.ready, staff: staff.ready }
      : { at, ready: volunteers.ready + staff.ready }
  })
  if (seen.as === 'everybody') return { everybody: { ready: seen.ready, total: seen.total }, left_out, curve }
  return { volunteers: seen.volunteers, staff: seen.staff, left_out, curve }
}

function readinessIn({ people }: WindowDetail): Readiness[] {
  return people.map(({ who, kind, ready_at }) => ({
    member: who,
    kind,
    at: ready_at === undefined ? undefined : instant(ready_at).epochMilliseconds,
  }))
}

export type RecordedWindow = ReturnType<typeof recordedWindow> & { readonly changed?: number }

/** Sizes a window again from what was frozen with it: what its record should say, word for word. How many changed their
 * time is taken over: the detail has no past. */
export function recomputeWindow(recorded: RecordedWindow, detail: WindowDetail): RecordedWindow {
  const again = recordedWindow(recorded, recommendedFrom(recorded, detail), detail, recorded.detail)
  return recorded.changed === undefined ? again : { ...again, changed: recorded.changed }
}

/** The close that these dates recommend, whatever was recorded. */
function recommendedFrom({ opens_at, preset }: Dates, detail: WindowDetail): Temporal.Instant | null {
  const { earliest } = boundsOf(instant(opens_at), preset)
  const allowed = detail.closes
    .map((close) => ({ at: instant(close).epochMilliseconds, fitsDailyLife: true }))
    .filter(({ at }) => at >= earliest)
  const required = new Set(detail.people.filter((one) => one.required).map(({ who }) => who))
  const at = firstSuited({ required }, readinessIn(detail), allowed, preset)
  return at === undefined ? null : Temporal.Instant.fromEpochMilliseconds(at)
}

const instant = (text: string) => Temporal.Instant.from(text)

import { Temporal } from 'temporal-polyfill'
import type { Kind } from '#lib/rules/base/standing.ts'
import { type Coverage, countReady, countReadyAt, isLeftOut, type Readiness, readyIn } from './coverage.ts'
import type { DailyClose } from './daily-close.ts'
import { remember } from './days.ts'
import { firstLaterOpening } from './last-opening.ts'
import type { Preset } from './preset.ts'
import type { WindowRequest } from './request.ts'
import { boundsOf, closesIn, firstSuited, readinessOf, simulate } from './simulation.ts'

/** When one elector will have had the time, or null if not within the maximum. */
export type ElectorReady = {
  readonly member: string
  readonly kind: Kind
  readonly readyAt: Temporal.Instant | null
  /** They declared nothing. */
  readonly estimated: boolean
}

/** Of one vote, person by person: for the rules and those who keep the members alone. */
export type Recommendation = {
  readonly preset: Preset
  /** The recommended close; where no close within the maximum suits enough people, the last good one. */
  readonly close: Temporal.Instant
  readonly latest: Temporal.Instant
  readonly coverage: Coverage
  /** Later closes that include more people, at most three. */
  readonly alternatives: readonly { readonly close: Temporal.Instant; readonly coverage: Coverage }[]
  /** Who will not have had the time at `close`, the soonest first; with how many days more than recommended the first
   * good close comes that includes them, null if none does within the maximum. */
  readonly leftOut: readonly (ElectorReady & { readonly extraDays: number | null })[]
  readonly electors: readonly ElectorReady[]
  /** One point a day, from the opening to the maximum: how many will have had the time if the vote closed then. */
  readonly curve: readonly {
    readonly close: Temporal.Instant
    readonly volunteers: number
    readonly staff: number
    /** A vote may close then: no holiday, and an hour at which people are awake. */
    readonly fitsDailyLife: boolean
  }[]
  /** Members the close waits for, however many others had the time. */
  readonly required: readonly string[]
  /** How many people declared nothing and were estimated. */
  readonly estimated: number
} & (
  | { readonly feasible: true }
  /** The first day, within sixty, whose opening would have a close that suits enough people. */
  | { readonly feasible: false; readonly firstLaterOpening: Temporal.PlainDate | null }
)

const ALTERNATIVES = 3

/**
 * The earliest close that gives enough people enough time: tried day after day, because a later date can lose what an
 * earlier one had (staff catching up breaks the parity volunteers had reached).
 */
export function recommend(request: WindowRequest): Recommendation {
  const { opening, zone, preset } = request
  const simulation = simulate(request)
  const bounds = boundsOf(opening, preset)
  const closes = closesIn(simulation, opening.epochMilliseconds, bounds.latest)
  const allowed = closes.filter(({ at, fitsDailyLife }) => fitsDailyLife && at >= bounds.earliest)
  const ready = readinessOf(simulation, opening, bounds.latest)
  const suited = firstSuited(simulation, ready, allowed, preset)
  const close = suited ?? allowed.at(-1)?.at ?? bounds.latest - (bounds.latest % 60_000)
  const electors = electorsReady(ready, request)
  const daysTo = daysAfter(instant(close), zone)
  const shared = {
    preset,
    close: instant(close),
    latest: instant(bounds.latest),
    coverage: countReady(ready, close),
    alternatives: alternativesTo(close, allowed, ready),
    leftOut: leftOutAt(electors, instant(close)).map((one) => ({
      ...one,
      extraDays: extraDays(one, allowed, daysTo),
    })),
    electors,
    curve: curveOf(closes, ready),
    required: [...simulation.required],
    estimated: electors.filter(({ estimated }) => estimated).length,
  }
  if (suited !== undefined) return { ...shared, feasible: true }
  return { ...shared, feasible: false, firstLaterOpening: firstLaterOpening(request, simulation) }
}

function electorsReady(ready: readonly Readiness[], request: WindowRequest): ElectorReady[] {
  const declared = new Set(request.electors.flatMap((one) => (one.availability ? [one.member] : [])))
  return ready.map(({ member, kind, at }) => ({
    member,
    kind,
    readyAt: at === undefined ? null : instant(at),
    estimated: !declared.has(member),
  }))
}

function curveOf(closes: readonly DailyClose[], ready: readonly Readiness[]): Recommendation['curve'] {
  const coverage = countReadyAt(
    ready,
    closes.map(({ at }) => at),
  )
  return closes.map(({ at, fitsDailyLife }, i) => {
    const { volunteers, staff } = coverage[i] ?? countReady(ready, at)
    return { close: instant(at), volunteers: volunteers.ready, staff: staff.ready, fitsDailyLife }
  })
}

/** How many days after a close another one comes, on the board's calendar. */
export function daysAfter(close: Temporal.Instant, zone: string): (at: number) => number {
  const day = (at: Temporal.Instant) => at.toZonedDateTimeISO(zone).toPlainDate()
  const first = day(close)
  return remember((at) => first.until(day(instant(at))).days)
}

/** The same of the first close that includes someone; null where none does. */
export function extraDays(
  { readyAt }: Pick<ElectorReady, 'readyAt'>,
  allowed: readonly Pick<DailyClose, 'at'>[],
  daysTo: (at: number) => number,
): number | null {
  if (readyAt === null) return null
  const including = allowed.find(({ at }) => at >= readyAt.epochMilliseconds)
  return including ? daysTo(including.at) : null
}

function alternativesTo(close: number, allowed: readonly DailyClose[], ready: readonly Readiness[]) {
  const found = []
  let included = readyIn(countReady(ready, close))
  const later = allowed.flatMap(({ at }) => (at > close ? [at] : []))
  const covered = countReadyAt(ready, later)
  for (const [i, at] of later.entries()) {
    const coverage = covered[i]
    if (!coverage || readyIn(coverage) <= included) continue
    included = readyIn(coverage)
    found.push({ close: instant(at), coverage })
    if (found.length === ALTERNATIVES) break
  }
  return found
}

/** The close that was recommended, if one suited enough people. */
export function recommendedClose({ feasible, close }: Recommendation): Temporal.Instant | null {
  return feasible ? close : null
}

export function leftOutAt(electors: readonly ElectorReady[], close: Temporal.Instant): ElectorReady[] {
  const time = ({ readyAt }: ElectorReady) => readyAt?.epochMilliseconds ?? Number.POSITIVE_INFINITY
  return electors
    .filter(({ readyAt }) => isLeftOut(readyAt, close))
    .sort((a, b) => (time(a) < time(b) ? -1 : time(a) > time(b) ? 1 : 0))
}

function instant(milliseconds: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(milliseconds)
}

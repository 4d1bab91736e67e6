import { Temporal } from 'temporal-polyfill'
import { type Availability, estimatedAvailability } from './availability.ts'
import { type Coverage, countReady, isEnough, type Readiness, suits } from './coverage.ts'
import { dateOfDay, remember, type ZoneDays, zoneDays } from './days.ts'
import { type Crowd, closeOn, type DailyClose } from './humane.ts'
import { instantText, isBefore, isWholeMinute } from './instant.ts'
import type { Preset } from './preset.ts'
import { type Agenda, agendaOf, type IsHoliday, readyFrom } from './ready.ts'
import { type Refusal, refuse } from './refusal.ts'
import type { Kind } from './standing.ts'

export type WindowElector = {
  readonly member: string
  readonly kind: Kind
  readonly availability?: Availability | undefined
}

export type WindowRequest = {
  readonly opening: Temporal.Instant
  /** The board's. */
  readonly zone: string
  readonly electors: readonly WindowElector[]
  readonly preset: Preset
  readonly isHoliday: IsHoliday
  readonly isSchoolHoliday?: IsHoliday
  /** Members without whom the vote may not close: who decides after advice and who gives it, who settles a tie. */
  readonly required?: readonly string[]
}

/** When one elector will have had the time, or null if not within the maximum. */
export type ElectorReady = {
  readonly member: string
  readonly kind: Kind
  readonly readyAt: Temporal.Instant | null
}

export type Recommendation = {
  /** The recommended close; where no close within the maximum suits enough people, the last humane one. */
  readonly close: Temporal.Instant
  readonly latest: Temporal.Instant
  readonly coverage: Coverage
  /** Later closes that include more people, at most three. */
  readonly alternatives: readonly { readonly close: Temporal.Instant; readonly coverage: Coverage }[]
  /** Who will not have had the time at `close`, the soonest first. */
  readonly leftOut: readonly ElectorReady[]
  readonly electors: readonly ElectorReady[]
  /** One point a day, to draw: how many will have had the time if the vote closed then. */
  readonly curve: readonly {
    readonly close: Temporal.Instant
    readonly volunteers: number
    readonly staff: number
  }[]
  /** How many people declared nothing and were estimated. */
  readonly estimated: number
} & (
  | { readonly feasible: true }
  /** The first day, within sixty, whose opening would have a close that suits enough people. */
  | { readonly feasible: false; readonly firstLaterOpening: Temporal.PlainDate | null }
)

const DAY_HOURS = 24
const LATER_OPENINGS = 60
const ALTERNATIVES = 3

/**
 * The earliest close that gives enough people enough time: tried day after day, because a later date can lose what an
 * earlier one had (staff catching up breaks the parity volunteers had reached).
 */
export function recommend(request: WindowRequest): Recommendation {
  const { opening, preset } = request
  const walk = prepare(request)
  const bounds = boundsOf(opening, preset)
  const closes = closesIn(walk, opening.epochMilliseconds, bounds.latest)
  const allowed = closes.filter(({ at, humane }) => humane && at >= bounds.earliest)
  const ready = readinessOf(walk, opening, preset, bounds.latest)
  const suited = allowed.find(({ at }) => suits(countReady(ready, at), preset))
  const close = (suited ?? allowed.at(-1))?.at ?? bounds.latest - (bounds.latest % 60_000)
  const electors = ready.map(({ member, kind, at }) => ({
    member,
    kind,
    readyAt: at === undefined ? null : instant(at),
  }))
  const shared = {
    close: instant(close),
    latest: instant(bounds.latest),
    coverage: countReady(ready, close),
    alternatives: alternativesTo(close, allowed, ready),
    leftOut: leftOutAt(electors, instant(close)),
    electors,
    curve: closes.map(({ at }) => {
      const { volunteers, staff } = countReady(ready, at)
      return { close: instant(at), volunteers: volunteers.ready, staff: staff.ready }
    }),
    estimated: request.electors.filter(({ availability }) => !availability).length,
  }
  if (suited) return { ...shared, feasible: true }
  return { ...shared, feasible: false, firstLaterOpening: laterOpening(request, walk) }
}

/** The window as it is frozen with a round. */
export type ChosenWindow = {
  readonly closesAt: Temporal.Instant
  readonly recommended: Temporal.Instant | null
  readonly coverage: Coverage
  readonly leftOut: readonly ElectorReady[]
  readonly estimated: number
}

/** Longer than recommended is free up to the maximum; shorter is refused. */
export function chooseClose(
  recommendation: Recommendation,
  chosen: Temporal.Instant,
): ChosenWindow | Refusal {
  const { close, latest, electors, estimated, feasible } = recommendation
  if (!isWholeMinute(chosen)) return refuse('close_not_whole_minute')
  if (isBefore(chosen, close)) return refuse('window_too_short', { earliest: instantText(close) })
  if (isBefore(latest, chosen)) return refuse('window_too_long', { latest: instantText(latest) })
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
  }
}

type Walk = {
  readonly board: ZoneDays
  readonly crowd: Crowd
  readonly people: readonly { readonly member: string; readonly kind: Kind; readonly agenda: Agenda }[]
  readonly closeOn: (day: number) => DailyClose
}

/** Electors are put in the order of their ids first, so that the order they came in changes nothing. */
function prepare({ electors, zone, isHoliday }: WindowRequest): Walk {
  const holiday = remember((day) => isHoliday(dateOfDay(day)))
  const zones = new Map<string, { zone: ZoneDays; people: number }>()
  const visit = (name: string) => {
    const known = zones.get(name) ?? { zone: zoneDays(name), people: 0 }
    zones.set(name, known)
    return known
  }
  const board = visit(zone).zone
  const people = [...electors]
    .sort((a, b) => (a.member < b.member ? -1 : a.member > b.member ? 1 : 0))
    .map(({ member, kind, availability = estimatedAvailability(kind, zone) }) => {
      const home = visit(availability.zone)
      home.people++
      return { member, kind, agenda: agendaOf(availability, home.zone, holiday) }
    })
  const crowd = [...zones.values()]
  return { board, crowd, people, closeOn: remember((day) => closeOn(day, board, crowd, holiday)) }
}

function boundsOf(opening: Temporal.Instant, preset: Preset): { earliest: number; latest: number } {
  return {
    earliest: opening.add({ hours: preset.min_days * DAY_HOURS }).epochMilliseconds,
    latest: opening.add({ hours: preset.max_days * DAY_HOURS }).epochMilliseconds,
  }
}

function closesIn(walk: Walk, after: number, latest: number): DailyClose[] {
  const closes: DailyClose[] = []
  for (let day = walk.board.dayOf(after); day <= walk.board.dayOf(latest); day++) {
    const close = walk.closeOn(day)
    if (close.at > after && close.at <= latest) closes.push(close)
  }
  return closes
}

function readinessOf(walk: Walk, opening: Temporal.Instant, preset: Preset, latest: number): Readiness[] {
  return walk.people.map(({ member, kind, agenda }) => ({
    member,
    kind,
    at: readyFrom(agenda, opening.epochMilliseconds, preset, latest),
  }))
}

function alternativesTo(close: number, allowed: readonly DailyClose[], ready: readonly Readiness[]) {
  const found = []
  let included = total(countReady(ready, close))
  for (const { at } of allowed) {
    if (at <= close) continue
    const coverage = countReady(ready, at)
    if (total(coverage) <= included) continue
    included = total(coverage)
    found.push({ close: instant(at), coverage })
    if (found.length === ALTERNATIVES) break
  }
  return found
}

/** Opening at the same hour of the board's day, tomorrow and on. */
function laterOpening({ opening, zone, preset }: WindowRequest, walk: Walk): Temporal.PlainDate | null {
  const today = opening.toZonedDateTimeISO(zone)
  for (let days = 1; days <= LATER_OPENINGS; days++) {
    const later = today.add({ days })
    const { earliest, latest } = boundsOf(later.toInstant(), preset)
    const ready = readinessOf(walk, later.toInstant(), preset, latest)
    if (!isEnough(countReady(ready, latest), preset)) continue
    const suited = closesIn(walk, earliest - 1, latest).some(
      ({ at, humane }) => humane && suits(countReady(ready, at), preset),
    )
    if (suited) return later.toPlainDate()
  }
  return null
}

function leftOutAt(electors: readonly ElectorReady[], close: Temporal.Instant): ElectorReady[] {
  const time = ({ readyAt }: ElectorReady) => readyAt?.epochMilliseconds ?? Number.POSITIVE_INFINITY
  return electors
    .filter(({ readyAt }) => readyAt === null || isBefore(close, readyAt))
    .sort((a, b) => (time(a) < time(b) ? -1 : time(a) > time(b) ? 1 : 0))
}

function total({ volunteers, staff }: Coverage): number {
  return volunteers.ready + staff.ready
}

function instant(milliseconds: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(milliseconds)
}

import type { Temporal } from 'temporal-polyfill'
import type { Kind } from '#lib/rules/base/standing.ts'
import { type Availability, estimatedAvailability } from '#lib/rules/window/availability.ts'
import { type Crowd, type DailyClose, dailyClose } from '#lib/rules/window/daily-close.ts'
import { DAY, dateOfDay, remember, type ZoneDays, zoneDays } from '#lib/rules/window/days.ts'
import { agendaOf } from '#lib/rules/window/ready.ts'
import { countReadyAt, coverageOf, isWithin, mostMissing, type Readiness, suits } from './coverage.ts'
import type { Preset } from './preset.ts'
import type { WindowRequest } from './request.ts'
import { type Span, spanIn, type Walk, walkOf } from './walk.ts'

/** The days of a roll, walked once for every opening that is tried: the one asked for and later ones. */
export type Simulation = {
  readonly board: ZoneDays
  readonly people: readonly Walker[]
  /** The same people, those first who were not ready when another opening was tried. */
  readonly asked: Walker[]
  readonly closeOn: (day: number) => DailyClose
  readonly required: ReadonlySet<string>
}

type Walker = {
  readonly member: string
  readonly kind: Kind
  readonly zone: ZoneDays
  readonly walk: Walk
}

/** Electors are put in the order of their ids first, so that the order they came in changes nothing. */
export function simulate(request: WindowRequest): Simulation {
  const { electors, zone, preset, isHoliday, isSchoolHoliday, required = [] } = request
  const opening = request.opening.epochMilliseconds
  const holidays = {
    isHoliday: remember((day) => isHoliday(dateOfDay(day))),
    isSchoolHoliday: remember((day) => isSchoolHoliday?.(dateOfDay(day)) ?? false),
  }
  const zones = new Map<string, { zone: ZoneDays; people: number }>()
  const visit = (name: string) => {
    const known = zones.get(name) ?? { zone: zoneDays(name), people: 0 }
    zones.set(name, known)
    return known
  }
  const board = visit(zone).zone
  const walkIn = (lived: ZoneDays, availability: Availability) =>
    walkOf(agendaOf(availability, lived, holidays), preset, lived.dayOf(opening))
  const estimates = new Map<string, Walk>()
  const walkEstimated = (lived: ZoneDays, kind: Kind, home: string) => {
    const walk = estimates.get(`${kind} ${home}`) ?? walkIn(lived, estimatedAvailability(kind, home))
    estimates.set(`${kind} ${home}`, walk)
    return walk
  }
  const people = [...electors]
    .sort((a, b) => (a.member < b.member ? -1 : a.member > b.member ? 1 : 0))
    .map(({ member, kind, zone: home = zone, availability }) => {
      const lived = visit(availability?.zone ?? home)
      lived.people++
      const walk = availability ? walkIn(lived.zone, availability) : walkEstimated(lived.zone, kind, home)
      return { member, kind, zone: lived.zone, walk }
    })
  const crowd: Crowd = [...zones.values()]
  return {
    board,
    people,
    asked: [...people],
    closeOn: remember((day) => dailyClose(day, board, crowd, holidays.isHoliday)),
    required: new Set(required),
  }
}

const SECOND = 1000

/** The first and the last instant a close may be at: counted to the second, as openings are recorded. */
export function boundsOf(opening: Temporal.Instant, preset: Preset) {
  const from = opening.epochMilliseconds - (opening.epochMilliseconds % SECOND)
  return { earliest: from + preset.min_days * DAY, latest: from + preset.max_days * DAY }
}

/** The one close of each day of the board after an instant, good or not. */
export function closesIn(simulation: Simulation, after: number, latest: number): DailyClose[] {
  const closes: DailyClose[] = []
  for (let day = simulation.board.dayOf(after); day <= simulation.board.dayOf(latest); day++) {
    const close = simulation.closeOn(day)
    if (close.at > after && close.at <= latest) closes.push(close)
  }
  return closes
}

export function readinessOf(simulation: Simulation, opening: Temporal.Instant, latest: number): Readiness[] {
  const spanOf = spansOf(opening.epochMilliseconds, latest)
  return simulation.people.map(({ member, kind, zone, walk }) => {
    const at = walk(spanOf(zone))
    return { member, kind, at: at === undefined ? undefined : Math.ceil(at / SECOND) * SECOND }
  })
}

/** The days of each zone between two instants. */
function spansOf(opening: number, latest: number): (zone: ZoneDays) => Span {
  const spans = new Map<ZoneDays, Span>()
  return (zone) => {
    const span = spans.get(zone) ?? spanIn(zone, opening, latest)
    spans.set(zone, span)
    return span
  }
}

/** The first close that suits the preset, tried one after the other: a later one can lose what an earlier one had,
 * since staff catching up breaks the parity volunteers had reached. */
export function firstSuited(
  { required }: Pick<Simulation, 'required'>,
  ready: readonly Readiness[],
  allowed: readonly DailyClose[],
  preset: Preset,
): number | undefined {
  const needed = ready.filter(({ member }) => required.has(member))
  const closes = allowed.map(({ at }) => at)
  const coverage = countReadyAt(ready, closes)
  return closes.find((close, i) => {
    const counts = coverage[i]
    const hasAll = needed.every(({ at }) => at !== undefined && at <= close)
    return counts && hasAll && suits(counts, preset)
  })
}

/** The same for a vote opened at another moment, where only the close matters. */
export function suitedClose(
  simulation: Simulation,
  opening: Temporal.Instant,
  preset: Preset,
): number | undefined {
  const { earliest, latest } = boundsOf(opening, preset)
  if (!canSuit(simulation, spansOf(opening.epochMilliseconds, latest), preset)) return undefined
  const ready = readinessOf(simulation, opening, latest)
  const allowed = closesIn(simulation, earliest - 1, latest).filter(({ fitsDailyLife }) => fitsDailyLife)
  return firstSuited(simulation, ready, allowed, preset)
}

/** Whether enough people are ready at all. Ends where too many are not, and remembers them: they will hardly be soon after. */
function canSuit({ asked }: Simulation, spanOf: (zone: ZoneDays) => Span, { share }: Preset): boolean {
  const everybody = coverageOf(asked, () => true)
  const most = mostMissing(everybody, share)
  const missing = { volunteers: 0, staff: 0 }
  for (const [i, person] of asked.entries()) {
    if (person.walk(spanOf(person.zone)) !== undefined) continue
    const place = missing.volunteers + missing.staff
    asked[i] = asked[place] ?? person
    asked[place] = person
    missing[person.kind === 'staff' ? 'staff' : 'volunteers']++
    if (!isWithin(missing, most)) return false
  }
  return isWithin(missing, most)
}

import type { Temporal } from 'temporal-polyfill'
import type { Kind } from '#lib/rules/base/standing.ts'
import { estimatedAvailability } from '#lib/rules/window/availability.ts'
import { type Crowd, type DailyClose, dailyClose } from '#lib/rules/window/daily-close.ts'
import { DAY, dateOfDay, remember, type ZoneDays, zoneDays } from '#lib/rules/window/days.ts'
import { type Agenda, agendaOf, readyFrom } from '#lib/rules/window/ready.ts'
import { countReady, isEnough, type Readiness, suits } from './coverage.ts'
import type { Preset } from './preset.ts'
import type { WindowRequest } from './request.ts'

/** The days of a roll, prepared once for every opening that is tried. */
export type Simulation = {
  readonly board: ZoneDays
  readonly people: readonly { readonly member: string; readonly kind: Kind; readonly agenda: Agenda }[]
  readonly closeOn: (day: number) => DailyClose
  readonly required: ReadonlySet<string>
}

/** Electors are put in the order of their ids first, so that the order they came in changes nothing. */
export function simulate(request: WindowRequest): Simulation {
  const { electors, zone, isHoliday, isSchoolHoliday, required = [] } = request
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
  const people = [...electors]
    .sort((a, b) => (a.member < b.member ? -1 : a.member > b.member ? 1 : 0))
    .map(({ member, kind, zone: home = zone, availability = estimatedAvailability(kind, home) }) => {
      const lived = visit(availability.zone)
      lived.people++
      return { member, kind, agenda: agendaOf(availability, lived.zone, holidays) }
    })
  const crowd: Crowd = [...zones.values()]
  return {
    board,
    people,
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

export function readinessOf(
  simulation: Simulation,
  opening: Temporal.Instant,
  preset: Preset,
  latest: number,
): Readiness[] {
  return simulation.people.map(({ member, kind, agenda }) => {
    const at = readyFrom(agenda, opening.epochMilliseconds, preset, latest)
    return { member, kind, at: at === undefined ? undefined : Math.ceil(at / SECOND) * SECOND }
  })
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
  return allowed.find(
    ({ at }) =>
      needed.every((one) => one.at !== undefined && one.at <= at) && suits(countReady(ready, at), preset),
  )?.at
}

/** The same for a vote opened at another moment, where only the close matters. */
export function suitedClose(
  simulation: Simulation,
  opening: Temporal.Instant,
  preset: Preset,
): number | undefined {
  const { earliest, latest } = boundsOf(opening, preset)
  const ready = readinessOf(simulation, opening, preset, latest)
  if (!isEnough(countReady(ready, latest), preset)) return undefined
  const allowed = closesIn(simulation, earliest - 1, latest).filter(({ fitsDailyLife }) => fitsDailyLife)
  return firstSuited(simulation, ready, allowed, preset)
}

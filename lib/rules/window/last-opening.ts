import { Temporal } from 'temporal-polyfill'
import { isInTime, type LastOpening } from '#lib/rules/window/needed.ts'
import type { WindowRequest } from './request.ts'
import { type Simulation, simulate, suitedClose } from './simulation.ts'

const LATER_OPENINGS = 60

/** The first day on which a vote can open, at the same hour, with a close that suits enough people: tomorrow or later. */
export function firstLaterOpening(
  { opening, zone, preset }: WindowRequest,
  simulation: Simulation,
): Temporal.PlainDate | null {
  const today = opening.toZonedDateTimeISO(zone)
  for (let days = 1; days <= LATER_OPENINGS; days++) {
    const later = today.add({ days })
    if (suitedClose(simulation, later.toInstant(), preset) !== undefined) return later.toPlainDate()
  }
  return null
}

/** The last day on which a vote can open, at the same hour, and close as recommended before the day an answer is needed. */
export function lastOpening(request: WindowRequest, by: Temporal.PlainDate): LastOpening {
  const { opening, zone, preset } = request
  const today = opening.toZonedDateTimeISO(zone)
  const first = today.toPlainDate().until(by).days - preset.min_days
  if (first > LATER_OPENINGS) return 'far'
  const simulation = simulate(request)
  for (let days = first; days >= 0; days--) {
    const later = today.add({ days })
    const close = suitedClose(simulation, later.toInstant(), preset)
    if (close !== undefined && isInTime({ by }, Temporal.Instant.fromEpochMilliseconds(close), zone))
      return later.toPlainDate()
  }
  return null
}

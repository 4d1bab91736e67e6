import type { Temporal } from 'temporal-polyfill'
import type { WindowRequest } from './request.ts'
import { prepare, suitedClose, type Walk } from './walk.ts'

const LATER_OPENINGS = 60

/** The first day on which a vote can open, at the same hour, with a close that suits enough people: tomorrow or later. */
export function firstLaterOpening(
  { opening, zone, preset }: WindowRequest,
  walk: Walk,
): Temporal.PlainDate | null {
  const today = opening.toZonedDateTimeISO(zone)
  for (let days = 1; days <= LATER_OPENINGS; days++) {
    const later = today.add({ days })
    if (suitedClose(walk, later.toInstant(), preset) !== undefined) return later.toPlainDate()
  }
  return null
}

/** The last day on which a vote can open, at the same hour, and close as recommended before the day an answer is needed;
 * null where none is left. */
export function lastOpening(request: WindowRequest, neededBy: Temporal.PlainDate): Temporal.PlainDate | null {
  const { opening, zone, preset } = request
  const walk = prepare(request)
  const today = opening.toZonedDateTimeISO(zone)
  const end = neededBy.toZonedDateTime(zone).epochMilliseconds
  for (let days = today.toPlainDate().until(neededBy).days - preset.min_days; days >= 0; days--) {
    const later = today.add({ days })
    const close = suitedClose(walk, later.toInstant(), preset)
    if (close !== undefined && close < end) return later.toPlainDate()
  }
  return null
}

import type { Temporal } from 'temporal-polyfill'
import { isBefore } from '#lib/rules/base/instant.ts'
import type { Round } from '#lib/rules/vote/round.ts'
import { type Attendance, type CharterExtension, extendedByCharter } from './charter-extension.ts'
import { type LostTime, lostTime, type ServiceInterruptions } from './lost-time.ts'
import { nextGoodClose, type Surroundings, wholeMinute } from './next-good-close.ts'

export type Extension = {
  readonly closesAt: Temporal.Instant
  readonly why: CharterExtension['why'] | LostTime['why']
  /** Given back at least; null where nothing was lost. */
  readonly lostMinutes: number | null
}

/** There is nearly always a good close within a week. */
const ROOM_DAYS = 7

/**
 * Until when a round is extended at its close by right, and why; null where it is not. Once in all. What the service
 * itself took is given back on every board, beginning at the present where the close is late; where the charter would
 * extend as well, until the later of the two.
 */
export function extensionOf(
  round: Round,
  facts: Attendance & ServiceInterruptions,
  surroundings: Surroundings,
): Extension | null {
  if (round.extended) return null
  const charter = extendedByCharter(round, facts, surroundings)
  const lost = lostTime(round, facts)
  if (!lost) return charter && { ...charter, lostMinutes: null }
  const given = timeGivenBack(round, lost, surroundings)
  const closesAt = charter && isBefore(given, charter.closesAt) ? charter.closesAt : given
  return { closesAt, why: lost.why, lostMinutes: lost.minutes }
}

/** Whether anybody's time matters at its close by right: most rounds lose nothing and are extended by no rule. */
export function mayBeExtended(round: Round, interruptions: ServiceInterruptions): boolean {
  if (round.extended) return false
  return round.terms.extension !== undefined || lostTime(round, interruptions) !== null
}

function timeGivenBack(round: Round, { minutes }: LostTime, surroundings: Surroundings): Temporal.Instant {
  const { now } = surroundings
  const from = isBefore(now, round.closesAt) ? round.closesAt : now
  const aim = wholeMinute(from.add({ minutes }), 'ceil')
  const latest = aim.add({ hours: ROOM_DAYS * 24 })
  const close = nextGoodClose({ aim, after: aim.subtract({ minutes: 1 }), latest }, round.roll, surroundings)
  return close ?? aim
}

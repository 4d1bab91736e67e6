import { Temporal } from 'temporal-polyfill'
import { estimatedAvailability } from './availability.ts'
import { dateOfDay, MINUTE, zoneDays } from './days.ts'
import { closeOn } from './humane.ts'
import { isBefore } from './instant.ts'
import { type IsHoliday, readyAt } from './ready.ts'
import type { Round } from './round.ts'
import type { Kind } from './standing.ts'

export type Extension = {
  readonly closesAt: Temporal.Instant
  readonly why: 'quorum' | 'late_quorum' | 'late_objection'
}

/** What an extension is decided on: who came and when, never what they answered. */
export type Attendance = {
  readonly quorum: 'missed' | { readonly reachedAt: Temporal.Instant | null }
  /** When the first objection that stands came. */
  readonly objectedAt: Temporal.Instant | null
  /** Those who may answer and have not: when each will have had the time, null if not within the maximum. */
  readonly waiting: readonly (Temporal.Instant | null)[]
}

export type Surroundings = {
  readonly now: Temporal.Instant
  /** The board's. */
  readonly zone: string
  readonly isHoliday: IsHoliday
}

/** What comes this late before the close leaves others no time to answer it. */
const LATE_HOURS = 48
/** One available moment. */
const MOMENT = { moments: 1, minutes: 15 }

/**
 * Until when a round is extended at its close by right, and why; null where it is not. Once, by half of its first
 * window at most: where the quorum was missed, for the next person who will have had the time; where it came late, or
 * an objection did, until everybody had a moment since.
 */
export function extensionOf(
  round: Round,
  attendance: Attendance,
  surroundings: Surroundings,
): Extension | null {
  if (round.terms.extension !== 'once' || round.extended) return null
  const latest = latestExtension(round)
  const aim = aimOf(round, attendance, surroundings, latest)
  if (!aim || !isBefore(round.windowClosesAt, aim.at)) return null
  const closesAt = closeFor(aim.at, { after: round.windowClosesAt, latest, people: round.roll }, surroundings)
  return isBefore(surroundings.now, closesAt) ? { closesAt, why: aim.why } : null
}

/** Half of the first window again, to the whole minute. */
export function latestExtension({ opensAt, firstClosesAt }: Round): Temporal.Instant {
  const half = Math.floor((firstClosesAt.epochMilliseconds - opensAt.epochMilliseconds) / 2)
  const latest = firstClosesAt.epochMilliseconds + half
  return Temporal.Instant.fromEpochMilliseconds(latest - (latest % MINUTE))
}

type Aim = { readonly at: Temporal.Instant; readonly why: Extension['why'] }

function aimOf(
  round: Round,
  { quorum, objectedAt, waiting }: Attendance,
  surroundings: Surroundings,
  latest: Temporal.Instant,
): Aim | null {
  if (quorum === 'missed') {
    if (waiting.length === 0) return null
    const later = waiting.filter((at) => at !== null && isBefore(round.windowClosesAt, at))
    return {
      at: later.reduce<Temporal.Instant>((a, b) => (b && isBefore(b, a) ? b : a), latest),
      why: 'quorum',
    }
  }
  const isLate = (at: Temporal.Instant) => !isBefore(at, round.windowClosesAt.subtract({ hours: LATE_HOURS }))
  // A quorum that comes when nobody is left to answer takes nobody by surprise.
  const reachedAt = waiting.length > 0 ? quorum.reachedAt : null
  const late = [
    ...(objectedAt ? [{ at: objectedAt, why: 'late_objection' as const }] : []),
    ...(reachedAt ? [{ at: reachedAt, why: 'late_quorum' as const }] : []),
  ].filter(({ at }) => isLate(at))
  const last = late.reduce<Aim | null>((a, b) => (a && !isBefore(a.at, b.at) ? a : b), null)
  return last && { at: everybodyHadAMoment(round, last.at, surroundings, latest), why: last.why }
}

/** Nobody has declared when they can: everybody of a kind is estimated alike. */
function everybodyHadAMoment(
  { roll }: Round,
  since: Temporal.Instant,
  { zone, isHoliday }: Surroundings,
  latest: Temporal.Instant,
): Temporal.Instant {
  const kinds = new Set<Kind>(roll.filter(({ conflict }) => !conflict).map(({ kind }) => kind))
  return [...kinds]
    .map(
      (kind) => readyAt(estimatedAvailability(kind, zone), since, { ...MOMENT, latest }, isHoliday) ?? latest,
    )
    .reduce((a, b) => (isBefore(a, b) ? b : a), since)
}

/** The first humane close that is late enough, else the last there is, else the latest minute there may be. */
function closeFor(
  at: Temporal.Instant,
  bounds: { after: Temporal.Instant; latest: Temporal.Instant; people: { readonly length: number } },
  { zone, isHoliday }: Surroundings,
): Temporal.Instant {
  const board = zoneDays(zone)
  const crowd = [{ zone: board, people: bounds.people.length }]
  const holiday = (day: number) => isHoliday(dateOfDay(day))
  const [after, latest] = [bounds.after.epochMilliseconds, bounds.latest.epochMilliseconds]
  let close: number | undefined
  for (let day = board.dayOf(after); day <= board.dayOf(latest); day++) {
    const daily = closeOn(day, board, crowd, holiday)
    if (!daily.humane || daily.at <= after || daily.at > latest) continue
    close = daily.at
    if (close >= at.epochMilliseconds) break
  }
  return Temporal.Instant.fromEpochMilliseconds(close ?? latest)
}

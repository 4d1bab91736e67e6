import type { Temporal } from 'temporal-polyfill'
import { isBefore } from '#lib/rules/base/instant.ts'
import type { Round } from '#lib/rules/vote/round.ts'
import { estimatedAvailability } from '#lib/rules/window/availability.ts'
import { readyAt } from '#lib/rules/window/ready.ts'
import { nextGoodClose, type Surroundings, wholeMinute } from './next-good-close.ts'

/** What an extension is decided on: who came and when, never what they answered. */
export type Attendance = {
  readonly quorum: 'missed' | { readonly reachedAt: Temporal.Instant | null }
  /** When the first objection that stands came. */
  readonly objectedAt: Temporal.Instant | null
  /** Those who may answer and have not: when each will have had the time, null if not within the maximum. */
  readonly waiting: readonly (Temporal.Instant | null)[]
}

export type CharterExtension = {
  readonly closesAt: Temporal.Instant
  readonly why: 'quorum' | 'late_quorum' | 'late_objection'
}

/** What comes this late before the close leaves others no time to answer it. */
const LATE_HOURS = 48
/** One available moment. */
const MOMENT = { moments: 1, minutes: 15 }

/**
 * Where the charter provides for it, by half of the first window at most: where the quorum was missed, for the next person
 * who will have had the time; where it came late, or an objection did, until everybody had a moment since. A close that
 * was brought forward is none of these: everybody answered.
 */
export function extendedByCharter(
  round: Round,
  attendance: Attendance,
  surroundings: Surroundings,
): CharterExtension | null {
  if (round.terms.extension !== 'once' || isBefore(round.closesAt, round.windowClosesAt)) return null
  const latest = latestExtension(round)
  const aim = extensionGoal(round, attendance, surroundings, latest)
  if (!aim || !isBefore(round.windowClosesAt, aim.at)) return null
  const bounds = { aim: aim.at, after: round.windowClosesAt, latest }
  const closesAt = nextGoodClose(bounds, round.roll, surroundings) ?? latest
  return isBefore(surroundings.now, closesAt) ? { closesAt, why: aim.why } : null
}

/** Half of the first window again, to the whole minute. */
export function latestExtension({ opensAt, firstClosesAt }: Round): Temporal.Instant {
  const half = Math.floor((firstClosesAt.epochMilliseconds - opensAt.epochMilliseconds) / 2)
  return wholeMinute(firstClosesAt.add({ milliseconds: half }), 'floor')
}

type ExtensionGoal = { readonly at: Temporal.Instant; readonly why: CharterExtension['why'] }

function extensionGoal(
  round: Round,
  { quorum, objectedAt, waiting }: Attendance,
  surroundings: Surroundings,
  latest: Temporal.Instant,
): ExtensionGoal | null {
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
  const last = late.reduce<ExtensionGoal | null>((a, b) => (a && !isBefore(a.at, b.at) ? a : b), null)
  return last && { at: earliestEveryoneCanReact(round, last.at, surroundings, latest), why: last.why }
}

/** Those who declared nothing are estimated, all of a kind alike. */
function earliestEveryoneCanReact(
  { roll }: Round,
  since: Temporal.Instant,
  { zone, declared, ...holidays }: Surroundings,
  latest: Temporal.Instant,
): Temporal.Instant {
  const voting = roll.filter(({ conflict }) => !conflict)
  const silent = new Set(voting.filter(({ member }) => !declared.has(member)).map(({ kind }) => kind))
  return [
    ...voting.flatMap(({ member }) => declared.get(member) ?? []),
    ...[...silent].map((kind) => estimatedAvailability(kind, zone)),
  ]
    .map((availability) => readyAt(availability, since, { ...MOMENT, latest }, holidays) ?? latest)
    .reduce((a, b) => (isBefore(a, b) ? b : a), since)
}

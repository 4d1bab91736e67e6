import { Temporal } from 'temporal-polyfill'
import { isBefore, isWholeMinute } from '#lib/rules/base/instant.ts'
import { may, needs } from '#lib/rules/base/permission.ts'
import { type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import type { MemberActor } from '#lib/rules/base/standing.ts'
import { hasContent, isLongerThan, LIMITS } from '#lib/rules/base/text.ts'
import { type Coverage, coverageOf } from '#lib/rules/window/coverage.ts'
import type { WindowElector } from '#lib/rules/window/request.ts'
import { dayAt } from '../base/day.ts'
import { estimatedAvailability } from '../window/availability.ts'
import { dateOfDay, dayNumber, MINUTE, type Run, remember, zoneDays } from '../window/days.ts'
import { agendaOf, type Holidays } from '../window/ready.ts'

export type MeetingRequest = Required<Holidays> & {
  readonly now: Temporal.Instant
  /** The board's. */
  readonly zone: string
  /** The first and the last day to look at; days that have passed are not. */
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
  readonly minutes: number
  readonly people: readonly WindowElector[]
  /** How many of the last meetings did not suit a member; those not named were served each time. */
  readonly missed: ReadonlyMap<string, number>
  /** Meetings already called: two at a time suit nobody. */
  readonly taken: readonly { readonly startsAt: Temporal.Instant; readonly minutes: number }[]
}

export type MeetingTime = {
  readonly startsAt: Temporal.Instant
  /** Whom it suits, by what they declared or else by their estimate. */
  readonly suited: readonly string[]
  readonly coverage: Coverage
}

const MEETING_MINUTES = [15, 720] as const
/** Nobody knows their evenings further ahead. */
export const MEETING_DAYS = 60
/** A meeting starts at nine at the earliest and ends at ten in the evening at the latest, on the half hour. */
const EARLIEST = 9 * 60
const LATEST = 22 * 60
const STEP = 30
const PROPOSED = 5

/**
 * The times that suit most people, at most one a day, the best first. Someone whom the last meetings did not suit counts once
 * more for each of them, so that the same people are not left out forever. Where two times weigh the same, the one that
 * suits those who have the fewest such times, then the sooner one.
 */
export function meetingTimes(request: MeetingRequest): MeetingTime[] | Refusal {
  const why = whyNoSearch(request)
  if (why) return why
  const people = request.people.map((person) => ({ ...person, isFree: freeTimes(person, request) }))
  const starts = startsIn(request)
  const suited = starts.map((start) =>
    people.filter(({ isFree }) => isFree(start, start + request.minutes * MINUTE)),
  )
  const chances = new Map<string, number>()
  for (const { member } of suited.flat()) chances.set(member, (chances.get(member) ?? 0) + 1)
  const candidates = starts.map((start, i) => {
    const who = suited[i] ?? []
    return {
      start,
      who,
      weight: sum(who, ({ member }) => 1 + (request.missed.get(member) ?? 0)),
      rare: sum(who, ({ member }) => Math.floor(1_000_000 / (chances.get(member) ?? 1))),
    }
  })
  candidates.sort((a, b) => b.weight - a.weight || b.rare - a.rare || a.start - b.start)
  const board = zoneDays(request.zone)
  const days = new Set<number>()
  const proposed: MeetingTime[] = []
  for (const { start, who } of candidates) {
    const day = board.dayOf(start)
    if (who.length === 0 || days.has(day)) continue
    days.add(day)
    const suits = new Set(who.map(({ member }) => member))
    proposed.push({
      startsAt: Temporal.Instant.fromEpochMilliseconds(start),
      suited: [...suits],
      coverage: coverageOf(request.people, ({ member }) => suits.has(member)),
    })
    if (proposed.length === PROPOSED) break
  }
  return proposed
}

/** Whom a meeting suits that was called for this time, among the same people. */
export function suitedBy(
  startsAt: Temporal.Instant,
  request: Omit<MeetingRequest, 'now' | 'from' | 'to' | 'missed' | 'taken'>,
): ReadonlySet<string> {
  const start = startsAt.epochMilliseconds
  const end = start + request.minutes * MINUTE
  return new Set(
    request.people.filter((one) => freeTimes(one, request)(start, end)).map(({ member }) => member),
  )
}

export type MeetingCalled = {
  readonly title: string
  readonly place: string
  readonly startsAt: Temporal.Instant
  readonly minutes: number
}

export function whyMeetingUnfit(
  meeting: MeetingCalled,
  now: Temporal.Instant,
  taken: MeetingRequest['taken'],
): Refusal | undefined {
  const { title, place, startsAt, minutes } = meeting
  if (!isDuration(minutes)) return refuse('invalid', { field: 'minutes' })
  if (!isWholeMinute(startsAt)) return refuse('invalid', { field: 'starts_at' })
  if (!isBefore(now, startsAt)) return refuse('meeting_past')
  if (isBefore(now.add({ hours: 24 * (MEETING_DAYS + 1) }), startsAt))
    return refuse('meeting_far', { days: MEETING_DAYS })
  if (overlaps(startsAt.epochMilliseconds, minutes, taken)) return refuse('meeting_overlaps')
  if (!hasContent(title)) return refuse('required', { field: 'subject' })
  if (isLongerThan(title, LIMITS.title)) return refuse('too_long', { field: 'subject', max: LIMITS.title })
  if (isLongerThan(place, LIMITS.name)) return refuse('too_long', { field: 'place', max: LIMITS.name })
  return undefined
}

/** A meeting is cancelled by whoever called it, or a steward, until it begins. */
export function whyMayNotCancel(
  { calledBy, startsAt }: { readonly calledBy: string; readonly startsAt: Temporal.Instant },
  { member, standing }: Pick<MemberActor, 'member' | 'standing'>,
  now: Temporal.Instant,
): Refusal | undefined {
  if (!may(standing, 'call-meeting') || (calledBy !== member && !may(standing, 'change-settings')))
    return refuse('not_allowed', { verb: 'call-meeting', needs: needs('change-settings') })
  return isBefore(now, startsAt) ? undefined : refuse('meeting_past')
}

function whyNoSearch({ now, zone, from, to, minutes }: MeetingRequest): Refusal | undefined {
  const today = dayAt(now, zone)
  if (!isDuration(minutes)) return refuse('invalid', { field: 'minutes' })
  if (Temporal.PlainDate.compare(to, from) < 0) return refuse('dates_reversed')
  if (Temporal.PlainDate.compare(to, today) < 0) return refuse('meeting_past')
  return today.until(to).days > MEETING_DAYS ? refuse('meeting_far', { days: MEETING_DAYS }) : undefined
}

function isDuration(minutes: number): boolean {
  const [least, most] = MEETING_MINUTES
  return Number.isSafeInteger(minutes) && minutes >= least && minutes <= most
}

function startsIn({ now, zone, from, to, minutes, taken }: MeetingRequest): number[] {
  const starts: number[] = []
  const isTaken = (at: number) => overlaps(at, minutes, taken)
  const today = dayNumber(dayAt(now, zone))
  for (let day = Math.max(dayNumber(from), today); day <= dayNumber(to); day++) {
    for (let clock = EARLIEST; clock + minutes <= Math.max(LATEST, EARLIEST + minutes); clock += STEP) {
      const time = Temporal.PlainTime.from({ hour: Math.floor(clock / 60), minute: clock % 60 })
      const at = dateOfDay(day).toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds
      if (at > now.epochMilliseconds && !isTaken(at)) starts.push(at)
    }
  }
  return starts
}

function overlaps(start: number, minutes: number, taken: MeetingRequest['taken']): boolean {
  return taken.some(({ startsAt, minutes: lasts }) => {
    const other = startsAt.epochMilliseconds
    return start < other + lasts * MINUTE && other < start + minutes * MINUTE
  })
}

/** Whether someone can give the whole stretch of time without a break. */
function freeTimes(
  { kind, availability, zone: home }: WindowElector,
  { zone, isHoliday, isSchoolHoliday }: Pick<MeetingRequest, 'zone' | 'isHoliday' | 'isSchoolHoliday'>,
): (start: number, end: number) => boolean {
  const declared = availability ?? estimatedAvailability(kind, home ?? zone)
  const days = zoneDays(declared.zone)
  const agenda = agendaOf(declared, days, {
    isHoliday: remember((day) => isHoliday(dateOfDay(day))),
    isSchoolHoliday: remember((day) => isSchoolHoliday(dateOfDay(day))),
  })
  const holds = (runs: readonly Run[] | undefined, start: number, end: number) =>
    runs?.some((run) => run.start <= start && end <= run.end) ?? false
  const on = remember(agenda.on)
  return (start, end) => holds(on(days.dayOf(start)), start, end)
}

function sum<T>(list: readonly T[], value: (one: T) => number): number {
  return list.reduce((total, one) => total + value(one), 0)
}

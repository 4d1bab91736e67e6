import ical, { type VEvent } from 'node-ical'
import { Temporal } from 'temporal-polyfill'
import { isRefusal, type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import { wholeLines } from './lines.ts'

/** A stretch of time in milliseconds. */
export type Stretch = readonly [from: number, to: number]

/** Which time is looked at, and the zone of who brings the calendar. */
export interface Horizon {
  readonly zone: string
  readonly from: number
  readonly to: number
}

const MOST_TIMES = 50_000
/** As many as are kept of one person. */
const MOST_STRETCHES = 5_000

/**
 * When a calendar says that its owner is taken: in order, none touching another. All-day events say where one is, not that
 * one has no hour, unless they are marked as busy; what is cancelled or marked as free takes no time. Nothing else of the calendar is kept.
 */
export function busyIn(text: string, horizon: Horizon): Stretch[] | Refusal {
  const lines = wholeLines(text, horizon.zone)
  if (isRefusal(lines)) return lines
  if (/^RRULE[;:].*FREQ=(SECONDLY|MINUTELY)/im.test(lines)) return refuse('calendar_too_heavy')
  const parts = parsed(lines)
  if (isRefusal(parts)) return parts
  const taken: Stretch[] = []
  for (const part of parts.list) {
    const found = part.type === 'VEVENT' ? ofEvent(part, horizon) : freeBusy(part)
    if (isRefusal(found)) return found
    taken.push(...found)
    if (taken.length > MOST_TIMES) return refuse('calendar_too_heavy')
  }
  const merged = merge(taken, horizon)
  return merged.length > MOST_STRETCHES ? refuse('calendar_too_heavy') : merged
}

type Part = VEvent | { type: 'VFREEBUSY'; freebusy?: readonly { type: string; start: Date; end: Date }[] }

/** The library throws plain errors at what it cannot read, a rule that says nothing for one. */
export function parsed(lines: string): { list: Part[] } | Refusal {
  try {
    const list = Object.values(ical.sync.parseICS(lines)) as Part[]
    return { list: list.filter((part) => part?.type === 'VEVENT' || part?.type === 'VFREEBUSY') }
  } catch {
    return refuse('calendar_broken', { line: 0 })
  }
}

function ofEvent(event: VEvent, horizon: Horizon): Stretch[] | Refusal {
  if (!(event.start instanceof Date) || Number.isNaN(event.start.getTime()))
    return refuse('calendar_broken', { line: 0 })
  const all = [event, ...Object.values(event.recurrences ?? {})] as Pick<VEvent, 'start' | 'end'>[]
  if (all.some(({ start, end }) => end && end < start)) return refuse('calendar_broken', { line: 0 })
  const [from, to] = [new Date(horizon.from), new Date(horizon.to)]
  return ical
    .expandRecurringEvent(event, { from, to, expandOngoing: true })
    .filter(({ event: one, isFullDay }) => (isFullDay ? takesDays(one) : takesTime(one)))
    .map(
      ({ start, end, isFullDay }): Stretch =>
        isFullDay
          ? [midnight(dayOf(start), horizon.zone), midnight(dayOf(end), horizon.zone)]
          : [start.getTime(), end.getTime()],
    )
}

/** Where one is for days, unless it says that one is taken. */
function takesDays(event: VEvent): boolean {
  return takesTime(event) && (event.transparency === 'OPAQUE' || /^(BUSY|OOF)$/.test(inOutlook(event)))
}

function midnight(day: string, zone: string): number {
  return Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds
}

function takesTime(event: VEvent): boolean {
  const { status, transparency } = event
  return status !== 'CANCELLED' && transparency !== 'TRANSPARENT' && inOutlook(event) !== 'FREE'
}

/** `X-MICROSOFT-CDO-BUSYSTATUS:FREE` is how Outlook marks as free what it leaves opaque. */
function inOutlook(event: VEvent): string {
  return String((event as { 'MICROSOFT-CDO-BUSYSTATUS'?: unknown })['MICROSOFT-CDO-BUSYSTATUS'] ?? '')
}

function freeBusy(part: Part): Stretch[] {
  const periods = part.type === 'VFREEBUSY' ? (part.freebusy ?? []) : []
  return periods
    .filter(({ type }) => type !== 'FREE')
    .map(({ start, end }) => [start.getTime(), end.getTime()] as const)
}

function merge(taken: readonly Stretch[], { from, to }: Horizon): Stretch[] {
  const merged: [number, number][] = []
  for (const [begin, finish] of [...taken].sort((a, b) => a[0] - b[0])) {
    const [start, end] = [Math.max(begin, from), Math.min(finish, to)]
    const last = merged.at(-1)
    if (!(start < end)) continue
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else merged.push([start, end])
  }
  return merged
}

/** The parser keeps a day as the midnight of this machine's zone. */
export function dayOf(date: Date): string {
  const pad = (n: number, width: number) => String(n).padStart(width, '0')
  return `${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1, 2)}-${pad(date.getDate(), 2)}`
}

import { isRefusal, type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import { dayOf, parsed } from './busy.ts'
import { wholeLines } from './lines.ts'

export interface DaysOff {
  readonly days: readonly { readonly from: string; readonly to: string }[]
}

const MOST = 400

/** The all-day events of a calendar, first and last day included: how school holidays are published. */
export function daysIn(text: string): DaysOff | Refusal {
  const lines = wholeLines(text, 'UTC')
  if (isRefusal(lines)) return lines
  const parts = parsed(lines)
  if (isRefusal(parts)) return parts
  const days = parts.list.flatMap((part) => {
    if (part.type !== 'VEVENT' || !isAllDay(part) || part.status === 'CANCELLED') return []
    const from = dayOf(part.start)
    // The end of an all-day event is the day after.
    const end = part.end ? dayOf(new Date(part.end.getTime() - 1)) : from
    return [{ from, to: end < from ? from : end }]
  })
  if (days.length === 0) return refuse('no_days_off')
  if (days.length > MOST) return refuse('calendar_too_heavy')
  return { days: days.sort((a, b) => (a.from < b.from ? -1 : 1)) }
}

function isAllDay({ datetype, start }: { datetype?: string; start: Date & { dateOnly?: boolean } }): boolean {
  return datetype === 'date' || start.dateOnly === true
}

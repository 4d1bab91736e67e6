import { type Refusal, refuse } from '#lib/decision/refusal.ts'
import { isZone } from '#lib/decision/said-availability.ts'

const DATED = /^(DTSTART|DTEND|RECURRENCE-ID|EXDATE|RDATE)([;:])/i
const TIME = /^\d{4}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3])[0-5]\d[0-6]\dZ?)?$/
const PERIOD = /\/.*/s

/**
 * The text of an iCalendar (RFC 5545), each line whole: the parser passes over what it cannot read, and busy times would
 * be missing without a word. Times without a zone are by the clock of `zone`.
 */
export function wholeLines(text: string, zone: string): string | Refusal {
  const lines: string[] = []
  const within: string[] = []
  let number = 0
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)) {
    number++
    if (/^[ \t]/.test(line) && lines.length > 0) lines.push(`${lines.pop()}${line.slice(1)}`)
    else if (line.trim() === '') continue
    else if (lines.length === 0 && !/^BEGIN:VCALENDAR\s*$/i.test(line)) return refuse('not_a_calendar')
    else if (!/^[\w-]+[:;]/.test(line)) return refuse('calendar_broken', { line: number })
    else {
      const [, edge, part] = /^(BEGIN|END):([\w-]+)\s*$/i.exec(line) ?? []
      if (edge?.toUpperCase() === 'BEGIN') within.push(part?.toUpperCase() ?? '')
      else if (edge && within.pop() !== part?.toUpperCase())
        return refuse('calendar_broken', { line: number })
      lines.push(line)
    }
  }
  if (lines.length === 0) return refuse('not_a_calendar')
  if (within.length > 0) return refuse('calendar_broken', { line: number })
  return datedLines(lines, zone)
}

/** The hours of a zone's own rules (VTIMEZONE) are by no clock but that zone's. */
function datedLines(lines: string[], zone: string): string | Refusal {
  let inZone = false
  for (const [index, line] of lines.entries()) {
    if (/^(BEGIN|END):VTIMEZONE/i.test(line)) inZone = /^BEGIN/i.test(line)
    if (inZone || !DATED.test(line)) continue
    const colon = /^(?:[^":]|"[^"]*")*?:/.exec(line)?.[0].length ?? 0
    const values = line.slice(colon).trim().split(',')
    const times = values.map((value) => value.replace(PERIOD, ''))
    if (!times.every((time) => TIME.test(time))) return refuse('calendar_broken', { line: index + 1 })
    const floating = times.some((time) => /T\d{6}$/.test(time)) && !/;TZID=/i.test(line.slice(0, colon))
    if (floating) lines[index] = `${line.slice(0, colon - 1)};TZID=${zone}${line.slice(colon - 1)}`
  }
  return lines.join('\r\n')
}

/** A zone as the parser leaves it on a date: a name it knows or was given, or an offset it could read. */
export function isKnownZone(name: string): boolean {
  return isZone(name) || /[+-]\d{1,2}(:?\d{2})?\)?/.test(name) || isOldZone(name)
}

/** CET, EST5EDT: names without an area, which calendars still use. */
function isOldZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

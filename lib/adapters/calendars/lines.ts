import { type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import { brokenEvent, DURATION, valueAt } from './broken-event.ts'
import { citiesIn, zoneNamed } from './zones.ts'

const DATED = /^(DTSTART|DTEND|RECURRENCE-ID|EXDATE|RDATE|FREEBUSY)([;:])/i
const TIME = /^\d{8}(T([01]\d|2[0-3])[0-5]\d[0-6]\dZ?)?$/

/**
 * The text of an iCalendar (RFC 5545), each line whole: the parser passes over what it cannot read, and busy times would
 * be missing without a word. Times without a zone are by the clock of `zone`.
 */
export function wholeLines(text: string, zone: string): string | Refusal {
  const lines: string[] = []
  /** Where each begins in the file. */
  const numbers: number[] = []
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
      numbers.push(number)
    }
  }
  if (lines.length === 0) return refuse('not_a_calendar')
  if (within.length > 0) return refuse('calendar_broken', { line: number })
  return datedLines(lines, numbers, zone)
}

/** The hours of a zone's own rules (VTIMEZONE) are by no clock but that zone's. */
function datedLines(lines: string[], numbers: readonly number[], zone: string): string | Refusal {
  const cities = citiesIn(lines)
  let inZone = false
  for (const [index, line] of lines.entries()) {
    if (/^(BEGIN|END):VTIMEZONE/i.test(line)) inZone = /^BEGIN/i.test(line)
    if (inZone || !DATED.test(line)) continue
    const colon = valueAt(line)
    const values = line.slice(colon).trim().split(',')
    const periods = /^(FREEBUSY[;:]|RDATE.*;VALUE=PERIOD)/i.test(line)
    if (!values.every(periods ? isPeriod : isTime))
      return refuse('calendar_broken', { line: numbers[index] ?? 0 })
    const [before, after] = [line.slice(0, colon - 1), line.slice(colon - 1)]
    const [, quoted, bare] = /;TZID=(?:"([^"]*)"|([^;]*))/i.exec(before) ?? []
    const named = quoted ?? bare
    const known = named && zoneNamed(named, cities)
    const floating = !named && values.some((value) => /T\d{6}(\/|$)/.test(value))
    if (named && !known) return refuse('calendar_zone', { zone: named.slice(0, 60) })
    if (known !== named)
      lines[index] = `${before.replace(/;TZID=("[^"]*"|[^;]*)/i, `;TZID=${known}`)}${after}`
    else if (floating) lines[index] = `${before};TZID=${zone}${after}`
  }
  return brokenEvent(lines, numbers) ?? lines.join('\r\n')
}

function isTime(text: string): boolean {
  if (!TIME.test(text)) return false
  const [year, month, day] = [text.slice(0, 4), text.slice(4, 6), text.slice(6, 8)].map(Number)
  const date = new Date(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}T00:00Z`)
  return date.getUTCFullYear() === year && date.getUTCMonth() + 1 === month && date.getUTCDate() === day
}

function isPeriod(text: string): boolean {
  const [from = '', to = '', more] = text.split('/')
  if (!from.includes('T') || !isTime(from) || more !== undefined) return false
  return DURATION.test(to) || (to.includes('T') && isTime(to) && from < to)
}

import { type Refusal, refuse } from '#lib/rules/base/refusal.ts'

/** RFC 5545 §3.3.6, and weeks after a T as some write them. */
export const DURATION = /^\+?P(?=T?\d)(\d{1,10}[DW])*(T(\d{1,10}[DHMSW])+)?$/i
const PROPERTY = /^(UID|DTSTART|DTEND|DURATION|RDATE|RECURRENCE-ID)[;:]/i

type Properties = Map<string, { readonly line: number; readonly text: string }>

/** Where the value of a line begins. */
export function valueAt(line: string): number {
  return /^(?:[^":]|"[^"]*")*?:/.exec(line)?.[0].length ?? 0
}

/** What is wrong with an event as a whole: the parser would drop its length, its other days, or an event of the same name. */
export function brokenEvent(lines: readonly string[], numbers: readonly number[]): Refusal | undefined {
  const known = new Set<string>()
  const within: Properties[] = []
  for (const [index, text] of lines.entries()) {
    const line = numbers[index] ?? 0
    const [, name] = PROPERTY.exec(text) ?? []
    if (/^BEGIN:/i.test(text)) within.push(new Map())
    else if (/^END:/i.test(text)) {
      const event = within.pop() ?? new Map()
      const wrong = /^END:VEVENT/i.test(text) && whyBroken(event, known)
      if (wrong) return wrong
    } else if (name) within.at(-1)?.set(name.toUpperCase(), { line, text })
  }
  return undefined
}

function whyBroken(event: Properties, known: Set<string>): Refusal | undefined {
  const [uid, start, end] = ['UID', 'DTSTART', 'DTEND'].map((name) => event.get(name))
  const [added, duration] = [event.get('RDATE'), event.get('DURATION')]
  if (added) return refuse('calendar_dates', { line: added.line })
  if (duration && !DURATION.test(duration.text.slice(valueAt(duration.text)).trim()))
    return refuse('calendar_broken', { line: duration.line })
  if (start && end && endsBefore(start.text, end.text)) return refuse('calendar_broken', { line: end.line })
  if (!uid || event.has('RECURRENCE-ID')) return undefined
  if (known.has(uid.text)) return refuse('calendar_broken', { line: uid.line })
  known.add(uid.text)
  return undefined
}

/** By one clock; times by two are compared once they are read. */
function endsBefore(start: string, end: string): boolean {
  const [from, to] = [start.slice(valueAt(start)).trim(), end.slice(valueAt(end)).trim()]
  const sameClock = start.slice('DTSTART'.length, valueAt(start)) === end.slice('DTEND'.length, valueAt(end))
  return sameClock && from.endsWith('Z') === to.endsWith('Z') && to < from
}

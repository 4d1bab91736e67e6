import ical, { type VEvent } from 'node-ical'
import { isZone } from '#lib/rules/window/availability-input.ts'

/** Zones by the names a calendar gives them, where those say which they are: many write the city beside a name of theirs. */
export function citiesIn(lines: readonly string[]): ReadonlyMap<string, string> {
  const cities = new Map<string, string>()
  let name = ''
  for (const line of lines) {
    const [, property, value = ''] = /^(BEGIN|TZID|X-LIC-LOCATION)[:;](.*)$/i.exec(line) ?? []
    if (property?.toUpperCase() === 'BEGIN' && value.toUpperCase() !== 'VTIMEZONE') continue
    if (property?.toUpperCase() === 'BEGIN') name = ''
    else if (property?.toUpperCase() === 'TZID') name = value.trim()
    else if (property && name && isZone(value.trim())) cities.set(name, value.trim())
  }
  return cities
}

/** The zone that a calendar calls `name`, as the parser reads it; undefined where there is none. */
export function zoneNamed(name: string, cities: ReadonlyMap<string, string>): string | undefined {
  const known = cityOf(name, cities) ?? offsetOf(name)
  if (known) return known
  const parsed = asParsed(name)
  return parsed && (isZone(parsed) || isOldName(parsed)) ? name : cityAfterOffset(name)
}

/** `/freeassociation.sourceforge.net/Europe/Paris` says it at its end. */
function cityOf(name: string, cities: ReadonlyMap<string, string>): string | undefined {
  if (isZone(name)) return name
  const [tail] = /[A-Za-z_]+\/[A-Za-z_+-]+(\/[A-Za-z_]+)?$/.exec(name) ?? []
  const ends = [tail, tail?.replace(/^[^/]+\//, '')].find((end) => end !== undefined && isZone(end))
  return cities.get(name) ?? ends
}

/** `UTC+5`, `+05:30`: the whole name, up to the fourteen hours there are. The parser would read a bare `+0530` as a number. */
function offsetOf(name: string): string | undefined {
  const [, sign, hours = '', minutes = '00'] = /^(?:UTC|GMT)?([+-])(\d{1,2})(?::?(\d{2}))?$/i.exec(name) ?? []
  if (!sign || Number(minutes) > 59 || Number(hours) * 60 + Number(minutes) > 14 * 60) return undefined
  return `UTC${sign}${hours.padStart(2, '0')}${minutes}`
}

/** Names of other systems, as `Romance Standard Time`, are the parser's to know. */
function asParsed(name: string): string | undefined {
  const lines = ['BEGIN:VEVENT', 'UID:zone', `DTSTART;TZID="${name}":20260101T120000`, 'END:VEVENT']
  const { zone } = ical.sync.parseICS(lines.join('\r\n')) as { zone?: Partial<VEvent> }
  return zone?.start instanceof Date ? zone.start.tz : undefined
}

/** Outlook's labels in other languages keep some cities: `(UTC+01:00) Bruxelles, Copenhague, Madrid, Paris`. */
function cityAfterOffset(label: string): string | undefined {
  const [, named] = /^\((?:UTC|GMT)(?:[+-]\d{1,2}:\d{2})?\) (.+)$/i.exec(label) ?? []
  const names = named?.split(', ').map((name) => `/${name.replaceAll(' ', '_')}`) ?? []
  return Intl.supportedValuesOf('timeZone').find((zone) => names.some((name) => zone.endsWith(name)))
}

/** CET, EST5EDT: names without an area, which calendars still use. */
function isOldName(name: string): boolean {
  if (!/^[A-Z][A-Z\d]+$/i.test(name)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

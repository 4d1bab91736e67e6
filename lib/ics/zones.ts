import { isZone } from '#lib/decision/time/said-availability.ts'

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

/** `/freeassociation.sourceforge.net/Europe/Paris` is Paris; a name that says nothing stays as it is. */
export function cityOf(name: string, cities: ReadonlyMap<string, string>): string {
  if (isZone(name)) return name
  const [tail] = /[A-Za-z_]+\/[A-Za-z_+-]+(\/[A-Za-z_]+)?$/.exec(name) ?? []
  const ends = [tail, tail?.replace(/^[^/]+\//, '')].find((end) => end !== undefined && isZone(end))
  return cities.get(name) ?? ends ?? name
}

/** A zone as the parser leaves it on a date: a name it knows or was given, or an offset it could read. */
export function isKnownZone(name: string): boolean {
  return isZone(name) || /[+-]\d{1,2}(:?\d{2})?\)?/.test(name) || isOldName(name)
}

/** CET, EST5EDT: names without an area, which calendars still use. */
function isOldName(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

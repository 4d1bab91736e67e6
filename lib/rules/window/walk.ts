import { firstAtOrAfter, MINUTE, type Run, type ZoneDays } from './days.ts'
import type { Preset } from './preset.ts'

/** What a vote asks of each person: `moments` days, each with `minutes` minutes in a row. */
export type Need = Pick<Preset, 'moments' | 'minutes'>

/** Someone's days: undefined on a day away, else the stretches of real time they usually can give that day. */
export type Agenda = {
  readonly everyDays: number
  readonly on: (day: number) => readonly Run[] | undefined
}

/** An opening, the last instant that counts, and the days of one zone these are on. */
export type Span = {
  readonly opening: number
  readonly latest: number
  readonly first: number
  readonly last: number
}

/** The moment the last of the needed days has given its minutes, or undefined if that is after the span. */
export type Walk = (span: Span) => number | undefined

export function spanIn({ dayOf }: ZoneDays, opening: number, latest: number): Span {
  return { opening, latest, first: dayOf(opening), last: dayOf(latest) }
}

/**
 * Someone's days walked once, from `from` on, as far as it takes, for every opening that is tried. The first `everyDays` days
 * present after an opening are skipped: the person may have come by just before it. Only on its own day does an opening
 * change what a day gives: all other days begin after it.
 */
export function walkOf({ everyDays, on }: Agenda, { moments, ...need }: Need, from: number): Walk {
  const minutes = need.minutes * MINUTE
  /** The days present; those that give the minutes, and when they have given them. */
  const present: number[] = []
  const giving: number[] = []
  const given: number[] = []
  let next = from
  const walkOn = () => {
    const day = next++
    const runs = on(day)
    if (!runs) return
    present.push(day)
    const at = givenIn(runs, minutes)
    if (at === undefined) return
    giving.push(day)
    given.push(at)
  }
  return ({ opening, latest, first, last }) => {
    while (next <= first) walkOn()
    const skipped = firstAtOrAfter(present, first) + everyDays
    while (present.length <= skipped && next <= last) walkOn()
    const start = present[skipped]
    if (start === undefined) return undefined
    const today = start === first ? givenIn(on(first) ?? [], minutes, opening) : undefined
    if (today !== undefined && moments === 1) return today <= latest ? today : undefined
    const others = today === undefined ? moments : moments - 1
    const wanted = firstAtOrAfter(giving, start === first ? first + 1 : start) + others - 1
    while (giving.length <= wanted && next <= last) walkOn()
    const at = given[wanted]
    return at !== undefined && at <= latest ? at : undefined
  }
}

/** When the first stretch that is long enough has given its minutes. */
function givenIn(
  runs: readonly Run[],
  minutes: number,
  opening = Number.NEGATIVE_INFINITY,
): number | undefined {
  const run = runs.find(({ start, end }) => end - Math.max(start, opening) >= minutes)
  return run && Math.max(run.start, opening) + minutes
}

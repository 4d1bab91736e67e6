import { Temporal } from 'temporal-polyfill'
import { lightCharter, presetOf } from '#lib/rules/charter/charter.ts'
import type { Availability, Slot, Weekday } from '#lib/rules/window/availability.ts'
import { countReady, type KindCoverage } from '#lib/rules/window/coverage.ts'
import { publicHolidays } from '#lib/rules/window/holidays.ts'
import { PRESET_NAMES, type PresetName } from '#lib/rules/window/preset.ts'
import { type Recommendation, recommend } from '#lib/rules/window/recommendation.ts'
import type { WindowElector } from '#lib/rules/window/request.ts'
import { seeded } from './seeded.ts'

/* Invented boards of 24 volunteers and 6 staff. In France 55 % of volunteers give a few hours a month, the others some
 * each week (Recherches & Solidarités, 2016): here the former come by every 6 to 10 days and have one evening and half a
 * week-end day a week, the latter come by every 1 to 4 days and have two evenings and half a week-end day. Staff come by
 * each working day. One person in eight is away for a week or two that begins within the month. Every vote opens on a
 * Monday at ten: no day is kinder to a short window, since the staff has the whole week before it. */

const DRAWS = 200
const VOLUNTEERS = 24
const STAFF = 6
const SEED = 1_901
const ZONE = 'Europe/Paris'
const FIRST_MONDAY = Temporal.PlainDateTime.from('2026-01-05T10:00')
const FIXED = [3, 7, 14] as const
const isHoliday = publicHolidays('FR')

type Random = ReturnType<typeof seeded>
const between = (random: Random, least: number, most: number) => least + random(most - least + 1)
const pick = <T>(random: Random, from: readonly T[]): T => from[random(from.length)] as T

const evening = (day: Weekday): Slot => ({ day, from: 19 * 60, to: 22 * 60 })
const halves = (day: Weekday): readonly Slot[] => [
  { day, from: 9 * 60, to: 12 * 60 },
  { day, from: 14 * 60, to: 18 * 60 },
]

function volunteer(random: Random, opening: Temporal.PlainDate): Availability {
  const rare = random(100) < 55
  const anyEvening = () => evening(between(random, 1, 5) as Weekday)
  const anyHalf = () => pick(random, halves(pick(random, [6, 7] as const)))
  const slots = rare ? [anyEvening(), anyHalf()] : [anyEvening(), anyEvening(), anyHalf()]
  return {
    zone: ZONE,
    slots,
    everyDays: rare ? between(random, 6, 10) : between(random, 1, 4),
    away: away(random, opening),
    holidaysFree: true,
  }
}

function staff(random: Random, opening: Temporal.PlainDate): Availability {
  const slots = ([1, 2, 3, 4, 5] as const).flatMap(halves)
  return { zone: ZONE, slots, everyDays: 1, away: away(random, opening), holidaysFree: false }
}

function away(random: Random, opening: Temporal.PlainDate): Availability['away'] {
  const from = opening.add({ days: random(30) })
  return random(8) === 0 ? [{ from, to: from.add({ days: between(random, 7, 14) }) }] : []
}

type Drawn = { readonly opening: Temporal.Instant; readonly electors: readonly WindowElector[] }

function draw(random: Random): Drawn {
  const monday = FIRST_MONDAY.add({ days: 7 * random(52) })
  const people = (kind: WindowElector['kind'], count: number, one: typeof volunteer) =>
    Array.from({ length: count }, (_, n) => {
      return { member: `${kind}${n}`, kind, availability: one(random, monday.toPlainDate()) }
    })
  return {
    opening: monday.toZonedDateTime(ZONE).toInstant(),
    electors: [...people('volunteer', VOLUNTEERS, volunteer), ...people('staff', STAFF, staff)],
  }
}

type Measured = {
  readonly preset: PresetName
  readonly sized: readonly Recommendation[]
  readonly openings: readonly Temporal.Instant[]
}

function measure(preset: PresetName, boards: readonly Drawn[]): Measured {
  const sized = boards.map(({ opening, electors }) =>
    recommend({ opening, zone: ZONE, electors, preset: presetOf(lightCharter, preset), isHoliday }),
  )
  return { preset, sized, openings: boards.map(({ opening }) => opening) }
}

/** Who of a kind had the time, over all boards, by what close gave it to them. */
function covered(
  { sized, openings }: Measured,
  kind: 'volunteers' | 'staff',
  close: (sized: Recommendation, opening: Temporal.Instant) => Temporal.Instant,
): string {
  const counts = sized.map(({ electors }, board): KindCoverage => {
    const ready = electors.map(({ readyAt, ...one }) => ({ ...one, at: readyAt?.epochMilliseconds }))
    const at = close(sized[board] as Recommendation, openings[board] as Temporal.Instant)
    return countReady(ready, at.epochMilliseconds)[kind]
  })
  const sum = (of: (count: KindCoverage) => number) => counts.reduce((all, count) => all + of(count), 0)
  return `${Math.round((100 * sum(({ ready }) => ready)) / sum(({ total }) => total))} %`
}

/** The days from opening to recommended close, as a calendar counts them. */
function lengths({ sized, openings }: Measured): number[] {
  const day = (at: Temporal.Instant) => at.toZonedDateTimeISO(ZONE).toPlainDate()
  return sized
    .map(({ close }, board) => day(openings[board] as Temporal.Instant).until(day(close)).days)
    .sort((a, b) => a - b)
}

function rowsOf(measured: Measured): string[] {
  const { moments, minutes } = presetOf(lightCharter, measured.preset)
  const all = lengths(measured)
  const least = all[0]
  const most = all.at(-1)
  const name = `${measured.preset}: ${moments} × ${minutes} min`
  return (['volunteers', 'staff'] as const).map((kind) => {
    const fixed = FIXED.map((days) =>
      covered(measured, kind, (_, opening) => opening.add({ hours: 24 * days })),
    )
    const advised = covered(measured, kind, ({ close }) => close)
    const length = kind === 'volunteers' ? `${all[DRAWS / 2]} days (${least} to ${most})` : ''
    return `| ${[kind === 'volunteers' ? name : '', kind, ...fixed, advised, length].join(' | ')} |`
  })
}

/** The whole of it as Markdown: coverage under fixed windows and under the recommended one, by preset and kind. */
export function simulatedBoards(): { readonly table: string; readonly infeasible: number } {
  const random = seeded(SEED)
  const boards = Array.from({ length: DRAWS }, () => draw(random))
  const measured = PRESET_NAMES.map((preset) => measure(preset, boards))
  const heads = [
    'each person has',
    'had the time',
    ...FIXED.map((days) => `${days} days`),
    'recommended',
    'median',
  ]
  const table = [
    `| ${heads.join(' | ')} |`,
    `|${' --- |'.repeat(heads.length)}`,
    ...measured.flatMap(rowsOf),
  ].join('\n')
  const infeasible = measured.flatMap(({ sized }) => sized).filter(({ feasible }) => !feasible).length
  return { table, infeasible }
}

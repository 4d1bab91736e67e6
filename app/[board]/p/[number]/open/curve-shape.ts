import type { Temporal } from 'temporal-polyfill'
import { type Group, groupsOf } from '#lib/i18n/phrases/coverage.ts'
import { dayAt } from '#lib/rules/base/day.ts'
import type { Ratio } from '#lib/rules/base/ratio.ts'
import { type Calendar, holidaysOf } from '#lib/store/load/calendar.ts'
import type { OpenVoteView } from '#lib/views/proposal/open-vote.ts'

/** A day on which a vote could close: how many will have had the time, and whether it is a holiday. */
export interface CurveDay {
  readonly close: Temporal.Instant
  readonly counts: ReturnType<typeof groupsOf>
  /** A public one, or one of the school's. */
  readonly holiday: 'holiday' | 'school' | null
}

export function curveDays(
  { curve }: OpenVoteView['recommendation'],
  calendar: Calendar,
  zone: string,
): readonly CurveDay[] {
  const { isHoliday, isSchoolHoliday } = holidaysOf(calendar)
  return curve.map(({ close, coverage }) => {
    const day = dayAt(close, zone)
    const holiday = isHoliday(day) ? 'holiday' : isSchoolHoliday(day) ? 'school' : null
    return { close, counts: groupsOf(coverage), holiday }
  })
}

type Drawn = Pick<CurveDay, 'counts' | 'holiday'>

/** One day a column, from 0 at the opening to everybody at the top; names stand to the right of where their lines end. */
export const FRAME = { width: 640, height: 224, left: 44, right: 508, top: 26, bottom: 196 } as const
const LABEL_GAP = 17
const TICKS = 7

type Point = { readonly x: number; readonly y: number }

export interface CurveShape {
  readonly lines: readonly {
    readonly group: Group
    /** As an SVG polyline takes them. */
    readonly points: string
    /** Where the line is on the marked day. */
    readonly marked: Point
    readonly label: Point
  }[]
  readonly mark: number
  readonly target: { readonly y: number; readonly percent: number }
  readonly levels: readonly { readonly y: number; readonly percent: number }[]
  /** Days that are written out below, by their index. */
  readonly ticks: readonly { readonly x: number; readonly day: number }[]
  readonly bands: readonly { readonly x: number; readonly width: number }[]
}

export function curveShape(days: readonly Drawn[], marked: number, share: Ratio): CurveShape {
  const column = (FRAME.right - FRAME.left) / days.length
  const xOf = (day: number) => round(FRAME.left + (day + 0.5) * column)
  const groups = days[0]?.counts.map(([group]) => group) ?? []
  const lines = groups.map((group) => {
    const points = days.map(({ counts }, day) => ({ x: xOf(day), y: yOf(shareOf(counts, group)) }))
    const from = `${FRAME.left},${yOf(0)}`
    return { group, points, path: [from, ...points.map(({ x, y }) => `${x},${y}`)].join(' ') }
  })
  const labels = apart(lines.map(({ points }) => points.at(-1)?.y ?? FRAME.bottom))
  const target = fraction(share)
  return {
    lines: lines.map(({ group, points, path }, i) => ({
      group,
      points: path,
      marked: points[marked] ?? { x: FRAME.left, y: FRAME.bottom },
      label: { x: FRAME.right + 8, y: labels[i] ?? FRAME.bottom },
    })),
    mark: xOf(marked),
    target: { y: yOf(target), percent: Math.round(target * 100) },
    levels: [0, 50, 100]
      .filter((percent) => Math.abs(percent - target * 100) >= 8)
      .map((percent) => ({ percent, y: yOf(percent / 100) })),
    ticks: ticksOf(days.length).map((day) => ({ day, x: xOf(day) })),
    bands: days.flatMap(({ holiday }, day) =>
      holiday ? [{ x: round(FRAME.left + day * column), width: round(column) }] : [],
    ),
  }
}

function ticksOf(days: number): number[] {
  const step = Math.max(1, Math.ceil(days / TICKS))
  return Array.from({ length: Math.ceil(days / step) }, (_, i) => i * step)
}

function shareOf(counts: Drawn['counts'], group: Group): number {
  const count = counts.find(([name]) => name === group)?.[1]
  return count && count.total > 0 ? count.ready / count.total : 0
}

function yOf(share: number): number {
  return round(FRAME.bottom - share * (FRAME.bottom - FRAME.top))
}

/** Names whose lines end close together are moved apart, none out of the picture. */
function apart(ends: readonly number[]): number[] {
  const [a, b] = ends
  if (a === undefined || b === undefined || Math.abs(a - b) >= LABEL_GAP) return [...ends]
  const top = Math.max(FRAME.top, (a + b - LABEL_GAP) / 2)
  return a <= b ? [top, top + LABEL_GAP] : [top + LABEL_GAP, top]
}

function fraction(share: Ratio): number {
  const [over = '', under = ''] = share.split('/')
  return Number(over) / Number(under)
}

/** A tenth of a unit is finer than any eye; floats as they come are long. */
function round(value: number): number {
  return Math.round(value * 10) / 10
}

import { isDeepStrictEqual } from 'node:util'
import { Temporal } from 'temporal-polyfill'
import type { RoundRow } from '#db/votes/rounds.ts'
import type { RecordedWindow } from '#lib/rules/entries/recorded-window.ts'
import { readyIn } from '#lib/rules/window/coverage.ts'
import { type CountedCoverage, publicCoverage } from '#lib/rules/window/public-coverage.ts'
import type { MoreDays } from '#lib/rules/window/public-recommendation.ts'
import { daysAfter } from '#lib/rules/window/recommendation.ts'
import { boundsOf } from '#lib/rules/window/simulation.ts'
import type { WindowReport } from '#lib/store/load/window-report.ts'

const milliseconds = (at: string) => Temporal.Instant.from(at).epochMilliseconds

type Opened = Pick<RoundRow, 'opened_at' | 'time_zone'>
type Advice = NonNullable<WindowReport['advice']>

/** Whether the close is the one recommended, or the last there could be; the dates alone tell that. */
export function isAdvised(
  row: Opened,
  { recommended }: WindowReport,
  advice: Advice,
  allowed: readonly { readonly at: number }[],
): boolean {
  const close = milliseconds(advice.close)
  const { latest } = boundsOf(row.opened_at, advice.params)
  return (
    milliseconds(advice.latest) === latest &&
    (recommended === null) === (advice.instead !== undefined) &&
    (recommended ? milliseconds(recommended) === close : allowed.length === 0 || allowed.at(-1)?.at === close)
  )
}

/** Whether the advice kept for pages is what the sealed counts give, where what those were counted from was erased. They say as
 * much as pages do: of few people, nothing. */
export function adviceFollows(row: Opened, report: WindowReport, sealed: RecordedWindow): boolean {
  const { advice, estimated } = report
  const { curve } = sealed
  if (!advice) return false
  const seen = publicCoverage(advice.coverage)
  if (seen.as === 'withheld' || !curve) return seen.as === 'withheld' && !curve
  const { earliest } = boundsOf(row.opened_at, advice.params)
  const allowed = curve
    .map((point) => ({ at: milliseconds(point.at), ready: readyAt(point), point }))
    .filter(({ at }) => at >= earliest)
  const close = milliseconds(advice.close)
  const then = allowed.find(({ at }) => at === close)
  return (
    haveSameTotals(seen, sealed) &&
    (!then || isDeepStrictEqual({ at: then.point.at, ...countsOf(seen) }, then.point)) &&
    isDeepStrictEqual(advice.more, moreAfter(row, advice, allowed)) &&
    estimated === sealed.estimated &&
    advice.required === (sealed.required ?? 0) &&
    (report.recommended && milliseconds(report.recommended)) ===
      (sealed.recommended ? milliseconds(sealed.recommended) : null) &&
    isAdvised(row, report, advice, allowed)
  )
}

type Point = NonNullable<RecordedWindow['curve']>[number]

const readyAt = (point: Point) => ('ready' in point ? point.ready : point.volunteers + point.staff)

function countsOf(seen: CountedCoverage) {
  if (seen.as === 'everybody') return { ready: seen.ready }
  return { volunteers: seen.volunteers.ready, staff: seen.staff.ready }
}

/** How many people there are, of each kind or in all. */
function haveSameTotals(seen: CountedCoverage, { volunteers, staff, everybody }: RecordedWindow): boolean {
  if (seen.as === 'kinds')
    return seen.volunteers.total === volunteers?.total && seen.staff.total === staff?.total
  return everybody?.total === seen.total
}

/** How many people more each later close would have included. */
function moreAfter(
  row: Opened,
  { close, coverage }: Advice,
  allowed: readonly { readonly at: number; readonly ready: number }[],
): MoreDays[] {
  const daysTo = daysAfter(Temporal.Instant.from(close), row.time_zone)
  const more: MoreDays[] = []
  let included = readyIn(coverage)
  for (const { at, ready } of allowed) {
    if (at <= milliseconds(close) || ready <= included) continue
    more.push({ days: daysTo(at), people: ready - included })
    included = ready
  }
  const never = coverage.volunteers.total + coverage.staff.total - included
  return never > 0 ? [...more, { days: null, people: never }] : more
}

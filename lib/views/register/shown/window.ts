import { isDeepStrictEqual } from 'node:util'
import { Temporal } from 'temporal-polyfill'
import type { RollRow, RoundRow } from '#db/votes/rounds.ts'
import { instantText } from '#lib/rules/base/instant.ts'
import { type RecordedWindow, recordedWindow } from '#lib/rules/entries/recorded-window.ts'
import type { WindowDetail } from '#lib/rules/entries/window-detail.ts'
import { answersEnd } from '#lib/rules/vote/opening/choose-close.ts'
import { coverageAt } from '#lib/rules/window/coverage.ts'
import { moreDays } from '#lib/rules/window/public-recommendation.ts'
import { daysAfter, extraDays, leftOutAt } from '#lib/rules/window/recommendation.ts'
import { boundsOf } from '#lib/rules/window/simulation.ts'
import { publicChanged } from '#lib/store/load/availability.ts'
import { methodOf } from '#lib/store/load/proposal.ts'
import { type WindowReport, windowReportOf } from '#lib/store/load/window-report.ts'
import { sameBytes, utf8Text } from '#lib/tlog/bytes.ts'
import { canonicalBytes } from '#lib/tlog/canonical.ts'
import { adviceFollows, isAdvised } from './advice.ts'
import type { Openings } from './openings.ts'

/** How a vote was sized, as its entry would tell it from what pages read of it, and whether all of that agrees. */
export interface SaidWindow {
  readonly window: unknown
  readonly agrees: boolean
}

/** `sealed`: the window of the stored entry, which alone names what it was counted from. */
export function saidWindow(
  row: RoundRow,
  roll: readonly RollRow[],
  sealed: RecordedWindow,
  openings: Openings,
): SaidWindow {
  const report = windowReportOf(row)
  const dates = {
    opens_at: instantText(row.opened_at),
    closes_at: instantText(row.first_closes_at),
    counted_at: instantText(answersEnd(methodOf(row).rule, row.first_closes_at)),
    zone: row.time_zone,
    preset: { id: report.preset, ...(report.advice?.params ?? paramsIn(sealed)) },
  }
  const bytes = openings.read(sealed.detail, 'window')
  if (bytes === null) return { window: sealed, agrees: false }
  const isWhole = isDeepStrictEqual(row.window_report, report)
  // Erased: what it was counted from is nowhere any more, and its dates and sealed counts are all there is to compare.
  if (bytes === undefined)
    return {
      window: { ...sealed, ...dates, counted_at: sealed.counted_at },
      agrees: isWhole && adviceFollows(row, report, sealed),
    }
  const kept = JSON.parse(utf8Text(bytes) ?? '') as WindowDetail
  const detail = { closes: kept.closes, people: peopleIn(roll, kept) }
  const recommended = report.recommended === null ? null : Temporal.Instant.from(report.recommended)
  const again = {
    ...recordedWindow(dates, recommended, detail, sealed.detail),
    ...publicChanged(report.changed ?? 0, roll),
  }
  return {
    // An entry of before says nothing of what was not counted yet.
    window: Object.fromEntries(Object.entries(again).filter(([field]) => field in sealed)),
    agrees:
      isWhole && sameBytes(canonicalBytes({ ...detail }), bytes) && reportAgrees(row, report, roll, detail),
  }
}

function paramsIn({ preset: { id: _, ...params } }: RecordedWindow) {
  return params
}

/** Those called, with the time they were to have, as the detail of a window lists them. */
function peopleIn(roll: readonly RollRow[], kept: WindowDetail): WindowDetail['people'] {
  const required = new Set(kept.people.filter((one) => one.required).map(({ who }) => who))
  return roll
    .map(({ who, kind, estimated, ready_at }) => ({
      who,
      kind,
      how: estimated ? ('estimated' as const) : ('declared' as const),
      ...(ready_at ? { ready_at: instantText(ready_at) } : {}),
      ...(required.has(who) ? { required: true as const } : {}),
    }))
    .sort((a, b) => (a.who < b.who ? -1 : 1))
}

/** Whether the numbers kept for pages are those of the roll. When a vote could have opened instead is told by nothing that
 * was kept. */
function reportAgrees(
  row: RoundRow,
  report: WindowReport,
  roll: readonly RollRow[],
  detail: WindowDetail,
): boolean {
  const { advice } = report
  const electors = roll.map(({ member_id, kind, ready_at, estimated }) => ({
    ...{ member: member_id, kind, readyAt: ready_at, estimated },
  }))
  const closesAt = answersEnd(methodOf(row).rule, row.first_closes_at)
  const counted = {
    coverage: coverageAt(electors, closesAt),
    leftOut: leftOutAt(electors, closesAt)
      .map(({ member }) => member)
      .sort(),
    estimated: electors.filter(({ estimated }) => estimated).length,
  }
  const { coverage, estimated } = report
  if (!isDeepStrictEqual({ coverage, estimated, leftOut: [...report.leftOut].sort() }, counted)) return false
  // What is committed to has always been kept with the advice.
  if (!advice) return false
  const close = Temporal.Instant.from(advice.close)
  const { earliest } = boundsOf(row.opened_at, advice.params)
  const allowed = detail.closes
    .map((at) => ({ at: Temporal.Instant.from(at).epochMilliseconds }))
    .filter(({ at }) => at >= earliest)
  const daysTo = daysAfter(close, row.time_zone)
  const more = leftOutAt(electors, close).map((one) => ({ extraDays: extraDays(one, allowed, daysTo) }))
  return (
    isDeepStrictEqual(advice.coverage, coverageAt(electors, close)) &&
    isDeepStrictEqual(advice.more, moreDays(more)) &&
    advice.required === detail.people.filter((one) => one.required).length &&
    isAdvised(row, report, advice, allowed)
  )
}

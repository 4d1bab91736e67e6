import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { RoundRow } from '#db/votes/rounds.ts'
import { instantText } from '#lib/rules/base/instant.ts'
import type { Outcome } from '#lib/rules/methods/tally.ts'
import type { ChosenWindow } from '#lib/rules/vote/opening/choose-close.ts'
import { presetFor } from '#lib/rules/vote/opening/preset-for.ts'
import { coverageAt } from '#lib/rules/window/coverage.ts'
import { PRESET_NAMES, type PresetName } from '#lib/rules/window/preset.ts'
import { type Explanation, explainCounts, moreDays } from '#lib/rules/window/public-recommendation.ts'
import { leftOutAt, recommendedClose } from '#lib/rules/window/recommendation.ts'
import { ratio } from '#lib/store/load/rule-shape.ts'

const count = z.int().min(0)
const kind = z.object({ ready: count, total: count })
const instant = z.iso.datetime()

/** Of the advice that was given; a round opened before it was kept has none. */
const adviceShape = z.object({
  params: z.object({
    moments: count,
    minutes: count,
    share: ratio,
    parity: ratio,
    min_days: count,
    max_days: count,
  }),
  close: instant,
  latest: instant,
  coverage: z.object({ volunteers: kind, staff: kind }),
  /** How many people it waited for, however many others had the time. */
  required: count,
  /** How many people would be included by so many days more. */
  more: z.array(z.object({ days: count.nullable(), people: count })),
  curve: z.array(z.object({ close: instant, volunteers: count, staff: count, humane: z.boolean() })),
  /** Where no close suited enough people: the first day a vote could have opened instead. */
  instead: z.object({ opening: z.iso.date().nullable() }).exactOptional(),
})

/** How a round's window was sized, as it is kept with the round. */
const reportShape = z.object({
  preset: z.enum(PRESET_NAMES),
  /** The close that was recommended, if one suited enough people. */
  recommended: z.string().nullable(),
  /** How many would have had the time at the close chosen. */
  coverage: z.object({ volunteers: kind, staff: kind }),
  /** Members who would not have. */
  leftOut: z.array(z.string()),
  /** How many had declared nothing. */
  estimated: count,
  /** How many had said otherwise of their time since the draft appeared. */
  changed: count.exactOptional(),
  advice: adviceShape.exactOptional(),
})

export type WindowReport = z.infer<typeof reportShape>

export function windowReportOf({ window_report }: { window_report: unknown }): WindowReport {
  return reportShape.parse(window_report)
}

export function reportOf({ recommendation, closesAt }: ChosenWindow, preset: PresetName): WindowReport {
  const { close, latest, coverage, leftOut, curve, electors, estimated } = recommendation
  return {
    preset,
    recommended: recommendedClose(recommendation)?.toString() ?? null,
    coverage: coverageAt(electors, closesAt),
    leftOut: leftOutAt(electors, closesAt).map(({ member }) => member),
    estimated,
    advice: {
      params: recommendation.preset,
      close: instantText(close),
      latest: instantText(latest),
      coverage,
      required: recommendation.required.length,
      more: moreDays(leftOut),
      curve: curve.map(({ close, fitsDailyLife, ...ready }) => ({
        ...{ close: instantText(close), ...ready },
        humane: fitsDailyLife,
      })),
      ...(recommendation.feasible
        ? {}
        : { instead: { opening: recommendation.firstLaterOpening?.toString() ?? null } }),
    },
  }
}

/** Why that close was recommended, in the numbers that anyone may see; null of a round opened before they were kept. */
export function explanationOf({ advice, estimated }: WindowReport): Explanation | null {
  if (!advice) return null
  const { instead } = advice
  return explainCounts(advice.coverage, {
    preset: advice.params,
    close: Temporal.Instant.from(advice.close),
    leftOut: advice.more,
    estimated,
    required: advice.required,
    ...(instead
      ? {
          instead: {
            latest: Temporal.Instant.from(advice.latest),
            opening: instead.opening === null ? null : Temporal.PlainDate.from(instead.opening),
          },
        }
      : {}),
  })
}

/** How much time the next vote takes without anybody being asked, after the rounds there were. */
export function presetAfterLastVote(rounds: readonly RoundRow[]): PresetName | null {
  const last = rounds.findLast(({ stage }) => stage === 'closed')
  if (!last) return null
  const { preset } = windowReportOf(last)
  return presetFor({ outcome: last.outcome as Outcome | null, preset })
}

import type { RoundRow } from '#db/votes/rounds.ts'
import type { Outcome } from '#lib/rules/methods/tally.ts'
import { presetFor } from '#lib/rules/vote/opening/preset-for.ts'
import type { PresetName } from '#lib/rules/window/preset.ts'
import type { WindowReport } from './window-report.ts'

/** How much time the next vote takes without anybody being asked, after the rounds there were. */
export function presetAfterLastVote(rounds: readonly RoundRow[]): PresetName | null {
  const last = rounds.findLast(({ stage }) => stage === 'closed')
  if (!last) return null
  const { preset } = last.window_report as WindowReport
  return presetFor({ outcome: last.outcome as Outcome | null, preset })
}

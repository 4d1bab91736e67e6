import { decidedNothing, type Outcome } from '#lib/rules/methods/tally.ts'
import type { PresetName } from '#lib/rules/window/preset.ts'

/**
 * How much time a vote on a text takes without anybody being asked: the short one where its last vote decided nothing, for
 * people have read it once and read what was amended. What needed a statutory window needs it again. Null where the
 * opener says whether it is easy to undo.
 */
export function presetFor(
  last: { readonly outcome: Outcome | null; readonly preset: PresetName } | undefined,
): PresetName | null {
  if (!last?.outcome || !decidedNothing(last.outcome)) return null
  return last.preset === 'statutory' ? 'statutory' : 'light'
}

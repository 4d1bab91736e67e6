import { PRESET_NAMES, type PresetName } from './preset.ts'
import { decidedNothing } from './proposal.ts'
import type { Outcome } from './tally.ts'

/** The windows that a text may be put to the vote under. Where the last vote on it decided nothing, it is taken up again
 * with what was amended: people have read it once, and a light window leaves them the time to see what changed. */
export function presetsOffered(last: Outcome | 'cancelled' | undefined): readonly PresetName[] {
  const readOnce = last === 'cancelled' || (last !== undefined && decidedNothing(last))
  return readOnce ? ['light'] : PRESET_NAMES
}

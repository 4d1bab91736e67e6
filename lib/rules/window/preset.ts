import type { Ratio } from '#lib/rules/base/ratio.ts'

/** How much time a decision asks of people: light for what is easily undone, ordinary for what binds, statutory for what
 * touches the association itself. */
export const PRESET_NAMES = ['light', 'ordinary', 'statutory'] as const
export type PresetName = (typeof PRESET_NAMES)[number]

export type Preset = {
  /** Days on which each person must have had a moment: one to read, one to answer. */
  readonly moments: number
  /** How long such a moment lasts, in minutes. */
  readonly minutes: number
  /** The least share of everybody, and of each kind, that must have had them. */
  readonly share: Ratio
  /** Volunteers are served as well as staff, up to this share. */
  readonly parity: Ratio
  readonly min_days: number
  readonly max_days: number
}

import type { Coverage } from './decision/coverage.ts'
import type { PresetName } from './decision/preset.ts'

/** How a round's window was sized, as it is kept with the round. */
export interface WindowReport {
  readonly preset: PresetName
  /** The close that was recommended, if one suited enough people. */
  readonly recommended: string | null
  /** How many would have had the time at the close chosen. */
  readonly coverage: Coverage
  /** Members who would not have. */
  readonly leftOut: readonly string[]
  /** How many had declared nothing. */
  readonly estimated: number
}

import type { Temporal } from 'temporal-polyfill'
import type { Kind } from '#lib/rules/base/standing.ts'
import type { Availability } from './availability.ts'
import type { Preset } from './preset.ts'
import type { Holidays } from './ready.ts'

export type WindowElector = {
  readonly member: string
  readonly kind: Kind
  /** Left out where nothing was declared: they are estimated. */
  readonly availability?: Availability | undefined
  /** Where someone lives who declared nothing else; the board's zone where nothing is said. */
  readonly zone?: string | undefined
}

/** A vote to be sized. */
export type WindowRequest = Holidays & {
  readonly opening: Temporal.Instant
  /** The board's. */
  readonly zone: string
  readonly electors: readonly WindowElector[]
  readonly preset: Preset
  /** Members without whom the vote may not close: who decides after advice and who gives it, who settles a tie. */
  readonly required?: readonly string[]
}

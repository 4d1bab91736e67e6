import type { EveryOrder, Undetermined } from './every-order.ts'
import type { OptionId } from './option.ts'
import type { EarlierStages, Votes } from './order.ts'

/** A vote, in the hundred-thousandths that papers are worth. */
export const ONE_VOTE = 100_000

export type StvStatus = 'continuing' | 'elected' | 'excluded'
export type StvElected = { readonly option: OptionId; readonly stage: number }

/** How matters stand at the end of a stage. Its votes, with those not transferable and those lost with the decimals
 * that are ignored, always add up to the valid papers. */
export type StvStanding = {
  readonly stage: number
  readonly candidates: Readonly<Record<OptionId, { readonly votes: number; readonly status: StvStatus }>>
  readonly nonTransferable: number
  readonly lost: number
  /** Those this stage elected. */
  readonly elected: readonly OptionId[]
}

export type StvTransfer = { readonly to: Votes; readonly nonTransferable: number; readonly lost: number }

/** Papers received at one value, and the value they are passed on at. */
export type StvPassed = { readonly papers: number; readonly received: number; readonly passed: number }

export type StvStage =
  | ({ readonly step: 'first' } & StvStanding)
  | ({
      readonly step: 'surplus'
      readonly option: OptionId
      readonly surplus: number
      readonly by: { readonly rule: 'highest' } | EarlierStages
      readonly passed: readonly StvPassed[]
      readonly transfers: Readonly<Record<OptionId, StvTransfer>>
    } & StvStanding)
  | ({
      readonly step: 'exclude'
      readonly options: readonly OptionId[]
      /** no_votes: several that have nothing to transfer, so that their order changes nothing. */
      readonly by: { readonly rule: 'fewest' | 'no_votes' } | EarlierStages
      /** Empty where the last vacancies are then filled: no paper moves any more. */
      readonly transfers: Readonly<Record<OptionId, StvTransfer>>
    } & StvStanding)
  /** As many continue as there are vacancies. */
  | { readonly step: 'last'; readonly elected: readonly OptionId[] }
  /** `orders` says how many draws were tried, 0 where they were too many; `always` and `sometimes`, whom all or some of
   * them elect. */
  | ({ readonly step: 'tie' } & StvLots & EveryOrder)
  | ({ readonly step: 'undetermined' } & StvLots & Undetermined)

/** Lots would be drawn between these. */
export type StvLots = { readonly over: 'surplus' | 'exclusion'; readonly tied: readonly OptionId[] }

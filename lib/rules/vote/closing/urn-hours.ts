import type { Temporal } from 'temporal-polyfill'
import type { Base } from '../../base/quorum.ts'
import type { Round } from '../round.ts'
import type { Slip } from '../urn.ts'
import { roundedUp } from './early-close.ts'
import { countedIn, countsFor, requiredTurnout } from './required-turnout.ts'

export type UrnHours = {
  readonly hour: Temporal.Instant
  /** Enough have answered by now; nobody is left to answer. */
  readonly quorum: boolean
  readonly everybody: boolean
}

/**
 * What the rules of the clock need to know of an urn, after a slip was put in, where the round has such rules: of the whole
 * urn, to the hour, so that it tells of no one slip and of no one person.
 */
export function urnHours(round: Round, slips: readonly Slip[], now: Temporal.Instant): UrnHours | undefined {
  const { roll, terms } = round
  if (!terms.early_close && !terms.extension) return undefined
  const turnout = requiredTurnout(round)
  return {
    hour: roundedUp(now, 'secret'),
    quorum: turnout !== null && countedOf(turnout.base, round, slips) >= turnout.needed,
    // There are as many slips as marks, and who declared a conflict of interest has none.
    everybody: slips.length === roll.filter(({ conflict }) => !conflict).length,
  }
}

/** Slips are nobody's, and no proxy counts where ballots are secret: each is one more than those who gave none. */
function countedOf(base: Base, round: Round, slips: readonly Slip[]): number {
  return countedIn(base, round, new Map()) + slips.filter(({ choice }) => countsFor(base, choice)).length
}

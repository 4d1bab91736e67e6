import type { Temporal } from 'temporal-polyfill'
import { roundedUp } from '#lib/rules/vote/closing/early-close.ts'
import { countedIn, countsFor, requiredTurnout } from '#lib/rules/vote/closing/required-turnout.ts'
import type { Round } from '#lib/rules/vote/round.ts'
import type { Slip } from '#lib/rules/vote/urn.ts'

export interface UrnHours {
  readonly hour: string
  /** Enough have answered by now; nobody is left to answer. */
  readonly quorum: boolean
  readonly everybody: boolean
}

/**
 * What the rules of the clock need to know of an urn, after a slip was put in, where the round has such rules: of the whole
 * urn, to the hour, so that it tells of no one slip and of no one person.
 */
export function hoursAfter(
  round: Round,
  slips: readonly Slip[],
  now: Temporal.Instant,
): UrnHours | undefined {
  const { roll, terms } = round
  if (!terms.early_close && !terms.extension) return undefined
  const turnout = requiredTurnout(round)
  // Slips are nobody's, and no proxy counts where ballots are secret: each is one more than those who gave none.
  const counted = (base: NonNullable<typeof turnout>['base']) =>
    countedIn(base, round, new Map()) + slips.filter(({ choice }) => countsFor(base, choice)).length
  return {
    hour: roundedUp(now, 'secret').toString(),
    quorum: turnout !== null && counted(turnout.base) >= turnout.needed,
    // There are as many slips as marks, and who declared a conflict of interest has none.
    everybody: slips.length === roll.filter(({ conflict }) => !conflict).length,
  }
}

import type { Temporal } from 'temporal-polyfill'
import { isBefore } from '../../base/instant.ts'
import type { Base } from '../../base/quorum.ts'
import { countElectors, type Roll } from '../../base/roll.ts'
import type { Terms } from '../opening/terms.ts'
import type { Round } from '../round.ts'
import { roundedUp } from './early-close.ts'
import { countedIn, countsFor, requiredOf, type Voted } from './required-turnout.ts'

export type UrnHours = {
  readonly hour: Temporal.Instant
  /** Enough have answered by now; nobody is left to answer. */
  readonly quorum: boolean
  readonly everybody: boolean
}

/** A roll of which it is told who declared a conflict of interest or gave a proxy, and how many others there are. */
type SummedRoll = { readonly apart: Roll; readonly others: number }

/** How many slips say each choice. */
type SlipCounts = ReadonlyMap<string, number>

/** Whether the rules of the clock need to know anything of an urn. A secret round cannot tell later who came when. */
export function needsUrnHours({ ballots, early_close, extension }: Terms): boolean {
  return ballots === 'secret' && Boolean(early_close || extension)
}

/**
 * What they need to know after a slip was put in: of the whole urn, to the hour, so that it tells of no one slip and of no
 * one person. `now`: when it was counted, which may be past the close that the slip was in time for.
 */
export function urnHours(
  round: Pick<Round, 'rule' | 'closesAt'>,
  roll: SummedRoll,
  counts: SlipCounts,
  now: Temporal.Instant,
): UrnHours {
  const { rule, closesAt } = round
  const turnout = requiredOf(rule, roll.others + countElectors(roll.apart))
  return {
    hour: roundedUp(isBefore(now, closesAt) ? now : closesAt, 'secret'),
    quorum: turnout !== null && countedOf(turnout.base, { rule, roll: roll.apart }, counts) >= turnout.needed,
    // There are as many slips as marks, and who declared a conflict of interest has none.
    everybody:
      sumOf(counts, () => true) === roll.others + roll.apart.filter(({ conflict }) => !conflict).length,
  }
}

/** Slips are nobody's, and no proxy counts where ballots are secret: each is one more than those who gave none. */
function countedOf(base: Base, voted: Voted, counts: SlipCounts): number {
  return countedIn(base, voted, new Map()) + sumOf(counts, (choice) => countsFor(base, choice))
}

function sumOf(counts: SlipCounts, counted: (choice: string) => boolean): number {
  return [...counts].reduce((sum, [choice, n]) => (counted(choice) ? sum + n : sum), 0)
}

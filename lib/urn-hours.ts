import { boardNow } from '#db/clock.ts'
import type { RoundRow } from '#db/rounds.ts'
import type { Tx } from '#db/schema.ts'
import { setHoursOfUrn, urnOf } from '#db/urns.ts'
import { leftToAnswer } from './clock-facts.ts'
import { roundedUp } from './decision/early-close.ts'
import { countedAtOnce, countsFor, turnoutNeeded } from './decision/turnout.ts'
import type { Slip } from './decision/urn.ts'
import { roundOf, termsOf } from './proposal-state.ts'

/**
 * What the rules of the clock need to know of an urn, after a slip was put in, where the round has such rules: of the whole
 * urn, to the hour, so that it tells of no one slip and of no one person.
 */
export async function noteHours(tx: Tx, row: RoundRow, slips: readonly Slip[]): Promise<void> {
  const { early_close, extension } = termsOf(row)
  if (!early_close && !extension) return
  const { rule, roll } = await roundOf(tx, row)
  const { voted } = await urnOf(tx, row.id)
  const turnout = turnoutNeeded(rule, roll)
  const counted = (base: NonNullable<typeof turnout>['base']) =>
    slips.filter(({ choice }) => countsFor(base, choice)).length
  await setHoursOfUrn(tx, row.id, {
    hour: roundedUp(await boardNow(tx), 'secret').toString(),
    quorum: turnout !== null && countedAtOnce(turnout, roll, rule) + counted(turnout.base) >= turnout.needed,
    everybody: leftToAnswer({ roll }, { mode: 'secret', voted, slips }).length === 0,
  })
}

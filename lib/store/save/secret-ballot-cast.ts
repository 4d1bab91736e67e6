import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '#db/schema.ts'
import type { RoundRow } from '#db/votes/rounds.ts'
import { insertMark, writeUrn } from '#db/votes/urns.ts'
import type { SecretBallotCast } from '#lib/rules/vote/urn.ts'
import { type Saving, votedRound } from './proposal-state.ts'
import { scheduleEarlyCloseCheck } from './schedule-early-close-check.ts'
import { hoursAfter } from './urn-hours.ts'

export interface SecretBallotToSave extends Saving<SecretBallotCast> {
  readonly row: RoundRow
  readonly member: string
  /** Told beside the event, which bears neither who nor when. */
  readonly now: Temporal.Instant
}

/** Marks who voted and writes the whole urn anew, as two things that nothing ties together. */
export async function saveSecretBallotCast(
  tx: Tx,
  { event, before, row, member, now }: SecretBallotToSave,
): Promise<void> {
  if (event.mark) await insertMark(tx, row.id, member)
  await writeUrn(tx, row.id, event.slips, hoursAfter(votedRound(before), event.slips, now))
  await scheduleEarlyCloseCheck(tx, row)
}

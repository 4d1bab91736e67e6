import type { Temporal } from 'temporal-polyfill'
import { insertDisclosures } from '#db/register/disclosures.ts'
import type { Tx } from '#db/schema.ts'
import { insertBallot } from '#db/votes/ballots.ts'
import { forgetWaiting } from '#db/votes/call-requests.ts'
import { summedRoll } from '#db/votes/rolls.ts'
import type { RoundRow } from '#db/votes/rounds.ts'
import { writeSheet } from '#db/votes/urn-sheets.ts'
import { lockHours, writeHours } from '#db/votes/urns.ts'
import type { BallotCast, ForOther } from '#lib/rules/vote/casting.ts'
import { needsUrnHours, urnHours } from '#lib/rules/vote/closing/urn-hours.ts'
import type { Round } from '#lib/rules/vote/round.ts'
import { entryOf } from '#lib/store/load/proposal.ts'
import { commitTo, newId } from '#lib/store/register/disclosure.ts'
import { type Saving, votedRound } from './proposal-state.ts'
import { scheduleEarlyCloseCheck } from './schedule-early-close-check.ts'

/** How a ballot came: from its elector themselves, or from someone for them. */
export type CastBy = 'signed_in' | 'link' | ForOther

export interface BallotToSave extends Saving<BallotCast> {
  /** Its round, which cannot be closed meanwhile. */
  readonly row: RoundRow
  readonly way: CastBy
  /** Told beside the event, which in a secret round bears neither who nor when. */
  readonly member: string
  readonly now: Temporal.Instant
  /** They asked for a call, or an answer of theirs was brought in and waits. */
  readonly waitedFor: boolean
}

/**
 * Writes a ballot: under its member's name, or as two things that nothing ties together, the mark that they voted and the
 * whole sheet anew. The row of the proposal stays as it is: many cast at once, and none holds its lock.
 */
export async function saveBallotCast(tx: Tx, saving: BallotToSave): Promise<void> {
  const { event, before, row, member, now } = saving
  if (event.mode === 'named') await saveNamed(tx, saving, event)
  else {
    await writeSheet(tx, row.id, { mark: event.mark ? member : null, slips: event.slips })
    const round = votedRound(before)
    if (needsUrnHours(round.terms)) await saveHours(tx, row.id, round)
  }
  await scheduleEarlyCloseCheck(tx, row, now)
}

/** Last of all: until this is over, no other ballot of the round is counted. */
async function saveHours(tx: Tx, roundId: string, round: Round): Promise<void> {
  const { choices, now } = await lockHours(tx, roundId)
  const { apart, others } = await summedRoll(tx, roundId)
  const hours = urnHours(round, { apart: apart.map(entryOf), others }, choices, now)
  await writeHours(tx, roundId, hours)
}

type Named = Extract<BallotCast, { mode: 'named' }>

/** What was brought in for someone waits no more once they have voted. */
async function saveNamed(tx: Tx, { row, way, waitedFor }: BallotToSave, event: Named): Promise<void> {
  await insert(tx, row, event, way)
  if (!waitedFor) return
  // A proxy leaves them free to answer themselves.
  if (typeof way !== 'string' && way.channel === 'proxy') return
  const asideAt = typeof way === 'string' ? event.at.toString() : undefined
  await forgetWaiting(tx, { roundId: row.id, memberId: event.member }, asideAt)
}

async function insert(
  tx: Tx,
  row: RoundRow,
  { at, ballot, member, revision }: Named,
  way: CastBy,
): Promise<void> {
  const written = (field: 'reason' | 'change' | 'word') => {
    const text = (ballot as Partial<Record<typeof field, string>>)[field]
    return text === undefined ? undefined : commitTo(at, field, text)
  }
  const [reason, change, word] = [written('reason'), written('change'), written('word')]
  await insertDisclosures(
    tx,
    row.board_id,
    [reason, change, word].filter((disclosure) => disclosure !== undefined),
  )
  const forOther = typeof way === 'string' ? undefined : way
  const relayed = forOther && 'confirmedBy' in forOther ? forOther : undefined
  await insertBallot(tx, {
    id: newId(at),
    round_id: row.id,
    member_id: member,
    revision,
    choice: ballot.choice,
    reason: reason?.commitment ?? null,
    reason_opening: reason?.id ?? null,
    change: change?.commitment ?? null,
    change_opening: change?.id ?? null,
    word: word?.commitment ?? null,
    word_opening: word?.id ?? null,
    answer: 'answer' in ballot ? JSON.stringify(ballot.answer) : null,
    channel: typeof way === 'string' ? way : way.channel,
    cast_by: forOther?.by ?? null,
    confirmed_by: relayed?.confirmedBy ?? null,
    said_on: relayed?.answeredOn.toString() ?? null,
    cast_at: at.toString(),
  })
}

import type { Db } from '#db/client.ts'
import { namesOf } from '#db/people/members.ts'
import { findReopening, proposalOf } from '#db/proposals/proposals.ts'
import { shorteningsOf } from '#db/proposals/shortenings.ts'
import { closedRounds, decisionsOf } from '#db/register/decisions.ts'
import { entriesAt, lastEntryBefore } from '#db/register/log.ts'
import { ballotHistory } from '#db/votes/ballots.ts'
import { findFrozenText, type RoundRow, rollOfRound } from '#db/votes/rounds.ts'
import { writtenIn } from '#db/votes/written.ts'
import type { RecordedWindow } from '#lib/rules/entries/recorded-window.ts'
import { type Outcome, takesEffect } from '#lib/rules/methods/tally.ts'
import { storedBox } from '#lib/store/load/ballot-box.ts'
import { closeChangesOf } from '#lib/store/load/close-changes.ts'
import { roundOf } from '#lib/store/load/proposal.ts'
import { base64 } from '#lib/tlog/bytes.ts'
import { decisionLines } from '../../vote/decision.ts'
import { openingsOf } from './openings.ts'

/** An entry as it is stored: who compares has verified its bytes. */
export type StoredEntry = Readonly<Record<string, unknown>> & {
  readonly leaf: string
  readonly window?: RecordedWindow
  readonly options?: readonly { readonly id: string; readonly label: string }[]
}

/** All that pages read of a decision, and the entries it is to be held against. */
export async function readDecision(db: Db, row: RoundRow) {
  const { board_id: boardId, id } = row
  const [text, roll, box, history, written, [shortening], proposal, reopening, closed, [decided]] =
    await Promise.all([
      findFrozenText(db, row.text_id),
      rollOfRound(db, id),
      storedBox(db, row),
      ballotHistory(db, id),
      writtenIn(db, id),
      shorteningsOf(db, [id]),
      proposalOf(db, row),
      findReopening(db, row.proposal_id, row.generation),
      closedRounds(db, [row.proposal_id]),
      decisionsOf(db, [id]),
    ])
  if (!decided) throw new Error(`round ${id} is listed by no page`)
  const before = heldBefore(closed, row.number)
  const linked = [row.opened_entry, reopening?.entry, shortening?.entry, before?.decision_entry]
  const entries = await storedEntries(db, row, linked)
  const opened = entries.get(row.opened_entry)
  const short = entries.get(shortening?.entry ?? -1)
  const members = roll.map(({ member_id }) => member_id)
  const commitments = [
    ...[opened?.title, opened?.brief, opened?.window?.detail, short?.apology, short?.justification],
    ...(opened?.options ?? []).map(({ label }) => label),
    ...roll.map(({ who }) => who),
    ...written.map(({ commitment }) => commitment),
  ]
  const [line] = await decisionLines(db, [decided])
  return {
    ...{ row, text, roll, box, history, written, shortening, proposal, reopening },
    ...{ closed, before, entries, opened, short, line },
    round: await roundOf(db, row),
    moves: await closeChangesOf(db, row),
    charter: await lastEntryBefore(db, boardId, row.opened_entry, ['genesis', 'charter']),
    names: await namesOf(db, boardId, members),
    openings: await openingsOf(db, boardId, commitments),
  }
}
export type ReadDecision = Awaited<ReturnType<typeof readDecision>>

/** The decision that held before the round of this number. */
function heldBefore(closed: Awaited<ReturnType<typeof closedRounds>>, number: number) {
  return closed.findLast((one) => one.number < number && takesEffect(one.outcome as Outcome))
}

async function storedEntries(
  db: Db,
  { board_id }: RoundRow,
  indexes: readonly (number | null | undefined)[],
): Promise<Map<number, StoredEntry>> {
  const rows = await entriesAt(
    db,
    board_id,
    indexes.filter((index) => typeof index === 'number'),
  )
  return new Map(
    rows.map(({ idx, bytes, leaf }) => [
      idx,
      { ...JSON.parse(bytes.toString('utf8')), leaf: base64(new Uint8Array(leaf)) },
    ]),
  )
}

import type { Db } from '#db/client.ts'
import { namesOf } from '#db/people/members.ts'
import { followUpOfRound } from '#db/proposals/follow-ups.ts'
import { findReopening, proposalOf } from '#db/proposals/proposals.ts'
import { shorteningsOf } from '#db/proposals/shortenings.ts'
import { entriesAt, lastEntryBefore } from '#db/register/log.ts'
import type { BoardId } from '#db/tables/columns.ts'
import { findFrozenText, type RoundRow, rollOfRound } from '#db/votes/rounds.ts'
import type { RecordedWindow } from '#lib/rules/entries/recorded-window.ts'
import { closeChangesOf } from '#lib/store/load/close-changes.ts'
import { roundOf } from '#lib/store/load/proposal.ts'
import { base64 } from '#lib/tlog/bytes.ts'
import { openingsOf } from './openings.ts'

/** An entry as it is stored: who compares has verified its bytes. */
export type StoredEntry = Readonly<Record<string, unknown>> & {
  readonly leaf: string
  readonly window?: RecordedWindow
  readonly followup?: { readonly owner: string; readonly due: string }
  readonly options?: readonly { readonly id: string; readonly label: string }[]
}

/** What pages read of a vote, whatever became of it, and the entries it is to be held against. `more`: what else of the
 * register is to be known of it. */
export async function readRound(
  db: Db,
  row: RoundRow,
  more: {
    readonly entries?: readonly (number | null | undefined)[]
    readonly commitments?: readonly unknown[]
  },
) {
  const { board_id: boardId, id } = row
  const [text, roll, [shortening], proposal, reopening, followUp] = await Promise.all([
    findFrozenText(db, row.text_id),
    rollOfRound(db, id),
    shorteningsOf(db, [id]),
    proposalOf(db, row),
    findReopening(db, row.proposal_id, row.generation),
    followUpOfRound(db, id),
  ])
  const linked = [row.opened_entry, reopening?.entry, shortening?.entry, ...(more.entries ?? [])]
  const entries = await storedEntries(db, boardId, linked)
  const opened = entries.get(row.opened_entry)
  const short = entries.get(shortening?.entry ?? -1)
  const members = roll.map(({ member_id }) => member_id)
  const commitments = [
    ...[opened?.title, opened?.brief, opened?.window?.detail],
    ...[short?.apology, short?.justification, short?.followup?.owner],
    ...(opened?.options ?? []).map(({ label }) => label),
    ...roll.map(({ who }) => who),
    ...(more.commitments ?? []),
  ]
  return {
    ...{ row, text, roll, shortening, followUp, proposal, reopening, entries, opened, short },
    round: await roundOf(db, row),
    moves: await closeChangesOf(db, row),
    charter: await lastEntryBefore(db, boardId, row.opened_entry, ['genesis', 'charter']),
    names: await namesOf(db, boardId, [...members, row.cancelled_by ?? '', followUp?.owner ?? '']),
    openings: await openingsOf(db, boardId, commitments),
  }
}
export type ReadRound = Awaited<ReturnType<typeof readRound>>

export async function storedEntries(
  db: Db,
  boardId: BoardId,
  indexes: readonly (number | null | undefined)[],
): Promise<Map<number, StoredEntry>> {
  const rows = await entriesAt(
    db,
    boardId,
    indexes.filter((index) => typeof index === 'number'),
  )
  return new Map(
    rows.map(({ idx, bytes, leaf }) => [
      idx,
      { ...JSON.parse(bytes.toString('utf8')), leaf: base64(new Uint8Array(leaf)) },
    ]),
  )
}

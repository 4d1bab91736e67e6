import type { Db } from '#db/client.ts'
import { namesOf } from '#db/people/members.ts'
import { countGranted } from '#db/proposals/requests.ts'
import type { reopeningsAt } from '#db/register/decisions.ts'
import { entriesAt } from '#db/register/log.ts'
import type { BoardId } from '#db/tables/columns.ts'
import { reopenedEntry } from '#lib/rules/entries/life.ts'
import type { ShownLine } from '#lib/rules/entries/shown.ts'
import { base64 } from '#lib/tlog/bytes.ts'
import { openingsOf } from './openings.ts'

export type ReopeningRow = Awaited<ReturnType<typeof reopeningsAt>>[number]

/** That a question is open again as the tables have it, and what it is to be held against. */
export async function readReopening(db: Db, boardId: BoardId, row: ReopeningRow) {
  const stored = await entriesAt(db, boardId, [row.entry, row.opened_entry, row.decision_entry ?? -1])
  const at = (index: number | null) => stored.find(({ idx }) => idx === index)
  const json = (index: number) => JSON.parse(at(index)?.bytes.toString('utf8') ?? '{}')
  const [own, opened, decided] = [json(row.entry), json(row.opened_entry), at(row.decision_entry)]
  return {
    ...{ row, boardId, own, opened, decided },
    joined: await countGranted(db, row.round_id, 'reopen'),
    names: await namesOf(db, boardId, [row.reopened_by]),
    openings: await openingsOf(db, boardId, [own.reason, own.by, opened.title]),
  }
}

export function tellReopening(
  read: Awaited<ReturnType<typeof readReopening>>,
): Pick<ShownLine, 'title' | 'says' | 'since' | 'differs'> {
  const { row, boardId, own, opened, decided, joined, names, openings } = read
  const entry = reopenedEntry(
    { board: boardId, at: row.reopened_at },
    {
      proposal: row.proposal_id,
      number: row.number,
      decision: row.decision ?? 0,
      generation: row.generation,
      reason: openings.said(own.reason, 'reason', new Uint8Array(row.reason ?? [])),
      by: openings.saidOf(own.by, row.reopened_by, names.get(row.reopened_by)?.name),
      joined,
      grounds: null,
      entry: { index: String(row.decision_entry), leaf: base64(new Uint8Array(decided?.leaf ?? [])) },
    },
  )
  const title = { title: openings.said(opened.title, 'title', row.title) }
  const isOpenAgain = row.is_last && (row.stage === 'reopened' || row.stage === 'voting')
  return {
    title: row.title,
    says: [
      {
        index: row.entry,
        entry,
        unknown: ['grounds', ...(openings.areErased(own.reason, row.reason) ? ['reason'] : [])],
      },
      { index: row.opened_entry, entry: title, unknown: 'others' },
    ],
    since: { holds: isOpenAgain ? row.holds : null },
    differs: [],
  }
}

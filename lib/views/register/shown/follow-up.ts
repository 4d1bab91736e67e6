import type { Db } from '#db/client.ts'
import { namesOf } from '#db/people/members.ts'
import type { FollowUpRow } from '#db/proposals/follow-ups.ts'
import { shorteningsOf } from '#db/proposals/shortenings.ts'
import { followUpEntry } from '#lib/rules/entries/shortening.ts'
import type { ShownLine } from '#lib/rules/entries/shown.ts'
import { openingsOf } from './openings.ts'
import { storedEntries } from './read-round.ts'

/** How to avoid too short a vote, as it was answered, and what that is to be held against. */
export async function readFollowUp(db: Db, row: FollowUpRow) {
  const [shortening] = await shorteningsOf(db, [row.round_id])
  const entries = await storedEntries(db, row.board_id, [row.answered_entry, shortening?.entry])
  const own = entries.get(row.answered_entry ?? -1)
  return {
    ...{ row, own, shortening },
    shortened: entries.get(shortening?.entry ?? -1),
    names: await namesOf(db, row.board_id, [row.answered_by ?? '']),
    openings: await openingsOf(db, row.board_id, [own?.text, own?.by]),
  }
}

export function tellFollowUp(
  read: Awaited<ReturnType<typeof readFollowUp>>,
): Pick<ShownLine, 'title' | 'says' | 'since' | 'differs'> {
  const { row, own, shortening, shortened, names, openings } = read
  const by = row.answered_by ?? ''
  const entry = followUpEntry(
    { board: row.board_id, at: row.answered_at ?? row.opened_at },
    {
      ...{ proposal: row.proposal_id, number: row.number, round: row.round },
      text: openings.said(own?.text, 'follow_up', new Uint8Array(row.answer ?? [])),
      by: openings.saidOf(own?.by, by, names.get(by)?.name),
      shortened: { index: String(shortening?.entry), leaf: shortened?.leaf ?? '' },
    },
  )
  const unknown = openings.areErased(own?.text, row.answer) ? ['text'] : []
  return {
    title: row.title,
    says: [{ index: row.answered_entry ?? -1, entry, unknown }],
    ...{ since: {}, differs: [] },
  }
}

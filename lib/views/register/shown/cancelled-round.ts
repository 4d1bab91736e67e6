import type { Db } from '#db/client.ts'
import { countGranted } from '#db/proposals/requests.ts'
import { findDisclosure } from '#db/register/disclosures.ts'
import type { RoundRow } from '#db/votes/rounds.ts'
import { roundCancelledEntry } from '#lib/rules/entries/life.ts'
import type { ShownLine } from '#lib/rules/entries/shown.ts'
import { NOWHERE, targetAt, tellOpening } from './opening.ts'
import { readRound, storedEntries } from './read-round.ts'

/** What pages read of a vote that was cancelled, and the entries it is to be held against. */
export async function readCancelled(db: Db, row: RoundRow) {
  const own = (await storedEntries(db, row.board_id, [row.cancelled_entry])).get(row.cancelled_entry ?? -1)
  const reason = await findDisclosure(db, row.board_id, row.cancel_reason_opening ?? '')
  return {
    ...(await readRound(db, row, { commitments: [own?.reason, own?.by] })),
    own,
    reason: reason?.bytes ?? null,
    joined: await countGranted(db, row.id, 'cancel'),
  }
}

/** That it was, by whom and why, and what it was to be about. */
export function tellCancelled(
  read: Awaited<ReturnType<typeof readCancelled>>,
): Pick<ShownLine, 'title' | 'says' | 'since' | 'differs'> {
  const { row, own, reason, joined, names, openings, proposal } = read
  const { title, says, since, differs } = tellOpening(read)
  const by = row.cancelled_by ?? ''
  const entry = roundCancelledEntry(
    { board: row.board_id, at: row.cancelled_at ?? row.opened_at },
    {
      ...{ proposal: proposal.id, number: proposal.number, round: row.number, joined },
      reason: openings.said(own?.reason, 'reason', new Uint8Array(reason ?? [])),
      by: openings.saidOf(own?.by, by, names.get(by)?.name),
      opened: targetAt(read, row.opened_entry) ?? NOWHERE,
    },
  )
  const unknown = openings.areErased(own?.reason, reason) ? ['reason'] : []
  return {
    title,
    says: [{ index: row.cancelled_entry ?? -1, entry, unknown }, ...says],
    ...{ since, differs },
  }
}

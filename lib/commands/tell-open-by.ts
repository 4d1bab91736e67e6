import { findBoard } from '#db/boards.ts'
import type { Db } from '#db/client.ts'
import { boardNow } from '#db/clock.ts'
import { enqueueMails } from '#db/jobs.ts'
import { membersOf } from '#db/members.ts'
import { authorsOf, lockProposalById, type ProposalRow, proposalsInNeed, setProposal } from '#db/proposals.ts'
import type { Tx } from '#db/schema.ts'
import { transact } from '#db/transact.ts'
import { isPast, isToRemind } from '#lib/decision/opening/needed.ts'
import { dayAt } from '#lib/decision/time/day.ts'
import { newId } from '#lib/register/opening.ts'
import { boardToSize, lastDayToOpen, needOf } from '#lib/time/needed.ts'

/** Reminds the writers of each text that needs an answer, once, of the last day to put it to the vote. */
export async function tellOpenBy(db: Db): Promise<void> {
  for (const { id } of await proposalsInNeed(db)) {
    await transact<void>(
      db,
      () => false,
      async (tx) => remind(tx, await lockProposalById(tx, id)),
    )
  }
}

async function remind(tx: Tx, proposal: ProposalRow): Promise<void> {
  const need = needOf(proposal)
  // Another process may have come first, or someone have opened the vote.
  const isWritten = proposal.stage === 'draft' || proposal.stage === 'reopened'
  const row = need && isWritten && !proposal.needed_told_at && (await findBoard(tx, proposal.board_id))
  if (!row) return
  const now = await boardNow(tx)
  if (isPast(need, dayAt(now, row.time_zone))) return
  const board = boardToSize(row)
  const openBy = await lastDayToOpen(tx, board, { id: proposal.id, by: need.by }, now)
  if (!isToRemind(openBy, board.timeZone, now)) return
  const wrote = await authorsOf(tx, proposal.id, proposal.generation)
  const writers = new Set([proposal.author, ...wrote.map(({ member_id }) => member_id)])
  const told = (await membersOf(tx, board.id)).filter(({ id, email }) => writers.has(id) && email !== null)
  const mails = told.map(({ person_id }) => ({ id: newId(now), personId: person_id, subjectId: proposal.id }))
  await enqueueMails(tx, 'open_by', mails, now.toString())
  await setProposal(tx, proposal.id, {
    needed_told_at: now.toString(),
    changed_at: proposal.changed_at.toString(),
  })
}

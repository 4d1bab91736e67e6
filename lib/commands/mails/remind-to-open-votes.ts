import { findBoard } from '#db/boards/boards.ts'
import type { Db } from '#db/client.ts'
import { boardNow } from '#db/clock.ts'
import { membersOf } from '#db/people/members.ts'
import {
  authorsOf,
  lockProposalOf,
  type OfProposal,
  type ProposalRow,
  proposalOf,
  proposalsInNeed,
  setProposal,
} from '#db/proposals/proposals.ts'
import { enqueueMails } from '#db/running/jobs.ts'
import type { Tx } from '#db/schema.ts'
import { transact } from '#db/transact.ts'
import { roundsOf } from '#db/votes/rounds.ts'
import { dayAt } from '#lib/rules/base/day.ts'
import { isWritten } from '#lib/rules/base/draft-permission.ts'
import { type Deadline, isDayToRemind, isHourToRemind, isPast } from '#lib/rules/window/needed.ts'
import { lastDayToOpen, needOf } from '#lib/store/load/needed.ts'
import { boardToSize } from '#lib/store/load/recommendation.ts'
import { newId } from '#lib/store/register/disclosure.ts'

/**
 * Reminds the writers of each text that needs an answer, once, of the last day to put it to the vote. One that cannot be
 * looked at silences none of the others, and is thrown last.
 */
export async function remindToOpenVotes(db: Db): Promise<void> {
  const failures: unknown[] = []
  for (const one of await proposalsInNeed(db)) {
    try {
      await remindWritersOf(db, one)
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} reminders were not sent`)
}

/** A text can be written while its last day is looked for: it is held only to say that its writers were told. */
async function remindWritersOf(db: Db, one: OfProposal): Promise<void> {
  const need = await whatIsDue(db, await proposalOf(db, one))
  if (!need) return
  await transact<void>(
    db,
    () => false,
    async (tx) => remind(tx, await lockProposalOf(tx, one), need),
  )
}

async function whatIsDue(db: Db, proposal: ProposalRow): Promise<Deadline | undefined> {
  const need = needOf(proposal)
  const row = need && (await findBoard(db, proposal.board_id))
  if (!row) return undefined
  const board = boardToSize(row)
  const now = await boardNow(db)
  const today = dayAt(now, board.timeZone)
  if (!isHourToRemind(board.timeZone, now) || isPast(need, today)) return undefined
  const rounds = await roundsOf(db, proposal.id)
  const openBy = await lastDayToOpen(db, board, { rounds, by: need.by }, now)
  return isDayToRemind(openBy, today) ? need : undefined
}

async function remind(tx: Tx, proposal: ProposalRow, { by }: Deadline): Promise<void> {
  // Another process may have come first, or someone have opened the vote or changed the day.
  if (!isWritten(proposal.stage) || proposal.needed_told_at || !proposal.needed_by?.equals(by)) return
  const now = await boardNow(tx)
  const wrote = await authorsOf(tx, proposal.id, proposal.generation)
  const writers = new Set([proposal.author, ...wrote.map(({ member_id }) => member_id)])
  const members = await membersOf(tx, proposal.board_id)
  const told = members.filter(({ id, email }) => writers.has(id) && email !== null)
  const mails = told.map(({ person_id }) => ({ id: newId(now), personId: person_id, subjectId: proposal.id }))
  await enqueueMails(tx, 'open_by', mails, now.toString())
  await setProposal(tx, proposal, {
    needed_told_at: now.toString(),
    changed_at: proposal.changed_at.toString(),
  })
}

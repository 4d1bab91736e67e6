import { membersOf } from '#db/people/members.ts'
import type { ProposalRow } from '#db/proposals/proposals.ts'
import { enqueue, enqueueMails } from '#db/running/jobs.ts'
import type { Tx } from '#db/schema.ts'
import type { BoardId } from '#db/tables/columns.ts'
import { type RoundRow, rollOfRound } from '#db/votes/rounds.ts'
import { roundMovedEntry } from '#lib/rules/entries/life.ts'
import type { Proposal } from '#lib/rules/proposal/life.ts'
import type { CloseMoved, RoundExtended } from '#lib/rules/vote/closing/close.ts'
import { storedBox } from '#lib/store/load/ballot-box.ts'
import { notYetVoted } from '#lib/store/load/closing-inputs.ts'
import { roundOf } from '#lib/store/load/proposal.ts'
import { newId } from '#lib/store/register/disclosure.ts'
import { type Register, targetOf } from '#lib/store/register/register.ts'
import { type Saving, saveRoundState, votedRound } from './proposal-state.ts'

export interface CloseChangeToSave extends Saving<CloseMoved | RoundExtended> {
  readonly register: Register
  readonly proposal: Pick<ProposalRow, 'id' | 'board_id' | 'number'>
  readonly row: RoundRow
}

/** Writes that a rule moved the close of a round: its entry, the new close, the job that keeps it, and a mail to each
 * person called. */
export async function saveCloseMoved(
  tx: Tx,
  { event, register, proposal, row }: CloseChangeToSave,
  after: Proposal,
): Promise<void> {
  const { why, at } = event
  const { closesAt } = votedRound(after)
  const entry = register.add(
    roundMovedEntry(
      { board: proposal.board_id, at },
      {
        proposal: proposal.id,
        number: proposal.number,
        round: row.number,
        closesAt,
        why,
        lostMinutes: event.type === 'round-extended' ? event.lostMinutes : null,
        opened: await targetOf(tx, proposal.board_id, row.opened_entry),
      },
    ),
    proposal.id,
  )
  await register.seal()
  await saveRoundState(tx, row, after, { moved_entry: entry.idx })
  const runAt = closesAt.toString()
  await enqueue(tx, 'close-due-votes', { round: row.id }, { runAt, jobKey: `close:${row.id}` })
  const told = await calledByMail(tx, proposal.board_id, row)
  const mails = told.map((personId) => ({ id: newId(at), personId, subjectId: row.id }))
  await enqueueMails(
    tx,
    event.type === 'round-extended' ? 'extended' : 'brought_forward',
    mails,
    at.toString(),
  )
}

/** Everybody called who is still on the board and has an address; who has not answered comes first. */
async function calledByMail(tx: Tx, boardId: BoardId, row: RoundRow): Promise<string[]> {
  const left = new Set(notYetVoted(await roundOf(tx, row), await storedBox(tx, row)))
  const called = new Set((await rollOfRound(tx, row.id)).map(({ member_id }) => member_id))
  const reached = (await membersOf(tx, boardId)).filter(({ id, email }) => called.has(id) && email !== null)
  const isLeft = reached.filter(({ id }) => left.has(id))
  const hasAnswered = reached.filter(({ id }) => !left.has(id))
  return [...isLeft, ...hasAnswered].map(({ person_id }) => person_id)
}

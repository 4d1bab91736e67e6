import type { Temporal } from 'temporal-polyfill'
import { findBoard } from '#db/boards/boards.ts'
import type { Db } from '#db/client.ts'
import { boardNow } from '#db/clock.ts'
import { lockProposalOf } from '#db/proposals/proposals.ts'
import type { BoardId } from '#db/tables/columns.ts'
import { transact } from '#db/transact.ts'
import { dueRounds, findRound, lockRound, rollOfRound } from '#db/votes/rounds.ts'
import { isRefusal } from '#lib/rules/base/refusal.ts'
import { RegisterWaits } from '#lib/rules/entries/register-waits.ts'
import type { Outcome } from '#lib/rules/methods/tally.ts'
import { decide } from '#lib/rules/proposal/proposal.ts'
import { boxOf, storedBox } from '#lib/store/load/ballot-box.ts'
import { closingInputs } from '#lib/store/load/closing-inputs.ts'
import { stateOf } from '#lib/store/load/proposal.ts'
import { openRegister } from '#lib/store/register/register.ts'
import { save } from '#lib/store/save/save.ts'
import { checkRegister, stillWaits } from '../register/check-registers.ts'

export interface ClosedRound {
  readonly roundId: string
  readonly boardId: BoardId
  readonly decision: number
  readonly outcome: Outcome
  readonly closesAt: Temporal.Instant
  /** Later than the close where nobody was there to count at that instant. */
  readonly recordedAt: Temporal.Instant
}

/**
 * Closes every vote whose time has come, of one board or of all, each in a transaction of its own. Whoever comes first
 * closes; the others find nothing left. One that cannot be closed keeps none of the others open, and is thrown last.
 */
export async function closeDueVotes(db: Db, boardId?: BoardId): Promise<ClosedRound[]> {
  return closeEach(db, await dueRounds(db, boardId))
}

async function closeEach(db: Db, rounds: readonly Due[]): Promise<ClosedRound[]> {
  const closed: ClosedRound[] = []
  const failures: unknown[] = []
  for (const due of rounds) {
    const waiting = failures.find((one) => one instanceof RegisterWaits && one.boardId === due.board_id)
    try {
      // What one vote found of its register stands for the others: each would compare all of it again.
      if (waiting) throw waiting
      const one = await closeRound(db, due)
      if (one) closed.push(one)
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} due votes were not closed`)
  return closed
}

/**
 * Before a board is shown. Says whether it may have closed any. A vote that cannot be closed now is left to the job, which tries
 * again and names it; the page shows it as it stands. A register that waits is not compared for each page.
 */
export async function closeBeforeShowing(db: Db, boardId: BoardId): Promise<boolean> {
  try {
    const due = await dueRounds(db, boardId)
    if (due.length === 0 || (await stillWaits(db, boardId))) return false
    return (await closeEach(db, due)).length > 0
  } catch (error) {
    console.error(error)
    const failures: unknown[] = error instanceof AggregateError ? error.errors : []
    if (failures.some((one) => one instanceof RegisterWaits))
      await checkRegister(db, boardId).catch(console.error)
    // Others may have closed before it.
    return true
  }
}

type Due = Awaited<ReturnType<typeof dueRounds>>[number]

/** Closes one vote if its time has come; or moves its close, where a rule says so. */
function closeRound(db: Db, due: Due): Promise<ClosedRound | undefined> {
  const keepAll = () => false
  return transact<ClosedRound | undefined>(db, keepAll, async (tx) => {
    const proposal = await lockProposalOf(tx, due)
    // Waits for the ballots being cast and lets none in until the count is written.
    await lockRound(tx, due, 'update')
    const row = await findRound(tx, due.board_id, due.id)
    if (row?.stage !== 'open') return undefined
    const register = await openRegister(tx, due.board_id)
    const board = await findBoard(tx, due.board_id)
    const roll = await rollOfRound(tx, row.id)
    const state = await stateOf(tx, proposal, roll)
    if (!board || state.stage !== 'voting') throw new Error(`round ${row.id} is open and its proposal is not`)
    const stored = await storedBox(tx, row, roll)
    const events = decide(state, {
      type: 'close-round',
      now: await boardNow(tx),
      round: row.number,
      box: boxOf(row, stored),
      decision: board.last_decision + 1,
      clock: await closingInputs(tx, row, state.round, stored, roll),
    })
    if (isRefusal(events)) throw new Error(`round ${row.id} cannot be counted: ${events.code}`)
    const [event] = events
    if (!event) return undefined
    if (event.type !== 'round-closed') {
      await save(tx, { type: event.type, event, before: state, register, proposal, row })
      return undefined
    }
    await save(tx, { type: event.type, event, before: state, register, board, proposal, row, stored, roll })
    const { number: decision, outcome, closedAt } = event.decision
    return { roundId: row.id, boardId: board.id, decision, outcome, closesAt: closedAt, recordedAt: event.at }
  })
}

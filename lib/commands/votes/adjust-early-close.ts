import type { Db } from '#db/client.ts'
import { boardNow } from '#db/clock.ts'
import { lockProposalOf } from '#db/proposals/proposals.ts'
import { transact } from '#db/transact.ts'
import { findRound, findRoundOfJob, lockRound } from '#db/votes/rounds.ts'
import { isAnyoneAwaited } from '#db/votes/voters.ts'
import { isRefusal } from '#lib/rules/base/refusal.ts'
import { decide } from '#lib/rules/proposal/proposal.ts'
import { storedBox } from '#lib/store/load/ballot-box.ts'
import { completeSince } from '#lib/store/load/closing-inputs.ts'
import { stateOf } from '#lib/store/load/proposal.ts'
import { openRegister } from '#lib/store/register/register.ts'
import { save } from '#lib/store/save/save.ts'

/** Brings the close of a round forward where nobody is left to answer; or puts it off again, after a change. */
export async function adjustEarlyClose(db: Db, roundId: string): Promise<void> {
  const due = await findRoundOfJob(db, { round: roundId })
  if (due?.stage !== 'open') return
  // Most answers are not the last one: those wait for no lock.
  if (await isAnyoneAwaited(db, due.id)) return
  await transact<void>(
    db,
    () => false,
    async (tx) => {
      const proposal = await lockProposalOf(tx, due)
      await lockRound(tx, due, 'update')
      const row = await findRound(tx, due.board_id, due.id)
      if (row?.stage !== 'open') return
      const register = await openRegister(tx, row.board_id)
      const state = await stateOf(tx, proposal)
      if (state.stage !== 'voting') throw new Error(`round ${row.id} is open and its proposal is not`)
      const since = await completeSince(tx, row, state.round, await storedBox(tx, row))
      const events = decide(state, {
        type: 'adjust-early-close',
        now: await boardNow(tx),
        round: row.number,
        completeSince: since,
      })
      if (isRefusal(events)) throw new Error(`round ${row.id} cannot have its close adjusted: ${events.code}`)
      for (const event of events)
        await save(tx, { type: event.type, event, before: state, register, proposal, row })
    },
  )
}

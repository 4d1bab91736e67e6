import type { Db } from '#db/client.ts'
import { boardNow } from '#db/clock.ts'
import { findHead, lockHead } from '#db/register/log.ts'
import type { BoardId } from '#db/tables/columns.ts'
import { transact } from '#db/transact.ts'
import { forgetGivenOut, lastGivenOut } from '#lib/adapters/signer-memory.ts'
import { isRefusal, type RefusalOf, refuse } from '#lib/rules/base/refusal.ts'
import { restoredEntry } from '#lib/rules/entries/board.ts'
import { checkpointToGiveOut } from '#lib/store/register/give-out.ts'
import { openRegister } from '#lib/store/register/register.ts'
import { whyRegisterWaits } from '#lib/store/register/why-register-waits.ts'
import { base64 } from '#lib/tlog/bytes.ts'
import { checkRegister } from './check-registers.ts'

/**
 * The operator takes up a copy that was put back, or a register that another installation signed: an entry says what had been
 * given out and is lost. Refuses a damaged register, and one that may be added to as it is.
 */
export async function adoptRegister(
  db: Db,
  boardId: BoardId,
): Promise<{ given: number; size: number } | RefusalOf<'register_waits' | 'done_already'>> {
  const adopted = await transact(db, isRefusal, async (tx) => {
    const head = await lockHead(tx, boardId)
    const wait = await whyRegisterWaits(tx, head)
    if (!wait) return refuse('done_already')
    if (!head || wait.why === 'damaged') return refuse('register_waits', { why: 'damaged' })
    const given = lastGivenOut(boardId) ?? { size: 0, root: new Uint8Array(32) }
    const register = await openRegister(tx, boardId, 'is_taken_up')
    const entry = restoredEntry(
      { board: boardId, at: await boardNow(tx) },
      { given: { size: given.size, root: base64(given.root) } },
    )
    register.add(entry, boardId)
    await register.seal()
    return { given: given.size, size: head.size + 1 }
  })
  if (isRefusal(adopted)) return adopted
  forgetGivenOut(boardId)
  // What is given out meanwhile is forgotten with the rest: it is all in what stands now.
  const head = await findHead(db, boardId)
  if (head) checkpointToGiveOut(head)
  await checkRegister(db, boardId)
  return adopted
}

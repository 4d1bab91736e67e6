import type { Db } from '#db/client.ts'
import { boardNow } from '#db/clock.ts'
import type { BoardId } from '#db/tables/columns.ts'
import { transact } from '#db/transact.ts'
import { withdrawnEntry } from '#lib/rules/entries/life.ts'
import { openRegister } from '#lib/store/register/register.ts'
import { base64 } from '#lib/tlog/bytes.ts'

const WHO = base64(new Uint8Array(32).fill(1))

/** Adds lines that tell of nothing to a register, in one transaction. */
export async function addLines(db: Db, boardId: BoardId, lines: number): Promise<void> {
  await transact<void>(
    db,
    () => false,
    async (tx) => {
      const register = await openRegister(tx, boardId)
      const at = await boardNow(tx)
      for (let n = 0; n < lines; n++)
        register.add(
          withdrawnEntry({ board: boardId, at }, { proposal: boardId, number: 1_000 + n, by: WHO }),
          boardId,
        )
      await register.seal()
    },
  )
}

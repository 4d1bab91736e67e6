import type { Db } from '#db/client.ts'
import { boardNow, currentShift, setShift, shiftClock } from '#db/clock.ts'
import type { Tx } from '#db/schema.ts'
import { transact } from '#db/transact.ts'
import { addMember } from '#lib/commands/board/add-member.ts'
import { createBoard } from '#lib/commands/board/create-board.ts'
import { isRefusal, type Refusal } from '#lib/rules/base/refusal.ts'
import { enterBoard } from '#lib/store/scope.ts'
import { playHistory } from './history.ts'
import { CREATOR, OTHERS } from './people.ts'

/**
 * Makes the example: a board whose sixty days of history were acted out by real commands, in one transaction that
 * alone sees the shifted clock. Takes some seconds.
 */
export function createExample(
  db: Db,
  texts: { charterText: string; host: string },
): Promise<{ slug: string } | Refusal> {
  return transact<{ slug: string } | Refusal>(db, isRefusal, async (tx) => {
    const now = await boardNow(tx)
    const shift = await currentShift(tx)
    await shiftClock(tx, now.subtract({ hours: 24 * 62 }).toString())
    const slug = await foundBoard(tx, texts)
    if (isRefusal(slug)) return slug
    await playHistory(tx, slug, now)
    await setShift(tx, shift)
    return { slug }
  })
}

async function foundBoard(
  db: Tx,
  { charterText, host }: { charterText: string; host: string },
): Promise<string | Refusal> {
  const board = await createBoard(db, {
    permission: { example: true },
    name: 'La Remise des Tilleuls',
    yourName: CREATOR,
    yourEmail: '',
    others: '',
    language: 'fr',
    timeZone: 'Europe/Paris',
    charterText,
    host,
  })
  if (isRefusal(board)) return board
  const scope = await enterBoard(db, board.slug, board.personId)
  if (isRefusal(scope)) return scope
  for (const person of OTHERS) {
    const added = await addMember({ db, scope }, { ...person, email: '' })
    if (isRefusal(added)) return added
  }
  return board.slug
}

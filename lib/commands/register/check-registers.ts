import type { Temporal } from 'temporal-polyfill'
import { boardIds } from '#db/boards/boards.ts'
import type { Db } from '#db/client.ts'
import { boardNow } from '#db/clock.ts'
import { membersOf } from '#db/people/members.ts'
import { findCheck, setCheck, waitingBoards } from '#db/register/checks.ts'
import { allHeads, type LogHead, lockHead } from '#db/register/log.ts'
import { enqueueMails } from '#db/running/jobs.ts'
import type { Tx } from '#db/schema.ts'
import type { BoardId } from '#db/tables/columns.ts'
import { transact } from '#db/transact.ts'
import { boardsGivenOut, lastGivenOut } from '#lib/adapters/signer-memory.ts'
import type { RegisterWait } from '#lib/rules/entries/register-waits.ts'
import { newId } from '#lib/store/register/disclosure.ts'
import { checkpointToGiveOut } from '#lib/store/register/give-out.ts'
import { whyRegisterWaits } from '#lib/store/register/why-register-waits.ts'

export interface WaitingRegister {
  readonly boardId: BoardId
  readonly wait: RegisterWait
}

/** Compares every register, or those of some boards, with what it had sealed; those that may not be added to. */
export async function checkRegisters(db: Db, boards?: ReadonlySet<string>): Promise<WaitingRegister[]> {
  const waiting: WaitingRegister[] = []
  for (const boardId of await boardIds(db)) {
    if (boards && !boards.has(boardId)) continue
    const wait = await checkRegister(db, boardId)
    if (wait) waiting.push({ boardId, wait })
  }
  return waiting
}

/** Boards that are not in the database, and of whose register `given` lines were given out. */
export async function goneRegisters(db: Db): Promise<{ boardId: string; given: number }[]> {
  const known = boardsGivenOut()
  // After what is known of them: boards are only ever added.
  const stored = new Set<string>(await boardIds(db))
  return known.flatMap((boardId) => {
    const given = stored.has(boardId) ? undefined : lastGivenOut(boardId)
    return given ? [{ boardId, given: given.size }] : []
  })
}

const keepAll = () => false

/** Compares one register with what it had sealed, and writes down what was found. Where it begins to wait, its stewards are told. */
export function checkRegister(db: Db, boardId: BoardId): Promise<RegisterWait | undefined> {
  return transact<RegisterWait | undefined>(db, keepAll, async (tx) =>
    compare(tx, boardId, await lockHead(tx, boardId)),
  )
}

/** Whether this register was found to wait, and still does: whoever asks first in a minute compares it, the others are told. */
export async function stillWaits(db: Db, boardId: BoardId): Promise<boolean> {
  const found = await findCheck(db, boardId)
  if (!found?.waits_since) return false
  if (await isOfThisMinute(db, found)) return true
  return transact<boolean>(db, keepAll, async (tx) => {
    const head = await lockHead(tx, boardId)
    const meanwhile = await findCheck(tx, boardId)
    if (meanwhile && (await isOfThisMinute(tx, meanwhile))) return meanwhile.waits_since !== null
    return (await compare(tx, boardId, head)) !== undefined
  })
}

async function isOfThisMinute(
  db: Db,
  { checked_at }: { readonly checked_at: Temporal.Instant },
): Promise<boolean> {
  const seconds = checked_at.until(await boardNow(db)).total('seconds')
  return seconds >= 0 && seconds < 60
}

async function compare(
  tx: Tx,
  boardId: BoardId,
  head: LogHead | undefined,
): Promise<RegisterWait | undefined> {
  const at = await boardNow(tx)
  const wait = await whyRegisterWaits(tx, head)
  const before = await findCheck(tx, boardId)
  const since = wait ? (before?.waits_since ?? at) : null
  await setCheck(tx, { boardId, at, size: head?.size ?? 0, wait: wait ?? null, since })
  if (wait && !before?.waits_since) await tellStewards(tx, boardId, at)
  return wait
}

/** Compares again those that wait, so that they go on once they are mended. */
export async function checkWaiting(db: Db): Promise<void> {
  const boards = await waitingBoards(db)
  if (boards.size > 0) await checkRegisters(db, boards)
}

/** Has the signer remember every register as it stands, so that none can be put back to before without its knowing. */
export async function rememberCheckpoints(db: Db): Promise<void> {
  for (const head of await allHeads(db)) checkpointToGiveOut(head)
}

async function tellStewards(tx: Tx, boardId: BoardId, at: Temporal.Instant): Promise<void> {
  const stewards = (await membersOf(tx, boardId)).filter(
    ({ standing, email }) => standing === 'steward' && email !== null,
  )
  const mails = stewards.map(({ person_id }) => ({ id: newId(at), personId: person_id, subjectId: boardId }))
  await enqueueMails(tx, 'register_waits', mails, at.toString())
}

import { join } from 'node:path'
import { sql } from 'kysely'
import { boardIds } from '#db/boards/boards.ts'
import { openDatabase } from '#db/client.ts'
import { type CopiedTable, tablesToCopy } from '#db/copies/read-tables.ts'
import { replaceTables } from '#db/copies/replace-tables.ts'
import { LAST, migrate } from '#db/migrate.ts'
import { recomputeLeaves } from '#db/register/leaves.ts'
import { allHeads } from '#db/register/log.ts'
import { enqueueAgain } from '#db/running/enqueue-again.ts'
import type { Tx } from '#db/schema.ts'
import { forgetGivenOut } from '#lib/adapters/signer-memory.ts'
import { sameBytes } from '#lib/tlog/bytes.ts'
import { type CheckedCopy, checkCopy } from './check-copy.ts'
import { copyKeys, otherKeys } from './keys.ts'
import { damagedIn, type Manifest } from './manifest.ts'
import { type CopiedRegister, rootOfLeaves } from './registers.ts'
import { readLines } from './table-files.ts'

/** What whoever puts a copy back says they mean. */
export interface Meant {
  /** To lose what the registers that are there have more. */
  readonly overNewer: boolean
  /** To have a register that was damaged when it was copied. */
  readonly damaged: boolean
}

interface Place {
  readonly url: string
  readonly ownerUrl: string
  /** The folder of the keys. */
  readonly keys: string
}

/**
 * Puts a copy back into a database, whatever it holds, and its keys where there are none; all of it or nothing. Throws a
 * sentence where the copy is not what was written, and where it has a damaged register, or one that is there goes on from it,
 * unless that is meant. Returns the keys that are here otherwise and were left.
 */
export async function putBack(
  folder: string,
  { url, ownerUrl, keys }: Place,
  { overNewer, damaged }: Meant = { overNewer: false, damaged: false },
): Promise<CheckedCopy & { kept: string[] }> {
  const copy = await checkCopy(folder)
  if (copy.manifest.migration !== LAST)
    throw new Error(
      `The copy was made by another version (${copy.manifest.migration}; this one has ${LAST}): put it back with that version, then start this one.`,
    )
  const [board] = damagedIn(copy.manifest)
  if (board && !damaged)
    throw new Error(
      `The register of board ${board} was damaged already when it was copied: nothing can be added to it. Put an older copy back; to put back this one as it is, say --damaged.`,
    )
  const copied = join(folder, 'keys')
  const other = otherKeys(copied, keys)
  const signing = other.find((path) => path.endsWith('.ed25519'))
  if (signing)
    throw new Error(
      `${join(keys, signing)} is another key than that of the copy, which signed this register: move it away, then put the copy back.`,
    )
  const owner = openDatabase(ownerUrl, 2)
  const db = openDatabase(url, 2)
  try {
    await migrate(owner, url)
    const lost = await owner.transaction().execute(async (tx) => {
      await nothingRuns(tx)
      await sameTables(tx, copy.manifest)
      if (!overNewer) await nothingNewer(tx, copy.registers)
      const before = await boardIds(tx)
      await replaceTables(tx, copy.manifest.tables, ({ name }) => readLines(folder, name))
      const after = new Set(await boardIds(tx))
      return before.filter((board) => !after.has(board))
    })
    for (const board of lost) forgetGivenOut(board, keys)
    copyKeys(copied, keys, (path) => path !== 'signer')
    await enqueueAgain(db)
  } finally {
    await Promise.all([owner.destroy(), db.destroy()])
  }
  return { ...copy, kept: other.filter((path) => !path.includes('.given-out')) }
}

/** Holds off the jobs of any Tour de table on this database until the transaction ends. */
async function nothingRuns(tx: Tx): Promise<void> {
  const { rows } = await sql<{ alone: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended('tour-de-table jobs', 0)) as alone`.execute(tx)
  if (!rows[0]?.alone)
    throw new Error('Tour de table runs on this database: stop it, then put the copy back.')
}

async function sameTables(tx: Tx, { tables }: Manifest): Promise<void> {
  const layout = (all: readonly CopiedTable[]) =>
    all.map(({ name, columns }) => `${name} ${columns}`).join(' ')
  if (layout(tables) !== layout(await tablesToCopy(tx)))
    throw new Error('The copy is not whole: it has other tables than this version keeps.')
}

/** Each register that is here must be the beginning of the copy's, entry by entry. */
async function nothingNewer(tx: Tx, copied: readonly CopiedRegister[]): Promise<void> {
  for (const head of await allHeads(tx)) {
    const { leaves } = await recomputeLeaves(tx, head.board_id)
    const copy = copied.find(({ board }) => board === head.board_id)
    const here = `The register of board ${head.board_id} has ${leaves.length} lines here`
    const told = 'To lose what is here, say --over-newer.'
    if (!copy) throw new Error(`${here}, and none in the copy. ${told}`)
    if (copy.leaves.length < leaves.length)
      throw new Error(`${here}, and ${copy.leaves.length} in the copy, which is older. ${told}`)
    const begins = sameBytes(rootOfLeaves(copy.leaves.slice(0, leaves.length)), rootOfLeaves(leaves))
    if (!begins || copy.vkey !== head.vkey)
      throw new Error(`${here}, and the copy has others in their place. ${told}`)
  }
}

import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { boardIds } from '#db/boards/boards.ts'
import type { Db } from '#db/client.ts'
import { linesOf, tablesToCopy } from '#db/copies/read-tables.ts'
import { missingInSchema } from '#db/describe-schema.ts'
import { LAST } from '#db/migrate.ts'
import { allHeads } from '#db/register/log.ts'
import type { Tx } from '#db/schema.ts'
import { boardsGivenOut, lastGivenOut } from '#lib/adapters/signer-memory.ts'
import { whyNotWhole } from '#lib/store/register/why-register-waits.ts'
import { checkCopy } from './check-copy.ts'
import { copyKeys, keysIn } from './keys.ts'
import { MANIFEST, type Manifest } from './manifest.ts'
import { hashOf, tableFile, writeLines } from './table-files.ts'

/**
 * Copies the database, as it is at one instant, and the keys to `folder`, which must be empty or absent; reads the copy back
 * and checks it. There is a whole copy at the end, or none. A register that is damaged, or is not all that was given out of
 * it, is copied as it is, and the manifest says so.
 */
export async function makeCopy(db: Db, keys: string, folder: string): Promise<Manifest> {
  if (existsSync(folder) && !(statSync(folder).isDirectory() && readdirSync(folder).length === 0))
    throw new Error(`${folder} is not empty: name a folder that is, or that does not exist yet.`)
  if ((await missingInSchema(db)).length > 0)
    throw new Error('The database is not yet as this version has it: start Tour de table once, then copy it.')
  const making = `${folder}.${process.pid}.new`
  rmSync(making, { recursive: true, force: true })
  try {
    for (const made of [making, join(making, 'tables'), join(making, 'keys')]) makeFolder(made)
    const manifest = await fill(db, keys, making)
    await checkCopy(making)
    renameSync(making, folder)
    return manifest
  } catch (error) {
    rmSync(making, { recursive: true, force: true })
    throw error
  }
}

/** One level at a time: some file systems answer a recursive mkdir in a way that Node repeats for ever. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  mkdirSync(folder, { mode: 0o700 })
}

async function fill(db: Db, keys: string, folder: string): Promise<Manifest> {
  const copied = join(folder, 'keys')
  // What was given out, before the registers that must hold it; the keys of boards made since, after.
  copyKeys(keys, copied)
  const content = await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((tx) => copyTables(tx, folder, copied))
  copyKeys(keys, copied, (path) => !path.includes('.given-out'))
  const paths = [
    ...content.tables.map(({ name }) => tableFile(name)),
    ...keysIn(copied).map((path) => `keys/${path}`),
  ]
  const files: Record<string, string> = {}
  for (const path of paths) files[path] = await hashOf(join(folder, path))
  const manifest = {
    format: 1 as const,
    madeAt: new Date().toISOString(),
    migration: LAST,
    ...content,
    files,
  }
  writeFileSync(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, {
    mode: 0o600,
    flush: true,
  })
  return manifest
}

async function copyTables(
  tx: Tx,
  folder: string,
  keys: string,
): Promise<Pick<Manifest, 'tables' | 'registers'>> {
  const tables: Manifest['tables'] = []
  for (const table of await tablesToCopy(tx)) {
    const rows = await writeLines(folder, table.name, linesOf(tx, table))
    tables.push({ name: table.name, columns: [...table.columns], rows })
  }
  return { tables, registers: await registersAsTheyAre(tx, keys) }
}

/** `keys`: with what the signer remembered before the instant of the copy, which every register must hold. */
async function registersAsTheyAre(tx: Tx, keys: string): Promise<Manifest['registers']> {
  const registers: Manifest['registers'] = []
  for (const head of await allHeads(tx)) {
    const { board_id: board, size, checkpoint } = head
    const damage = await whyNotWhole(tx, head, lastGivenOut(board, keys))
    registers.push({ board, size, checkpoint, ...(damage ? { damaged: true as const } : {}) })
  }
  const headed = new Set(registers.map(({ board }) => board))
  // Each board was made with its register; and boards stay.
  for (const board of new Set([...(await boardIds(tx)), ...boardsGivenOut(keys)]))
    if (!headed.has(board)) registers.push({ board, size: 0, checkpoint: '', damaged: true })
  return registers
}

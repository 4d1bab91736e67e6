import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Db } from '#db/client.ts'
import { makeCopy } from './make-copy.ts'

const KEPT = 7
const DAY = /^\d{4}-\d\d-\d\d$/

/** Makes the copy of `day`, unless there is one; keeps the newest seven. */
export async function copyNightly(db: Db, keys: string, folder: string, day: string): Promise<void> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  // What was begun and not ended, with its process.
  for (const begun of readdirSync(folder).filter((name) => name.endsWith('.new')))
    rmSync(join(folder, begun), { recursive: true, force: true })
  if (!existsSync(join(folder, day))) await makeCopy(db, keys, join(folder, day))
  const days = readdirSync(folder)
    .filter((name) => DAY.test(name))
    .sort()
  for (const old of days.slice(0, -KEPT)) rmSync(join(folder, old), { recursive: true, force: true })
}

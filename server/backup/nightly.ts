import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Db } from '#db/client.ts'
import { makeCopy } from './make-copy.ts'
import { damagedIn, readManifest } from './manifest.ts'

const KEPT = 7
const DAY = /^\d{4}-\d\d-\d\d$/

/**
 * Makes the copy of `day`, unless there is one; keeps the newest seven. A copy with a damaged register takes the place of none
 * without: of those too, the newest seven are kept. The boards whose register is damaged in the copy of `day`.
 */
export async function copyNightly(db: Db, keys: string, folder: string, day: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  // What was begun and not ended, with its process.
  for (const begun of readdirSync(folder).filter((name) => name.endsWith('.new')))
    rmSync(join(folder, begun), { recursive: true, force: true })
  if (!existsSync(join(folder, day))) await makeCopy(db, keys, join(folder, day))
  const days = readdirSync(folder)
    .filter((name) => DAY.test(name))
    .sort()
  const { whole = [], damaged = [] } = Object.groupBy(days, (name) =>
    damagedOn(folder, name)?.length === 0 ? 'whole' : 'damaged',
  )
  // Nothing is kept for longer than the oldest whole copy, once there are seven.
  const oldest = whole.at(-KEPT) ?? ''
  const outdated = damaged.filter((name, at) => at < damaged.length - KEPT || name < oldest)
  for (const old of [...whole.slice(0, -KEPT), ...outdated])
    rmSync(join(folder, old), { recursive: true, force: true })
  return damagedOn(folder, day) ?? []
}

/** Undefined of what is no copy. */
function damagedOn(folder: string, day: string): string[] | undefined {
  try {
    return damagedIn(readManifest(join(folder, day)))
  } catch {
    return undefined
  }
}

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { keysIn } from './keys.ts'
import { type Manifest, readManifest } from './manifest.ts'
import { type CopiedRegister, registersIn } from './registers.ts'
import { hashOf, readLines, tableFile } from './table-files.ts'

export interface CheckedCopy {
  readonly manifest: Manifest
  readonly registers: readonly CopiedRegister[]
}

/** Reads a copy whole. Throws a sentence where a file is missing, changed or one too many, or a register is not what it had sealed. */
export async function checkCopy(folder: string): Promise<CheckedCopy> {
  const manifest = readManifest(folder)
  for (const [path, hash] of Object.entries(manifest.files)) {
    const file = join(folder, path)
    if (!existsSync(file)) throw new Error(`The copy is not whole: ${file} is missing.`)
    if ((await hashOf(file)) !== hash)
      throw new Error(`The copy is not what was written: ${file} was changed or is damaged.`)
  }
  const unlisted = [
    ...manifest.tables.map(({ name }) => tableFile(name)),
    ...keysIn(join(folder, 'keys')).map((path) => `keys/${path}`),
  ].find((path) => !Object.hasOwn(manifest.files, path))
  if (unlisted) throw new Error(`The copy is not what was written: ${unlisted} is not in its manifest.`)
  for (const { name, rows } of manifest.tables) {
    let found = 0
    for await (const _ of readLines(folder, name)) found++
    if (found !== rows)
      throw new Error(`The copy is not whole: ${tableFile(name)} has ${found} rows and not ${rows}.`)
  }
  return { manifest, registers: await registersIn(folder, manifest) }
}

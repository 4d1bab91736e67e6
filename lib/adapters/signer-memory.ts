import { randomBytes } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { base64, base64Bytes } from '#lib/tlog/bytes.ts'
import { keysFolder } from './signing-keys.ts'

/*
 * What the signer remembers beside its keys, outside the database, so that an older copy of the database, put back, cannot
 * sign a second history:
 *
 *   LOG_KEYS_DIR/signer                     the id of this installation: 20 random bytes, in hexadecimal
 *   LOG_KEYS_DIR/<board>.given-out/<size>   the root of a checkpoint that was given out, in base64
 *
 * A file a checkpoint, since two processes may give out two of them at once: the larger one counts, whoever wrote last.
 */
export type TreeHead = { readonly size: number; readonly root: Uint8Array }

/** The largest checkpoint of this board that anyone may hold; undefined where none was ever given out. */
export function lastGivenOut(boardId: string): TreeHead | undefined {
  const size = sizesIn(folderOf(boardId)).at(-1)
  if (size === undefined) return undefined
  const root = base64Bytes(readFileSync(join(folderOf(boardId), String(size)), 'utf8').trim())
  if (root?.length !== 32) throw new Error(`what was signed for board ${boardId} cannot be read`)
  return { size, root }
}

/** Before a checkpoint is given out; it is on disk when this returns. Smaller ones are forgotten. */
export function rememberGivenOut(boardId: string, { size, root }: TreeHead): void {
  const folder = folderOf(boardId)
  if ((sizesIn(folder).at(-1) ?? -1) >= size) return
  write(folder, String(size), base64(root))
  for (const smaller of sizesIn(folder))
    if (smaller < size) rmSync(join(folder, String(smaller)), { force: true })
}

/** For an operator who takes up an older copy: what was given out after it no longer binds. */
export function forgetGivenOut(boardId: string): void {
  rmSync(folderOf(boardId), { recursive: true, force: true })
}

/** Tells this installation from another that holds the same keys. */
export function signerId(): string {
  const file = join(keysFolder(), 'signer')
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  write(keysFolder(), 'signer', randomBytes(20).toString('hex'))
  return readFileSync(file, 'utf8').trim()
}

function folderOf(boardId: string): string {
  return join(keysFolder(), `${boardId}.given-out`)
}

function sizesIn(folder: string): number[] {
  try {
    const names = readdirSync(folder).filter((name) => /^\d+$/.test(name))
    return names.map(Number).sort((a, b) => a - b)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** Whole or not at all, and on disk: a file under another name, then its own. */
function write(folder: string, name: string, line: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const draft = join(folder, `${name}.${process.pid}`)
  const file = openSync(draft, 'w', 0o600)
  try {
    writeSync(file, `${line}\n`)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(draft, join(folder, name))
  const entry = openSync(folder, 'r')
  try {
    fsyncSync(entry)
  } finally {
    closeSync(entry)
  }
}

import { randomBytes, randomUUID } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { hasNoRoom, noteAway } from '#db/away.ts'
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
export function lastGivenOut(boardId: string, keys = keysFolder()): TreeHead | undefined {
  const folder = folderOf(boardId, keys)
  for (let size = sizesIn(folder).at(-1); size !== undefined; size = sizesIn(folder).at(-1)) {
    const line = lineIn(join(folder, String(size)))
    // Another process has just put a larger one in its place.
    if (line === undefined) continue
    const root = base64Bytes(line)
    if (root?.length !== 32) throw new Error(`what was signed for board ${boardId} cannot be read`)
    return { size, root }
  }
  return undefined
}

/** The boards of which a checkpoint was given out. */
export function boardsGivenOut(keys = keysFolder()): string[] {
  return namesIn(keys).flatMap((name) => {
    const board = name.endsWith(GIVEN_OUT) ? name.slice(0, -GIVEN_OUT.length) : undefined
    return board && lastGivenOut(board, keys) ? [board] : []
  })
}

/** Before a checkpoint is given out; it is on disk when this returns. Smaller ones are forgotten. */
export function rememberGivenOut(boardId: string, { size, root }: TreeHead): void {
  const folder = folderOf(boardId)
  if ((sizesIn(folder).at(-1) ?? -1) >= size) return
  write(folder, String(size), base64(root), renameSync)
  for (const smaller of sizesIn(folder))
    if (smaller < size) rmSync(join(folder, String(smaller)), { force: true })
}

/** For an operator who takes up an older copy, or loses a board: what was given out after it no longer binds. */
export function forgetGivenOut(boardId: string, keys = keysFolder()): void {
  rmSync(folderOf(boardId, keys), { recursive: true, force: true })
}

/** Tells this installation from another that holds the same keys. Of several processes that ask first, one's word holds. */
export function signerId(): string {
  const file = join(keysFolder(), 'signer')
  const known = lineIn(file)
  if (known === undefined) write(keysFolder(), 'signer', randomBytes(20).toString('hex'), linkUnlessThere)
  const id = known ?? lineIn(file)
  if (!id) throw new Error(`${file} is empty: put back a copy of it, or of the whole folder`)
  return id
}

const GIVEN_OUT = '.given-out'

function folderOf(boardId: string, keys = keysFolder()): string {
  return join(keys, `${boardId}${GIVEN_OUT}`)
}

function sizesIn(folder: string): number[] {
  const names = namesIn(folder).filter((name) => /^\d+$/.test(name))
  return names.map(Number).sort((a, b) => a - b)
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** Undefined where there is no such file. */
function lineIn(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Whole or not at all, and on disk: a file under another name, then its own, which `give` gives it. */
function write(
  folder: string,
  name: string,
  line: string,
  give: (draft: string, file: string) => void,
): void {
  const isNew = mkdirSync(folder, { recursive: true, mode: 0o700 }) !== undefined
  const draft = join(folder, `${name}.${randomUUID()}`)
  try {
    writeFileSync(draft, `${line}\n`, { mode: 0o600, flush: true })
    give(draft, join(folder, name))
  } catch (error) {
    rmSync(draft, { force: true })
    if (hasNoRoom(error)) noteAway()
    throw error
  }
  flush(folder)
  if (isNew) flush(dirname(folder))
}

function linkUnlessThere(draft: string, file: string): void {
  try {
    linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft)
  }
}

/** What a folder names is on disk after it. */
function flush(folder: string): void {
  const entry = openSync(folder, 'r')
  try {
    fsyncSync(entry)
  } finally {
    closeSync(entry)
  }
}

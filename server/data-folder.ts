import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

const BUSY = 5
/** For as long as this process lives: what is collected lets go. */
const held: DatabaseSync[] = []

/**
 * Makes DATA_DIR where there is none, and keeps it for this process alone: a second start would stop the first one's
 * PostgreSQL. Whatever keeps it from being used is thrown as a sentence that says what to do.
 */
export function keepDataFolder(path: string, address: string): void {
  const folder = resolve(path)
  make(folder)
  tryToWrite(folder)
  lock(folder)
  write(folder, 'running', `${address} (process ${process.pid})`)
  // Beside its keys, who signs registers remembers what it signed: where it cannot, nothing could be recorded.
  const keys = join(folder, 'keys')
  make(keys, 0o700)
  tryToWrite(keys)
}

/** One level at a time: some file systems answer a recursive mkdir in a way that Node repeats for ever. */
function make(folder: string, mode?: number): void {
  if (existsSync(folder)) {
    if (statSync(folder).isDirectory()) return
    throw new Error(`DATA_DIR ${folder} is a file: move it away, or set DATA_DIR to a folder.`)
  }
  const parent = dirname(folder)
  make(parent)
  try {
    mkdirSync(folder, { mode })
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw unwritable(parent, error)
  }
}

/** Of two starts at once, either may take the other's away. */
function tryToWrite(folder: string): void {
  write(folder, '.written', Buffer.alloc(64 * 1024))
  rmSync(join(folder, '.written'), { force: true })
}

function write(folder: string, name: string, bytes: string | Buffer): void {
  try {
    writeFileSync(join(folder, name), bytes, { flush: true })
  } catch (error) {
    throw unwritable(folder, error)
  }
}

function unwritable(folder: string, error: unknown): Error {
  const code = codeOf(error)
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new Error(`There is no space left in ${folder} (${code}): make room there, then start again.`)
  return new Error(
    `Nothing can be written in ${folder} (${code}): let the user ${userInfo().username} write there, or set DATA_DIR to another folder.`,
  )
}

/** The kernel's own lock on a file, which SQLite takes: it ends with its process, however that ends. */
function lock(folder: string): void {
  const file = new DatabaseSync(join(folder, 'lock'))
  try {
    file.exec('pragma journal_mode = off; begin exclusive')
  } catch (error) {
    file.close()
    if ((error as { errcode?: number }).errcode !== BUSY) throw unwritable(folder, error)
    throw new Error(
      `DATA_DIR ${folder} is in use: Tour de table runs on it already, at ${whoRuns(folder)}. Stop that one, or set DATA_DIR to another folder.`,
    )
  }
  held.push(file)
}

function whoRuns(folder: string): string {
  const file = join(folder, 'running')
  return (existsSync(file) && readFileSync(file, 'utf8')) || 'an address it has not said yet'
}

function codeOf(error: unknown): string {
  return String((error as { code?: unknown }).code)
}

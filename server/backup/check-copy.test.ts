import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '#db/testing.ts'
import { type Story, tellStory } from '#lib/commands/testing.ts'
import { makeCopy } from './make-copy.ts'
import type { Manifest } from './manifest.ts'
import { putBack } from './put-back.ts'
import { hashOf } from './table-files.ts'
import { rowsOfAll } from './testing.ts'

/* A copy that is not what was written is not put back, and nothing changes. */

const newFolder = () => mkdtempSync(join(tmpdir(), 'tour-copy-'))
const keys = newFolder()
let story: Story
let whole: string
let folder: string
let there: TestDatabase
beforeAll(async () => {
  process.env.LOG_KEYS_DIR = keys
  story = await tellStory()
  await story.open('Inès', await story.propose('Inès', 'Repeindre', 'En vert.'))
  whole = join(newFolder(), 'copy')
  await makeCopy(story.db, keys, whole)
  there = await testDatabase()
})
afterAll(() => Promise.all([story.database.close(), there.close()]))
beforeEach(() => {
  folder = join(newFolder(), 'copy')
  cpSync(whole, folder, { recursive: true })
})

const at = (path: string) => join(folder, path)
const manifest = (): Manifest => JSON.parse(readFileSync(at('manifest.json'), 'utf8'))
const write = (changed: object) => writeFileSync(at('manifest.json'), JSON.stringify(changed))

async function refused(why: string): Promise<void> {
  const before = await rowsOfAll(there.db)
  await expect(putBack(folder, { ...there, keys: newFolder() })).rejects.toThrow(why)
  expect(await rowsOfAll(there.db)).toEqual(before)
}

/** As who knows how copies are written: the manifest says what is there. */
async function rewrite(name: string, change: (text: string) => string): Promise<void> {
  const path = `tables/${name}.gz`
  const text = change(gunzipSync(readFileSync(at(path))).toString('utf8'))
  writeFileSync(at(path), gzipSync(text))
  const read = manifest()
  const tables = read.tables.map((table) =>
    table.name === name ? { ...table, rows: text.split('\n').length - 1 } : table,
  )
  write({ ...read, tables, files: { ...read.files, [path]: await hashOf(at(path)) } })
}

test('a copy has the keys that links lead to, and nothing that an editor or a system left beside them', async () => {
  const own = newFolder()
  cpSync(keys, own, { recursive: true })
  const key = `${story.boardId}.ed25519`
  const mounted = join(newFolder(), 'key')
  renameSync(join(own, key), mounted)
  symlinkSync(mounted, join(own, key))
  for (const left of ['.DS_Store', '.written', `${key}~`, 'une copie', `${key} (1)`])
    writeFileSync(join(own, left), 'x')
  const copy = join(newFolder(), 'copy')
  const { files } = await makeCopy(story.db, own, copy)
  expect(Object.keys(files).filter((path) => path.startsWith('keys/'))).toEqual(
    Object.keys(manifest().files).filter((path) => path.startsWith('keys/')),
  )
  expect(readFileSync(join(copy, 'keys', key))).toEqual(readFileSync(mounted))
})

test.runIf(existsSync('/proc/self'))('no copy is made where no folder can be, and that is said', async () => {
  await expect(makeCopy(story.db, keys, '/proc/nowhere/copy')).rejects.toThrow('ENOENT')
})

describe('a copy is refused', () => {
  test('where a file was changed', async () => {
    const file = at('tables/member.gz')
    const bytes = readFileSync(file)
    bytes[bytes.length - 9] = (bytes[bytes.length - 9] ?? 0) ^ 1
    writeFileSync(file, bytes)
    await refused(`${file} was changed or is damaged`)
  })

  test('where a key was changed, or one put in', async () => {
    appendFileSync(at(`keys/${story.boardId}.ed25519`), ' ')
    await refused('was changed or is damaged')
    cpSync(join(whole, 'keys'), at('keys'), { recursive: true })
    writeFileSync(at('keys/auth-secret'), 'known to another')
    await refused('keys/auth-secret is not in its manifest')
  })

  test('where a file is missing', async () => {
    rmSync(at('tables/ballot.gz'))
    await refused(`${at('tables/ballot.gz')} is missing`)
  })

  test('where rows were cut off, and the file made whole again', async () => {
    await rewrite('member', (text) => text.slice(text.indexOf('\n') + 1))
    write({ ...manifest(), tables: manifest().tables.map((table) => ({ ...table, rows: table.rows + 1 })) })
    await refused('The copy is not whole: tables/')
  })

  test('where an entry of a register was changed, and everything made to agree but its seal', async () => {
    await rewrite('log_entry', (text) => text.replace(/\\\\x([0-9a-f]{8})/, '\\\\x00000000'))
    await refused(`The register of board ${story.boardId} in ${folder} is not what its checkpoint seals.`)
  })

  test('where the last entry was taken out', async () => {
    await rewrite('log_entry', (text) => text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1))
    await refused('is not what its checkpoint seals')
  })

  test('where a table was left out', async () => {
    const read = manifest()
    write({ ...read, tables: read.tables.filter(({ name }) => name !== 'roll') })
    await refused('it has other tables than this version keeps')
  })

  test('where its manifest has another checkpoint', async () => {
    const { registers, ...rest } = manifest()
    write({ ...rest, registers: registers.map((one) => ({ ...one, checkpoint: 'another' })) })
    await refused('has another checkpoint')
    write({ ...rest, registers: [] })
    await refused('has another checkpoint')
  })

  test('where it was made by another version', async () => {
    write({ ...manifest(), migration: '0001-people-and-boards' })
    await refused('made by another version (0001-people-and-boards')
  })

  test('where its manifest leads out of it, or is none', async () => {
    write({ ...manifest(), files: { 'keys/../../x': '' } })
    await refused('is not one that this version of Tour de table wrote')
    writeFileSync(at('manifest.json'), '{')
    await refused('is not one that this version of Tour de table wrote')
    rmSync(at('manifest.json'))
    await refused('no copy is there')
  })
})

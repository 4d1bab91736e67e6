import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '#db/client.ts'
import { entriesBetween } from '#db/register/log.ts'
import { addMember } from '#lib/commands/board/add-member.ts'
import { expectAccepted, type Story, tellStory } from '#lib/commands/testing.ts'
import { counting } from '#lib/commands/testing-statements.ts'
import { closeDueVotes } from '#lib/commands/votes/close-due-votes.ts'
import { base64Bytes } from '#lib/tlog/bytes.ts'
import { openCheckpoint } from '#lib/tlog/checkpoint.ts'
import { leafHash } from '#lib/tlog/merkle.ts'
import { parseVkey } from '#lib/tlog/note.ts'
import { decodeBundle, decodeHashTile, formatTilePath, tilesOf } from '#lib/tlog/tiles.ts'
import { verifyInclusion, verifyRegister } from '#lib/tlog/verify.ts'
import { registerView } from './log.ts'
import { logFile } from './log-files.ts'

let story: Story
beforeAll(async () => {
  story = await tellStory()
  const { closesAt } = await story.open('Inès', await story.propose('Inès', 'Prêter les outils', 'Oui.'))
  await story.moveTo(closesAt, 1)
  await closeDueVotes(story.db)
})
afterAll(() => story.database.close())

const file = async (path: string) => (await logFile(story.db, story.boardId, path))?.bytes
const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)

async function keyAndCheckpoint() {
  const { seal } = await registerView(await story.as())
  const key = parseVkey(seal.vkey)
  if (!key.ok) throw new Error(key.reason)
  return { ...seal, publicKey: key.value.publicKey, checkpointText: textOf(await file('checkpoint')) }
}

test('anyone verifies the register from its public files alone, also past a full tile', async () => {
  for (let i = 0; i < 260; i++) {
    const person = { name: `Personne ${i}`, email: '', kind: 'volunteer', standing: 'reader' } as const
    expectAccepted(await addMember(await story.as('Claire'), person))
  }
  const { origin, publicKey, checkpointText, size } = await keyAndCheckpoint()
  const read = async (level: 'entries' | 0) => {
    const found = []
    for (const tile of tilesOf(level, size)) {
      const bytes = (await file(formatTilePath(tile))) ?? new Uint8Array()
      const decoded =
        level === 'entries' ? decodeBundle(bytes, tile.width) : decodeHashTile(bytes, tile.width)
      if (decoded.ok) found.push(...decoded.value)
    }
    return found
  }
  const [entries, publishedLeaves] = [await read('entries'), await read(0)]
  expect(size).toBe(269)
  expect(verifyRegister({ entries, publishedLeaves, checkpointText, origin, publicKey })).toMatchObject({
    state: 'amber',
    size,
  })
  for (const tile of tilesOf(1, size)) expect(await file(formatTilePath(tile))).toHaveLength(32)
})

test('a proof and a tile of level 1 take one statement for their hashes, and a row for each subtree', async () => {
  const asked = async (path: string) => {
    const { db, asked } = counting(story.db)
    expect(await logFile(db, story.boardId, path)).toBeDefined()
    return asked
  }
  expect(await asked('tile/1/000.p/1')).toEqual({ statements: 2, rows: 2 })
  const { statements, rows } = await asked('proof/1.tlog-proof')
  expect(statements).toBe(3)
  expect(rows).toBeLessThan(20)
})

test('what is above the leaves is made from them where it was not kept', async () => {
  const tile = await file('tile/1/000.p/1')
  const proof = await file('proof/1.tlog-proof')
  const owner = openDatabase(story.database.ownerUrl, 1)
  for (const step of ['disable trigger never_changes', 'enable always trigger never_changes']) {
    await sql.raw(`alter table log_subtree ${step}`).execute(owner)
    if (step.startsWith('disable')) await sql`delete from log_subtree`.execute(owner)
  }
  await owner.destroy()
  expect(await file('tile/1/000.p/1')).toEqual(tile)
  expect(await file('proof/1.tlog-proof')).toEqual(proof)
})

test('a decision is proved by one file', async () => {
  const { origin, publicKey } = await keyAndCheckpoint()
  const proof = textOf(await file('proof/1.tlog-proof'))
  const [, index = '', hashes = '', note = ''] =
    /^c2sp\.org\/tlog-proof@v1\nindex (\d+)\n((?:.+\n)*)\n([\s\S]+)$/.exec(proof) ?? []
  const opened = openCheckpoint(note, origin, publicKey)
  if (!opened.ok) throw new Error(opened.reason)
  const path = hashes
    .trim()
    .split('\n')
    .map((line) => base64Bytes(line) ?? new Uint8Array())
  const [row] = await entriesBetween(story.db, story.boardId, Number(index), Number(index) + 1)
  const leaf = leafHash(new Uint8Array(row?.bytes ?? []))
  expect(row?.kind).toBe('decision')
  expect(verifyInclusion(leaf, Number(index), opened.value.size, path, opened.value.root)).toEqual({
    ok: true,
    value: null,
  })
})

test.each([
  '',
  'tile/0/000',
  'tile/0/001.p/200',
  'tile/entries/000.p/0',
  'tile/9/000.p/1',
  'proof/2.tlog-proof',
  'proof/01.tlog-proof',
  '../checkpoint',
  'tile/0/x000/000.p/3',
])('there is no file %j', async (path) => {
  const fresh = await tellStory()
  expect(await logFile(fresh.db, fresh.boardId, path)).toBeUndefined()
  expect(await logFile(fresh.db, 'none', 'checkpoint')).toBeUndefined()
  await fresh.database.close()
})

test('entries are given out from any one on, up to a tile of them', async () => {
  const rows = await entriesBetween(story.db, story.boardId, 3, 6)
  const given = decodeBundle((await file('entries/3-6')) ?? new Uint8Array(), 3)
  expect(given).toEqual({ ok: true, value: rows.map(({ bytes }) => new Uint8Array(bytes)) })
  expect(await file('entries/3-9999')).toBeUndefined()
})

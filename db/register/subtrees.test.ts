import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Story, tellStory } from '#lib/commands/testing.ts'
import { type Hash, rootOf } from '#lib/tlog/merkle.ts'
import { type Db, openDatabase } from '../client.ts'
import { up } from '../migrations/0013-large-registers.ts'
import { keptHashes } from './subtrees.ts'

/* The hashes above the leaves of a register, as the database writes them. */

const LINES = 256 * 256 + 300

let story: Story
let owner: Db
let leaves: Hash[]
beforeAll(async () => {
  story = await tellStory()
  owner = openDatabase(story.database.ownerUrl, 1)
  await sql`insert into log_entry (board_id, idx, kind, bytes, leaf, at)
    select board_id, n, 'member', '{}', sha256(n::text::bytea), board_now()
    from log_head, generate_series(size, ${LINES - 1}) n order by n`.execute(story.db)
  leaves = (await kept(0, LINES)).slice()
})
afterAll(() => Promise.all([owner.destroy(), story.database.close()]))

async function kept(level: number, to: number): Promise<readonly Hash[]> {
  const [hashes] = await keptHashes(story.db, story.boardId, [{ level, from: 0, to }])
  return hashes ?? []
}

function rootsOf(width: number): Hash[] {
  return Array.from({ length: Math.floor(LINES / width) }, (_, n) =>
    rootOf(leaves.slice(n * width, (n + 1) * width)),
  )
}

test('are written with the entry that completes them, at every level', async () => {
  expect(leaves).toHaveLength(LINES)
  expect(await kept(1, LINES)).toEqual(rootsOf(256))
  expect(await kept(2, LINES)).toEqual(rootsOf(65_536))
  expect(await kept(3, LINES)).toEqual([])
})

test('are written by nobody else, and never change', async () => {
  const write = sql`insert into log_subtree values (${story.boardId}, 1, 900, sha256('x'))`
  await expect(write.execute(story.db)).rejects.toMatchObject({ code: '42501' })
  const keep = sql`select keep_subtrees(${story.boardId}, 256)`
  await expect(keep.execute(story.db)).rejects.toMatchObject({ code: '42501' })
  for (const change of ['update log_subtree set idx = 0', 'delete from log_subtree', 'truncate log_subtree'])
    await expect(sql.raw(change).execute(owner), change).rejects.toMatchObject({ code: 'TT004' })
})

test('are made from the leaves of the registers there are where the database had none', async () => {
  const written = await sql`select * from log_subtree order by level, idx`.execute(owner)
  await sql`drop table log_subtree`.execute(owner)
  for (let times = 0; times < 2; times++) {
    await up(owner as Kysely<unknown>)
    expect((await sql`select * from log_subtree order by level, idx`.execute(owner)).rows).toEqual(
      written.rows,
    )
  }
})

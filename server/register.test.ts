import { spawnSync } from 'node:child_process'
import { mkdtempSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { openDatabase } from '#db/client.ts'
import { addMember } from '#lib/commands/board/add-member.ts'
import { expectAccepted, type Story, tellStory } from '#lib/commands/testing.ts'
import { logFile } from '#lib/views/register/log-files.ts'

let story: Story
let folder: string
beforeEach(async () => {
  story = await tellStory()
  folder = mkdtempSync(join(tmpdir(), 'tour-operator-'))
  symlinkSync(process.env.LOG_KEYS_DIR ?? '', join(folder, 'keys'))
  return () => story.database.close()
})

/** What the operator's command says, on this story's database and keys. */
function register(...words: string[]) {
  const env = { PATH: process.env.PATH, DATA_DIR: folder, DATABASE_URL: story.database.url }
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['server/register.ts', '--register', ...words],
    {
      encoding: 'utf8',
      env: { ...env, NODE_NO_WARNINGS: '1', NODE_ENV: 'production' },
    },
  )
  return { status, said: `${stdout}${stderr}`.trim() }
}

async function forge(statement: ReturnType<typeof sql>): Promise<void> {
  const owner = openDatabase(story.database.ownerUrl, 1)
  for (const able of ['disable', 'enable'] as const) {
    for (const table of ['log_head', 'log_entry', 'log_checkpoint'])
      await sql`alter table ${sql.table(table)} ${sql.raw(able)} trigger user`.execute(owner)
    if (able === 'disable') await statement.execute(owner)
  }
  await owner.destroy()
}

const joined = async (name: string) =>
  expectAccepted(
    await addMember(await story.as('Claire'), { name, email: '', kind: 'volunteer', standing: 'reader' }),
  )

test('an intact register is said to be so, and is not taken up', () => {
  expect(register('check')).toEqual({ status: 0, said: 'Registers as they were sealed: 1; waiting: 0.' })
  expect(register('adopt', story.slug)).toMatchObject({
    status: 2,
    said: expect.stringContaining('waits for nothing'),
  })
})

test('a damaged register is named with the line, and cannot be taken up', async () => {
  await forge(sql`update log_entry set bytes = bytes || ' '::bytea where idx = 2`)
  const damaged = 'what is stored is not what was sealed'
  expect(register('check')).toMatchObject({
    status: 1,
    said: expect.stringContaining(`${damaged}, from line 2 on`),
  })
  expect(register('adopt', story.slug)).toMatchObject({ status: 1, said: expect.stringContaining(damaged) })
})

test('an older copy is taken up by the name that its message gives', async () => {
  await joined('Première')
  const head = await story.db.selectFrom('log_head').selectAll().executeTakeFirstOrThrow()
  await joined('Perdue')
  await logFile(story.db, story.boardId, 'checkpoint')
  await forge(sql`delete from log_entry where idx >= ${head.size}`)
  await forge(sql`delete from log_checkpoint where size > ${head.size}`)
  await forge(
    sql`update log_head set size = ${head.size}, edge = ${head.edge}, checkpoint = ${head.checkpoint}`,
  )
  const behind = register('check')
  expect(behind).toMatchObject({ status: 1, said: expect.stringContaining('register -- adopt BOARD') })
  expect(register('adopt', story.slug).status).toBe(0)
  expect(register('check').status).toBe(0)
  await joined('Après')
})

test.each([
  [[]],
  [['adopt']],
  [['adopt', 'a', 'b']],
  [['forget']],
  [['check', 'x']],
])('a command that is none is told how they are written: %j', (words) => {
  expect(register(...words)).toMatchObject({ status: 2, said: expect.stringContaining('Usage') })
})

test('an unknown board is named', () => {
  expect(register('adopt', 'nulle-part')).toMatchObject({
    status: 2,
    said: 'There is no board at /nulle-part.',
  })
})

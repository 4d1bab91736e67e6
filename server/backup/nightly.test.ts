import { mkdirSync, mkdtempSync, readdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { testDatabase } from '#db/testing.ts'
import { tellStory } from '#lib/commands/testing.ts'
import { checkCopy } from './check-copy.ts'
import { copyNightly } from './nightly.ts'

test('a copy is made each night, once a day, and the newest seven are kept', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'tour-nights-')), 'backups')
  const keys = mkdtempSync(join(tmpdir(), 'tour-keys-'))
  process.env.LOG_KEYS_DIR = keys
  const story = await tellStory(undefined, testDatabase())
  const days = Array.from({ length: 9 }, (_, i) => `2026-03-${String(i + 1).padStart(2, '0')}`)
  for (const day of days) await copyNightly(story.db, keys, folder, day)
  mkdirSync(join(folder, '2026-03-10.12.new'))
  const made = statSync(join(folder, '2026-03-09')).mtimeMs
  await copyNightly(story.db, keys, folder, '2026-03-09')
  expect(readdirSync(folder).sort()).toEqual(days.slice(2))
  expect(statSync(join(folder, '2026-03-09')).mtimeMs).toBe(made)
  expect((await checkCopy(join(folder, '2026-03-09'))).registers).toHaveLength(1)
  await story.database.close()
})

import { createHash } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Db } from '#db/client.ts'
import { findPendingMail } from '#db/running/mails.ts'
import { testDatabaseStoppedAt } from '#db/testing.ts'
import { expectAccepted, tellStory } from '#lib/commands/testing.ts'
import { exportedDecisions, RULES } from '#lib/commands/testing-exports.ts'
import { everyKindOfEntry } from '#lib/commands/testing-kinds.ts'
import { mintBallotLink } from '#lib/commands/votes/mint-ballot-link.ts'
import { compose } from '#lib/mail/compose.ts'
import { wholeCharter } from '#lib/rules/charter/charter.ts'
import { canonicalBytes, type Json } from '#lib/tlog/canonical.ts'
import { createExample } from './create.ts'
import { seedRandom } from './seeded-random.sample.ts'

/*
 * What was ever signed stays: under one clock and one seed, the same acts give the same bytes. A hash that changes here
 * is a register that today's installations would not have written.
 */
process.env.LOG_KEYS_DIR = mkdtempSync(join(tmpdir(), 'tour-golden-'))
const STOPPED_AT = '2026-03-02T09:00:00Z'

const hash = (parts: readonly (string | Uint8Array)[]) => {
  const sum = createHash('sha256')
  for (const part of parts) sum.update(typeof part === 'string' ? `${part}\n` : part)
  return sum.digest('hex').slice(0, 32)
}

/** What a database holds of registers and would send, each hashed. */
async function written(db: Db) {
  const entries = await db
    .selectFrom('log_entry')
    .select(['kind', 'bytes'])
    .orderBy('board_id')
    .orderBy('idx')
    .execute()
  const checkpoints = await db
    .selectFrom('log_checkpoint')
    .select('note')
    .orderBy('board_id')
    .orderBy('size')
    .execute()
  return {
    kinds: [...new Set(entries.map(({ kind }) => kind))].sort().join(' '),
    entries: hash(entries.map(({ bytes }) => bytes)),
    checkpoints: hash(checkpoints.map(({ note }) => note)),
    mails: await mailsOf(db),
  }
}

/** Each mail that waits, as it would leave but for its link; a hash a kind. */
async function mailsOf(db: Db): Promise<Record<string, string>> {
  const mails = await db.selectFrom('mail').select(['id', 'kind']).orderBy('kind').orderBy('id').execute()
  const links = {
    publicUrl: 'https://tour.example',
    mintBallotLink: (roundId: string, memberId: string) => mintBallotLink(db, { roundId, memberId }),
  }
  const said: Record<string, string[]> = {}
  for (const { id, kind } of mails) {
    const mail = await findPendingMail(db, id)
    if (!mail?.email) continue
    const message = (await compose(db, links, mail)) ?? 'nothing to send'
    said[kind] = [...(said[kind] ?? []), JSON.stringify(message).replaceAll(/\/v\/[\w-]+/g, '/v/…')]
  }
  return Object.fromEntries(Object.entries(said).map(([kind, messages]) => [kind, hash(messages)]))
}

test('the example writes the register it always wrote', async () => {
  seedRandom('example')
  const database = await testDatabaseStoppedAt(STOPPED_AT)
  expectAccepted(
    await createExample(database.db, { charterText: 'Tout le monde vote.', host: 'tour.example' }),
  )
  expect(await written(database.db)).toMatchInlineSnapshot(`
    {
      "checkpoints": "2eabd28a5834f4c37ce4ff1d13f257fd",
      "entries": "2d49ee76f9e100c31666b39b2fcc8c7b",
      "kinds": "charter decision genesis key member reopened round.opened superseded",
      "mails": {},
    }
  `)
  await database.close()
})

test('each method writes the register and the export it always wrote', async () => {
  seedRandom('methods')
  const story = await tellStory(wholeCharter, testDatabaseStoppedAt(STOPPED_AT))
  const names = [...RULES, 'secret'] as const
  const fileOf = await exportedDecisions(story, names)
  // But for its seal, which is the register's as it is that day.
  const exports = names.map((name) => {
    const { seal: _, ...file } = fileOf(name)
    return [name, hash([canonicalBytes(file as unknown as Json)])]
  })
  expect(await written(story.db)).toMatchInlineSnapshot(`
    {
      "checkpoints": "f26ef66b42936cb4355c4c9e01cb3997",
      "entries": "fc3408049552a37053188a4ece61da6b",
      "kinds": "charter decision genesis key member round.opened",
      "mails": {
        "added": "9108836cbc17cc2dcf4b7b0b2575ac73",
        "ballot": "668fd57daa078b45720c63fcb8514328",
        "outcome": "9a9df6377c03d1507504929e0260e703",
      },
    }
  `)
  expect(Object.fromEntries(exports)).toMatchInlineSnapshot(`
    {
      "absolute": "a9cb963a6c24fb7c13abca0bf964249e",
      "advice": "321a98adff1d590f8cd8f4d47ef2ff03",
      "approval": "54676a87daefb19a92ca09a1ce86a6d1",
      "consensus": "b182b7b69002d54629e9648d5881e21e",
      "consent": "92ba84214f921f13c98613d4d88cad81",
      "dots": "2d921881151073874901b649171b5c69",
      "irv": "ab27937d81295546fa14ccc9665ebe5d",
      "judgment": "eb0214ab67f81fcebfaa1af6e6e493f6",
      "lazy": "9111f8cd8195f8bcf55dabd0cdbae50d",
      "qualified": "e87972760911a482edd80f9f5608f2fb",
      "relative": "96e2e111d241f2a44fde8de0b5b7a37c",
      "schulze": "4a612206ff70a513c6c6b0e0cf088682",
      "score": "878b66437c3a212e4d9096ad29b1ce35",
      "secret": "6b42baeda7e3848736f782813b3652b0",
      "stv": "63da62224d5003094114ced133f04d15",
      "two_thirds": "92f3dcc66d88fd5a1c7336480840d664",
    }
  `)
  await story.database.close()
})

test('each kind of line is written as it always was', async () => {
  seedRandom('kinds')
  const story = await tellStory(wholeCharter, testDatabaseStoppedAt(STOPPED_AT))
  await sql`update person set language = 'en' where name = 'Noor'`.execute(story.db)
  await everyKindOfEntry(story)
  expect(await written(story.db)).toMatchInlineSnapshot(`
    {
      "checkpoints": "f317f34b379fe52e40e8d5bd9247f637",
      "entries": "b7ca235046ada231a422c4f2e56e47be",
      "kinds": "charter decision followup genesis key member reopened round.brought_forward round.cancelled round.extended round.opened shortened superseded taken_over withdrawn",
      "mails": {
        "added": "4e3457629978b95c19b7b90f93a11b5d",
        "asked": "7f229087c4187ef897375142f20715a9",
        "ballot": "3fecfa1dcbe6cd53fc17cfd7a4c2465d",
        "brought_forward": "c93c31ca68751db6ad435691dc13274a",
        "cancelled": "1ec09bb7ed59f582729d63c74d7994b9",
        "extended": "d630280f5f47e8a14a050768849cba80",
        "follow_up": "528b95e66db5a0875c7f634f74729c8f",
        "outcome": "fd91f2ecd5994d00cb97db5ea1846fff",
        "proxy": "528b95e66db5a0875c7f634f74729c8f",
        "proxy_answer": "d5d1e6359f87636b5a6937cc74cb570e",
        "relayed": "528b95e66db5a0875c7f634f74729c8f",
        "reopened": "0929612fc8c6c2642aaf7ee3cc8a4d73",
      },
    }
  `)
  await story.database.close()
})

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

/** Each mail that waits, as it would leave; a hash a kind. */
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
    said[kind] = [...(said[kind] ?? []), JSON.stringify(message)]
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
      "checkpoints": "e29a66e87073b99f626daeef7d74ed6d",
      "entries": "a711bf04fc857f1d3151c73a9cd9d7bf",
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
  const exports = names.map((name) => [name, hash([canonicalBytes(fileOf(name) as unknown as Json)])])
  expect(await written(story.db)).toMatchInlineSnapshot(`
    {
      "checkpoints": "344171e3a490fa24b68686d6fb09d2eb",
      "entries": "27e47797dfb45cb40ab25ac8b60c841c",
      "kinds": "charter decision genesis key member round.opened",
      "mails": {
        "added": "a03ab6ba21df7ada8e6620ac8ba5b59d",
        "ballot": "668fd57daa078b45720c63fcb8514328",
        "outcome": "bc09408f88ebdbfe7ffe61f551f9089b",
      },
    }
  `)
  expect(Object.fromEntries(exports)).toMatchInlineSnapshot(`
    {
      "absolute": "f3b20194156c440b58ee7075c179c1c9",
      "advice": "3a1524a9df5e295e3b68ef34c88fb1af",
      "approval": "ce8720d9fcd1a3139da7ebbb31896763",
      "consensus": "6a45d94ed2e18710d5ac82ff0f461ec0",
      "consent": "f0b8434fa6b1a58e48b426e6f0dbf0e5",
      "dots": "969ac7b5dd1397bebc14473426ca3232",
      "irv": "f88cb9acf29202b0644f4e81d6e74ec2",
      "judgment": "1658d977d205e46fdf6c482621cf97ca",
      "lazy": "fe8e28ffd3ec4c3f0d109da42432de8d",
      "qualified": "7add522e152caf76569f9dba63ad5aef",
      "relative": "cc246f77bebf0dade8a0e479e31bd55e",
      "schulze": "35180e5a2cc33a851bbbca32054c6d09",
      "score": "145dc8c676e48a39eb8c5d665cf4fc73",
      "secret": "3f0d5c9e1f5c45c1270859b1ee548f9d",
      "stv": "522a70837e99aab23470764451834421",
      "two_thirds": "67a5e5112c471ac577952a9fa81d651b",
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
      "checkpoints": "2ebc526578b45a0f2ea2f588d53942ec",
      "entries": "e72240f6a6f2f7a9940795327667f8a3",
      "kinds": "charter decision followup genesis key member reopened round.brought_forward round.cancelled round.extended round.opened shortened superseded taken_over withdrawn",
      "mails": {
        "added": "e28a2fccf4aad123afda2f5c6e8fd962",
        "asked": "7f229087c4187ef897375142f20715a9",
        "ballot": "3fecfa1dcbe6cd53fc17cfd7a4c2465d",
        "brought_forward": "c93c31ca68751db6ad435691dc13274a",
        "cancelled": "f44ebcd5f2f0cff46b0f1deb29ff69d0",
        "extended": "d630280f5f47e8a14a050768849cba80",
        "follow_up": "528b95e66db5a0875c7f634f74729c8f",
        "outcome": "a44e487d00d9478f0e182bf380ecd6ea",
        "proxy": "528b95e66db5a0875c7f634f74729c8f",
        "proxy_answer": "d5d1e6359f87636b5a6937cc74cb570e",
        "relayed": "528b95e66db5a0875c7f634f74729c8f",
        "reopened": "2a34640fd144a6f6190db0621ae964ee",
      },
    }
  `)
  await story.database.close()
})

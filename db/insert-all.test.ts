import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Story, tellStory } from '#lib/commands/testing.ts'
import { insertMeeting } from './boards/meetings.ts'
import { insertDisclosures } from './register/disclosures.ts'
import { append, findHead } from './register/log.ts'
import { enqueueMails } from './running/jobs.ts'
import type { Tx } from './schema.ts'
import { insertRound } from './votes/round-state.ts'

/* A federation: more people than a statement has values for. */

const PEOPLE = 20_000
const AT = '2026-03-10T08:00:00Z'

let story: Story
let members: string[]
/** A vote of a few people, and a proposal that none is open on. */
let small: string
let proposal: string
beforeAll(async () => {
  story = await tellStory()
  const { db, boardId } = story
  const number = await story.propose('Inès', 'Ouvrir le samedi', 'Deux par mois.')
  small = (await story.open('Inès', number)).roundId
  const other = await story.propose('Abdel', 'Ouvrir le dimanche', 'Un par mois.')
  const found = db.selectFrom('proposal').select('id').where('number', '=', other)
  proposal = (await found.executeTakeFirstOrThrow()).id
  await sql`insert into person (id, email, name, created_at)
    select 'many' || i, 'many' || i || '@t.example', 'Personne ' || i, board_now()
    from generate_series(1, ${PEOPLE}::int) i`.execute(db)
  await sql`insert into member (id, board_id, person_id, kind, standing, joined_at)
    select id, ${boardId}, id, 'volunteer', 'elector', board_now() from person where id like 'many%'`.execute(
    db,
  )
  members = Array.from({ length: PEOPLE }, (_, i) => `many${i + 1}`)
})
afterAll(() => story.database.close())

const within = <T>(work: (tx: Tx) => Promise<T>) => story.db.transaction().execute(work)

async function count(table: string, column: string, value: string): Promise<number> {
  const counted = sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}
    where ${sql.ref(column)} = ${value}`
  return (await counted.execute(story.db)).rows[0]?.n ?? 0
}

test('a round has a roll of any length', async () => {
  const round = { ...(await asNew(small)), id: 'large', proposal_id: proposal }
  const entry = { kind: 'volunteer', opening_id: 'x', ready_at: AT, estimated: true, proxy: null } as const
  const roll = members.map((member_id) => ({ ...entry, member_id, who: `who-${member_id}` }))
  await within((tx) => insertRound(tx, round, roll))
  expect(await count('roll', 'round_id', 'large')).toBe(PEOPLE)
  const last = await story.db
    .selectFrom('roll')
    .selectAll()
    .where('member_id', '=', 'many20000')
    .executeTakeFirst()
  expect(last).toMatchObject({ ...roll.at(-1), ready_at: expect.objectContaining({}) })
})

/** A round as it is handed to be written. */
async function asNew(id: string): Promise<Parameters<typeof insertRound>[1]> {
  const { rows } = await sql<{ round: Parameters<typeof insertRound>[1] }>`
    select to_jsonb(round) || jsonb_build_object('method', method::text, 'terms', terms::text,
      'window_report', window_report::text, 'charter_change', charter_change::text) as round
    from round where id = ${id}`.execute(story.db)
  if (!rows[0]) throw new Error('no round')
  return rows[0].round
}

test('any number of things are disclosed at once, byte for byte', async () => {
  const salt = new Uint8Array(32).fill(255)
  const bytes = Buffer.from('L’été, « 8 € » \\ "')
  await within((tx) =>
    insertDisclosures(
      tx,
      story.boardId,
      members.map((id) => ({ id, field: 'name', salt, bytes, commitment: 'many' })),
    ),
  )
  expect(await count('opening', 'commitment', 'many')).toBe(PEOPLE)
  const one = await story.db.selectFrom('opening').selectAll().where('id', '=', 'many7').executeTakeFirst()
  expect(one).toMatchObject({ salt: Buffer.from(salt), bytes })
})

test('any number of people are mailed at once', async () => {
  const mails = members.map((id) => ({ id, personId: id, subjectId: 'many' }))
  await within((tx) => enqueueMails(tx, 'meeting', mails, AT))
  expect(await count('mail', 'subject_id', 'many')).toBe(PEOPLE)
})

test('any number of people are called to a meeting', async () => {
  const claire = await story.memberId('Claire')
  const meeting = { id: 'many', board_id: story.boardId, title: 'Assemblée', place: '', starts_at: AT }
  const called = { ...meeting, minutes: 60, called_by: claire, called_at: AT }
  const invited = members.map((member_id) => ({ member_id, suited: true }))
  await within((tx) => insertMeeting(tx, called, invited))
  expect(await count('invited', 'meeting_id', 'many')).toBe(PEOPLE)
})

test('any number of lines are added to a register at once, in their order', async () => {
  const from = (await findHead(story.db, story.boardId))?.size ?? 0
  const entries = Array.from({ length: 10_000 }, (_, i) => ({
    idx: from + i,
    kind: 'member',
    subject: 'many',
    bytes: Buffer.from(`{"n":${i}}`),
    leaf: Buffer.alloc(32, i),
    at: AT,
  }))
  const added = await within((tx) =>
    append(tx, story.boardId, from, entries, { edge: [], checkpoint: 'x', signer: 'x' }),
  )
  expect(added).toBe(true)
  expect(await count('log_entry', 'subject', 'many')).toBe(10_000)
})

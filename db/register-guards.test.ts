import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectAccepted, type Story, tellStory } from '#lib/commands/testing.ts'
import { castBallot } from '#lib/commands/votes/cast-ballot.ts'
import { closeDueVotes } from '#lib/commands/votes/close-due-votes.ts'
import { append, findHead } from './register/log.ts'

/* What the database refuses to the application's own role, once a board has a register, a vote and a decision. */

let story: Story
let open: { roundId: string }
let closed: { roundId: string }
beforeAll(async () => {
  story = await tellStory()
  const first = await story.open('Inès', await story.propose('Inès', 'Décidée', 'Oui.'))
  expectAccepted(
    await castBallot(await story.as('Noor'), { roundId: first.roundId, ballot: { choice: 'consent' } }),
  )
  await story.moveTo(first.closesAt, 1)
  await closeDueVotes(story.db)
  closed = first
  open = await story.open('Inès', await story.propose('Inès', 'Ouverte', 'Oui.'))
})
afterAll(() => story.database.close())

const refused = (statement: ReturnType<typeof sql>) => expect(statement.execute(story.db)).rejects
const entry = (idx: number) => ({
  idx,
  kind: 'member',
  subject: 'x',
  bytes: new Uint8Array(2),
  leaf: new Uint8Array(32),
  at: '2026-01-31T18:00:00Z',
})

describe('a register', () => {
  test('is appended to at the size it has, and nothing is written where it has grown', async () => {
    const size = (await findHead(story.db, story.boardId))?.size ?? 0
    const added = await story.db
      .transaction()
      .execute((tx) =>
        append(tx, story.boardId, size - 1, [entry(size - 1)], { edge: [], checkpoint: 'x', signer: 'x' }),
      )
    expect(added).toBe(false)
    expect(await story.verify()).toMatchObject({ state: 'amber', size })
  })

  test('has no gap, no fork and no way back', async () => {
    const size = (await findHead(story.db, story.boardId))?.size ?? 0
    for (const idx of [size + 1, size + 7])
      await refused(sql`insert into log_entry (board_id, idx, kind, bytes, leaf, at)
        values (${story.boardId}, ${idx}, 'member', '\\x00', ${Buffer.alloc(32)}, now())`).toMatchObject({
        code: 'TT004',
      })
    await refused(sql`insert into log_entry (board_id, idx, kind, bytes, leaf, at)
      values (${story.boardId}, ${size - 1}, 'member', '\\x00', ${Buffer.alloc(32)}, now())
      on conflict (board_id, idx) do update set bytes = excluded.bytes`).toMatchObject({ code: '42501' })
    await refused(sql`update log_head set size = size - 1`).toMatchObject({ code: 'TT004' })
    await refused(sql`update log_head set size = size + 1, origin = 'elsewhere'`).toMatchObject({
      code: 'TT004',
    })
    await refused(sql`delete from log_head`).toMatchObject({ code: '42501' })
  })
})

describe('a vote', () => {
  const late = (roundId: string, castAt: ReturnType<typeof sql>) => sql`
    insert into ballot (id, round_id, member_id, revision, choice, channel, cast_at)
    select 'x', ${roundId}, member_id, 99, 'consent', 'link', ${castAt} from roll where round_id = ${roundId} limit 1`

  test('takes no ballot once it is closed, even one that is dated before', async () => {
    await refused(
      late(
        closed.roundId,
        sql`(select opened_at + interval '1 minute' from round where id = ${closed.roundId})`,
      ),
    ).toMatchObject({ code: 'TT002' })
    await refused(
      late(open.roundId, sql`(select closes_at from round where id = ${open.roundId})`),
    ).toMatchObject({ code: 'TT002' })
  })

  test('is not closed before its time, prolonged, nor opened again', async () => {
    const early = sql`update round set stage = 'closed', recorded_at = now(), decision = 99, outcome = 'adopted', tally = '{}',
      decision_entry = 0 where id = ${open.roundId}`
    await refused(early).toMatchObject({ code: 'TT003' })
    await refused(
      sql`update round set closes_at = closes_at + interval '1 day' where id = ${open.roundId}`,
    ).toMatchObject({ code: 'TT003' })
    await refused(sql`update round set outcome = 'adopted' where id = ${closed.roundId}`).toMatchObject({
      code: 'TT003',
    })
    await refused(sql`update round set stage = 'open' where id = ${closed.roundId}`).toMatchObject({
      code: 'TT003',
    })
  })

  test('has one open round a proposal', async () => {
    await refused(sql`insert into round select (jsonb_populate_record(round, '{"id": "x", "number": 2}')).* from round
      where id = ${open.roundId}`).toMatchObject({ code: '23505' })
  })
})

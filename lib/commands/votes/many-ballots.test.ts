import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openDatabase } from '#db/client.ts'
import { findRound, lockRound } from '#db/votes/rounds.ts'
import { type Context, enterBoard } from '#lib/store/scope.ts'
import { expectAccepted, tellStory } from '../testing.ts'
import { castBallot } from './cast-ballot.ts'
import { closeDueVotes } from './close-due-votes.ts'

const VOTERS = 100
/** Longer than a connection was once waited for. */
const A_WHILE = 6_500

test('of five hundred ballots sent around a close, each is counted or told that the vote is closed', async () => {
  const story = await tellStory()
  await sql`insert into person (id, email, name, created_at)
    select 'many' || i, 'many' || i || '@t.example', 'Personne ' || i, board_now()
    from generate_series(1, ${VOTERS}::int) i`.execute(story.db)
  await sql`insert into member (id, board_id, person_id, kind, standing, joined_at)
    select 'many' || i, ${story.boardId}, 'many' || i, 'volunteer', 'elector', board_now()
    from generate_series(1, ${VOTERS}::int) i`.execute(story.db)
  const number = await story.propose('Inès', 'Ouvrir le samedi', 'Deux samedis par mois.')
  const { roundId, closesAt } = await story.open('Inès', number)
  await story.moveTo(closesAt, -3600)

  // As the pages have it.
  const db = openDatabase(story.database.url)
  const voters = await Promise.all(
    Array.from({ length: VOTERS }, async (_, i): Promise<Context> => {
      return { db, scope: expectAccepted(await enterBoard(db, story.slug, `many${i + 1}`)) }
    }),
  )
  const ballot = { choice: 'consent' }
  const send = (times: number) =>
    Array.from({ length: times }, () => voters.map((voter) => castBallot(voter, { roundId, ballot }))).flat()

  const early = send(3)
  await Promise.race(early)
  // Whoever closes holds the round for a while, as where much is to be counted.
  const late = await story.db.transaction().execute(async (tx) => {
    await lockRound(tx, { board_id: story.boardId, id: roundId }, 'update')
    await sql`insert into clock_shift (shift) values (interval '1 hour')`.execute(tx)
    const sent = send(2)
    await new Promise((resolve) => setTimeout(resolve, A_WHILE))
    return { sent }
  })
  await closeDueVotes(story.db)

  const answers = await Promise.all([...early, ...late.sent])
  const refused = answers.filter((answer) => 'code' in answer)
  expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['vote_closed']))
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ballot
    where round_id = ${roundId}`.execute(story.db)
  expect(rows[0]?.n).toBe(answers.length - refused.length)
  expect((await findRound(story.db, story.boardId, roundId))?.stage).toBe('closed')
  await db.destroy()
  await story.database.close()
})

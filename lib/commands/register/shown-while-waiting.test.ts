import { type KyselyPlugin, sql } from 'kysely'
import { expect, test } from 'vitest'
import { type Db, openDatabase } from '#db/client.ts'
import { lockHead } from '#db/register/log.ts'
import { BEGINNING, testDatabaseStoppedAt } from '#db/testing.ts'
import { lightCharter } from '#lib/rules/charter/charter.ts'
import { expectAccepted, tellStory } from '../testing.ts'
import { castBallot } from '../votes/cast-ballot.ts'
import { closeBeforeShowing, closeDueVotes } from '../votes/close-due-votes.ts'

/** Counts how often a register is made anew from its entries. */
function countComparisons(): KyselyPlugin & { made: number } {
  return {
    made: 0,
    transformQuery({ node }) {
      if (node.kind === 'RawNode' && node.sqlFragments.join('').includes('from log_entry')) this.made++
      return node
    },
    transformResult: async ({ result }) => result,
  }
}

async function waitingForALock(db: Db): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(db)
  return rows[0]?.n ?? 0
}

test('a board whose register waits with votes that are due is compared once a minute, whoever looks, and goes on once mended', async () => {
  const story = await tellStory(lightCharter, testDatabaseStoppedAt(BEGINNING))
  const owner = openDatabase(story.database.ownerUrl, 1)
  const comparisons = countComparisons()
  const db = story.db.withPlugin(comparisons)
  const look = (times: number) =>
    Promise.all(Array.from({ length: times }, () => closeBeforeShowing(db, story.boardId)))
  try {
    for (const title of ['Un', 'Deux', 'Trois']) {
      const { roundId } = await story.open('Inès', await story.propose('Inès', title, 'Oui.'))
      expectAccepted(await castBallot(await story.as('Noor'), { roundId, ballot: { choice: 'consent' } }))
    }
    const { closes_at } = await story.db
      .selectFrom('round')
      .select('closes_at')
      .orderBy('closes_at', 'desc')
      .executeTakeFirstOrThrow()
    await sql`alter table log_entry disable trigger user`.execute(owner)
    const { rows } = await sql<{ leaf: Buffer }>`
      select leaf from log_entry where idx = 1`.execute(owner)
    await sql`update log_entry set leaf = sha256(leaf) where idx = 1`.execute(owner)
    await story.moveTo(closes_at, 1)

    // By the first vote that cannot be closed, and to write it down.
    expect(await look(1)).toEqual([true])
    expect(comparisons.made).toBe(2)
    for (let page = 0; page < 5; page++) expect(await look(1)).toEqual([false])
    expect(comparisons.made).toBe(2)
    await story.database.shiftClock('61 seconds')
    const atOnce = await story.db.transaction().execute(async (tx) => {
      await lockHead(tx, story.boardId)
      const looking = look(5)
      await expect.poll(() => waitingForALock(story.db), { timeout: 120_000 }).toBe(5)
      return { looking }
    })
    expect(await atOnce.looking).toEqual(Array(5).fill(false))
    expect(comparisons.made).toBe(3)

    await sql`update log_entry set leaf = ${rows[0]?.leaf} where idx = 1`.execute(owner)
    expect(await look(1)).toEqual([false])
    await story.database.shiftClock('61 seconds')
    expect(await look(1)).toEqual([true])
    expect(await closeDueVotes(story.db)).toEqual([])
    expect(await story.verify()).toMatchObject({ state: 'amber' })
  } finally {
    await owner.destroy()
    await story.database.close()
  }
})

import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openDatabase } from '#db/client.ts'
import { answered, pastTheClose, type Story, tellStory } from '#lib/commands/testing.ts'
import { closeDueVotes } from '#lib/commands/votes/close-due-votes.ts'
import { methodFor, usualRule } from '#lib/rules/methods/rule.ts'
import { logFile } from '../log-files.ts'

let story: Story
beforeAll(async () => {
  story = await tellStory()
  const { roundId } = await story.open('Inès', await story.propose('Inès', 'Prêter les outils', 'Oui.'))
  await answered(story, roundId, { Noor: { choice: 'consent' }, Abdel: { choice: 'consent' } })
  await pastTheClose(story)
  await closeDueVotes(story.db)
})
afterAll(() => story.database.close())

/** What the decision differs in, as it is told to a reader who asks. */
async function differs(): Promise<unknown> {
  const { idx } = await story.db
    .selectFrom('log_entry')
    .select('idx')
    .where('kind', '=', 'decision')
    .executeTakeFirstOrThrow()
  const file = await logFile(story.db, story.boardId, `shown/${idx}`)
  return JSON.parse(new TextDecoder().decode(file?.bytes)).lines[0].differs
}

/** As whoever owns the tables. */
async function alterAnswer(choice: string): Promise<void> {
  const owner = openDatabase(story.database.ownerUrl, 1)
  await sql`alter table ballot disable trigger user`.execute(owner)
  await sql`update ballot set choice = ${choice} where id = (select min(id) from ballot)`.execute(owner)
  await sql`alter table ballot enable trigger user`.execute(owner)
  await owner.destroy()
}

test('a decision is counted again for its first reader, and for whoever comes after it was altered', async () => {
  const counting = vi.spyOn(methodFor(usualRule('consent')), 'tally')
  for (let reader = 0; reader < 3; reader++) expect(await differs()).toEqual([])
  expect(counting).toHaveBeenCalledTimes(1)
  await alterAnswer('concern')
  for (let reader = 0; reader < 3; reader++) expect(await differs()).toContain('count')
  expect(counting).toHaveBeenCalledTimes(2)
  await alterAnswer('consent')
  expect(await differs()).toEqual([])
  expect(counting).toHaveBeenCalledTimes(2)
})

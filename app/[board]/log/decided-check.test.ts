import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectAccepted } from '#lib/commands/testing.ts'
import { castBallot } from '#lib/commands/votes/cast-ballot.ts'
import { closeDueVotes } from '#lib/commands/votes/close-due-votes.ts'
import {
  checkedProposals,
  type Forging,
  pageOf,
  partsOf,
  proposalPage,
  startForging,
} from './checking.sample.ts'
import { CONSENT, forged, opening, round } from './forgeries.sample.ts'

let forging: Forging
beforeAll(async () => {
  forging = await startForging()
})
afterAll(() => forging.end())

describe('the page of a decision', () => {
  test.each(Object.entries(forged))('is red, and says what differs: %s', async (_, [
    title,
    part,
    ...acts
  ]) => {
    const checked = await forging.checkedWhile(acts, await pageOf(forging, title))
    expect(checked).toMatchObject({ state: 'red', reason: 'shown' })
    expect(partsOf(checked)).toContain(part)
  })

  test('names the decision by the number that was sealed, and the title', async () => {
    const sealed = await forging.story.db
      .selectFrom('round')
      .select('decision')
      .where('id', '=', sql<string>`${round(CONSENT)}`)
      .executeTakeFirstOrThrow()
    const acts = [sql`update round set decision = 4000, outcome = 'adopted' where id = ${round(CONSENT)}`]
    expect(await forging.checkedWhile(acts, await pageOf(forging, CONSENT))).toMatchObject({
      differences: [
        { decision: sealed.decision, title: CONSENT, parts: expect.arrayContaining(['number', 'outcome']) },
      ],
    })
  })

  test('is not red for words that were erased', async () => {
    const acts = [sql`delete from opening where id = ${opening('reason_opening')}`]
    expect(await forging.checkedWhile(acts, await pageOf(forging, CONSENT))).not.toMatchObject({
      state: 'red',
    })
  })

  test('is not red where what windows were counted from was erased', async () => {
    const acts = [sql`delete from opening where field = 'window'`]
    for (const number of await checkedProposals(await forging.story.as('Claire')))
      expect(
        await forging.checkedWhile(acts, (context) => proposalPage(context, number)),
        `proposal ${number}`,
      ).not.toMatchObject({ state: 'red' })
  })

  test('is red where it is shown as decided, though its question is open again', async () => {
    const number = await forging.story.propose('Inès', 'Rouvrir', 'Oui.')
    const { closesAt, roundId } = await forging.story.open('Inès', number)
    for (const name of ['Noor', 'Abdel', 'Claire'])
      expectAccepted(
        await castBallot(await forging.story.as(name), { roundId, ballot: { choice: 'consent' } }),
      )
    await forging.story.moveTo(closesAt, 1)
    await closeDueVotes(forging.story.db)
    await forging.story.reopen('Inès', number, 'Il y a du nouveau.')
    const acts = [sql`update proposal set stage = 'decided' where number = ${number}`]
    expect(partsOf(await forging.checkedWhile(acts, (context) => proposalPage(context, number)))).toContain(
      'replaced',
    )
  })

  test('is red where another vote claims to be recorded in its place', async () => {
    const acts = [
      sql`insert into round select (r).* from (select jsonb_populate_record(round, jsonb_build_object(
        'id', 'forged', 'number', 9, 'decision', 4000, 'stage', 'closed')) as r
        from round where id = ${round(CONSENT)}) as copied`,
    ]
    expect(partsOf(await forging.checkedWhile(acts, await pageOf(forging, CONSENT)))).toContain('line')
  })
})

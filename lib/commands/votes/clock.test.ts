import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { findRound, type RoundRow } from '#db/votes/rounds.ts'
import { instantText } from '#lib/rules/base/instant.ts'
import { wholeCharter } from '#lib/rules/charter/charter.ts'
import { codeHash } from '#lib/rules/vote/ballot-code.ts'
import { expectAccepted, type Story, tellStory } from '../testing.ts'
import { adjustEarlyClose } from './adjust-early-close.ts'
import { castBallot } from './cast-ballot.ts'
import { closeDueVotes } from './close-due-votes.ts'

const EVERYBODY = ['Claire', 'Inès', 'Abdel', 'Noor', 'Samir']
const DAY = 24 * 3600

let story: Story
beforeEach(async () => {
  story = await tellStory(wholeCharter)
  return () => story.database.close()
})

const opened = async (rule = 'consent', chosen = {}) => {
  const number = await story.propose('Inès', 'Prêter les outils', 'Chaque membre peut emprunter un outil.')
  return story.open('Inès', number, rule, chosen)
}
const row = async (roundId: string): Promise<RoundRow> => {
  const found = await findRound(story.db, story.boardId, roundId)
  if (!found) throw new Error('no round')
  return found
}
const answer = async (name: string, roundId: string, choice = 'consent') =>
  expectAccepted(await castBallot(await story.as(name), { roundId, ballot: { choice, reason: 'La scie.' } }))
const kinds = async () => (await story.entries()).map(({ kind }) => kind).slice(-2)
const last = async () => JSON.parse((await story.entries()).at(-1)?.text ?? '')
/** Jobs waiting, by their task. */
const waiting = async (task: string) => {
  const { rows } = await sql<{ run_at: string; payload: unknown }>`
    select job.run_at, job.payload from graphile_worker._private_jobs job
    join graphile_worker._private_tasks task on task.id = job.task_id
    where task.identifier = ${task}`.execute(story.db)
  return rows
}
const mails = async (kind: string) =>
  story.db
    .selectFrom('mail')
    .innerJoin('person', 'person.id', 'mail.person_id')
    .select('person.name')
    .where('kind', '=', kind as 'extended')
    .orderBy('mail.id')
    .execute()

describe('when everybody has voted', () => {
  test('the close comes a day later, is announced to all, and waits for a day without a change', async () => {
    const { roundId, closesAt } = await opened()
    for (const name of EVERYBODY.slice(1)) await answer(name, roundId)
    await adjustEarlyClose(story.db, roundId)
    expect((await row(roundId)).closes_at).toEqual(closesAt)
    await answer('Claire', roundId)
    expect(await waiting('settle-round')).toHaveLength(1)
    await adjustEarlyClose(story.db, roundId)

    const early = await row(roundId)
    expect(early.window_closes_at).toEqual(closesAt)
    expect(early.opened_at.until(early.closes_at).total('hours')).toBeLessThan(24.1)
    expect(await last()).toMatchObject({
      kind: 'round.brought_forward',
      why: 'all_voted',
      closes_at: instantText(early.closes_at),
    })
    expect(await mails('brought_forward')).toHaveLength(5)
    await adjustEarlyClose(story.db, roundId)
    expect((await row(roundId)).moved_entry).toBe(early.moved_entry)

    // Someone changes their mind three hours before the end, while no job is there to see it.
    await story.moveTo(early.closes_at, -3 * 3600)
    await answer('Noor', roundId, 'concern')
    await story.moveTo(early.closes_at, 1)
    expect(await closeDueVotes(story.db)).toEqual([])
    const later = await row(roundId)
    expect(early.closes_at.until(later.closes_at).total('hours')).toBeCloseTo(21, 1)
    expect(later.moved_entry).toBeGreaterThan(early.moved_entry ?? 0)

    await story.moveTo(later.closes_at, 1)
    expect(await closeDueVotes(story.db)).toMatchObject([{ outcome: 'adopted', closesAt: later.closes_at }])
    expect(await kinds()).toEqual(['decision', 'charter'])
    expect(await story.verify()).toMatchObject({ state: 'amber' })
  })

  test('a secret round says in which hour, and ties no time to anybody', async () => {
    const { roundId } = await opened('approval', {
      secret: true,
      options: [{ label: 'Samedi' }, { label: 'Dimanche' }],
    })
    for (const [i, name] of EVERYBODY.entries()) {
      const sent = { roundId, ballot: { choice: 'vote', options: [['a', 'on']] as const } }
      expectAccepted(await castBallot(await story.as(name), { ...sent, codeHash: codeHash(`code ${i}`) }))
    }
    const [job] = await waiting('settle-round')
    expect(String(job?.run_at)).toMatch(/:00:00/)
    await adjustEarlyClose(story.db, roundId)
    const early = await row(roundId)
    expect(early.closes_at.toString()).toMatch(/:00:00Z$/)
    const urn = await story.db.selectFrom('urn').selectAll().executeTakeFirstOrThrow()
    expect(urn.changed_at?.toString()).toMatch(/:00:00Z$/)
    expect(urn.quorum_at?.toString()).toMatch(/:00:00Z$/)
    await story.moveTo(early.closes_at, 1)
    expect(await closeDueVotes(story.db)).toMatchObject([{ outcome: 'chosen' }])
  })
})

describe('at the close by right', () => {
  test('a missed quorum extends the vote once, with those who have not answered told first', async () => {
    const { roundId, closesAt } = await opened()
    await answer('Samir', roundId)
    await story.moveTo(closesAt, 1)
    expect(await closeDueVotes(story.db)).toEqual([])
    const extended = await row(roundId)
    expect(extended).toMatchObject({ stage: 'open', extended: true })
    expect(extended.window_closes_at).toEqual(extended.closes_at)
    expect(await last()).toMatchObject({ kind: 'round.extended', why: 'quorum' })
    const told = (await mails('extended')).map(({ name }) => name)
    expect(told).toHaveLength(5)
    expect(await answer('Noor', roundId)).toMatchObject({ closesAt: extended.closes_at })

    await story.moveTo(extended.closes_at, 1)
    expect(await closeDueVotes(story.db)).toMatchObject([{ decision: 1, outcome: 'adopted' }])
  })

  test('without the charter’s word, nothing is extended', async () => {
    const light = await tellStory()
    const number = await light.propose('Inès', 'Prêter les outils', 'Un outil.')
    const { closesAt } = await light.open('Inès', number)
    await light.moveTo(closesAt, 1)
    expect(await closeDueVotes(light.db)).toMatchObject([{ outcome: 'no_quorum' }])
    await light.database.close()
  })

  test('an objection of the last two days leaves everybody a moment, and one of before does not', async () => {
    const { roundId, closesAt } = await opened()
    for (const name of ['Claire', 'Inès', 'Abdel']) await answer(name, roundId)
    await story.moveTo(closesAt, -DAY)
    await answer('Noor', roundId, 'objection')
    await story.moveTo(closesAt, 1)
    expect(await closeDueVotes(story.db)).toEqual([])
    expect(await last()).toMatchObject({ kind: 'round.extended', why: 'late_objection' })

    const other = await opened()
    for (const name of ['Claire', 'Inès', 'Noor']) await answer(name, other.roundId, 'objection')
    await story.moveTo(other.closesAt, 1)
    expect(await closeDueVotes(story.db)).toContainEqual(
      expect.objectContaining({ roundId: other.roundId, outcome: 'blocked' }),
    )
  })
})

import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Db, openDatabase } from '#db/client.ts'
import { boardNow } from '#db/clock.ts'
import { findProposal, lockProposalOf } from '#db/proposals/proposals.ts'
import type { Tx } from '#db/schema.ts'
import type { MailKind } from '#db/tables/columns.ts'
import { findRound } from '#db/votes/rounds.ts'
import { dayAt } from '#lib/rules/base/day.ts'
import { wholeCharter } from '#lib/rules/charter/charter.ts'
import { beat } from '../mails/beat.ts'
import { notifyDueReviews } from '../mails/notify-due-reviews.ts'
import { remindOfFollowUps } from '../mails/remind-of-follow-ups.ts'
import { remindToOpenVotes } from '../mails/remind-to-open-votes.ts'
import { sendMail } from '../mails/send-mail.ts'
import { needAnswer } from '../proposals/need-answer.ts'
import { askToReopen } from '../requests/ask-to-reopen.ts'
import { cancelRound } from '../requests/cancel-round.ts'
import { expectAccepted, type Story, tellStory } from '../testing.ts'
import { reopening } from '../testing-requests.ts'
import { shortening } from '../testing-shorter.ts'
import { adjustEarlyClose } from './adjust-early-close.ts'
import { castBallot } from './cast-ballot.ts'
import { closeDueVotes } from './close-due-votes.ts'

const EVERYBODY = ['Claire', 'Inès', 'Abdel', 'Noor', 'Samir']

let story: Story
beforeEach(async () => {
  story = await tellStory(wholeCharter)
  return () => story.database.close()
})

const eightConnections = () => Array.from({ length: 8 }, () => openDatabase(story.database.url, 1))

/**
 * Eight processes, each on a connection of its own, all of which have seen that it is due before any of them acts: the
 * proposal they begin with is held until every one of them waits for it. What `first` does comes before them all.
 */
async function eightOver<T>(
  proposalId: string,
  act: (db: Db) => Promise<T>,
  first: (tx: Tx) => Promise<unknown> = async () => {},
): Promise<T[]> {
  const connections = eightConnections()
  const acting = await story.db.transaction().execute(async (tx) => {
    await lockProposalOf(tx, { board_id: story.boardId, proposal_id: proposalId })
    const eight = Promise.allSettled(connections.map(act))
    await expect.poll(countWaiting, { timeout: 120_000 }).toBe(connections.length)
    await first(tx)
    return { eight }
  })
  const all = await acting.eight
  await Promise.all(connections.map((one) => one.destroy()))
  expect(all.filter(({ status }) => status === 'rejected')).toEqual([])
  return all.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
}

async function countWaiting(): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(story.db)
  return rows[0]?.n ?? 0
}

async function opened(title = 'Prêter les outils') {
  const number = await story.propose('Inès', title, 'Un outil par membre.')
  return { number, id: await idOf(number), ...(await story.open('Inès', number)) }
}
const idOf = async (number: number) => (await findProposal(story.db, story.boardId, number))?.id ?? ''
const row = async (roundId: string) => {
  const found = await findRound(story.db, story.boardId, roundId)
  if (!found) throw new Error('no round')
  return found
}
const answer = async (roundId: string, ...names: string[]) => {
  for (const name of names)
    expectAccepted(await castBallot(await story.as(name), { roundId, ballot: { choice: 'consent' } }))
}
const entries = async (kind: string) => (await story.entries()).filter((one) => one.kind === kind)
const mails = (kind: MailKind) => story.db.selectFrom('mail').select('id').where('kind', '=', kind).execute()
const moveToNine = (day: string) =>
  sql`insert into clock_shift (shift)
    select (${`${day} 09:00`}::timestamp at time zone 'Europe/Paris') - board_now()`.execute(story.db)

describe('eight who come to close the same votes at once', () => {
  const closeAll = (db: Db) => closeDueVotes(db)

  test('close each of them once, and whoever comes second finds nothing to do', async () => {
    const [one, other] = [await opened(), await opened('Repeindre')]
    for (const { roundId } of [one, other]) await answer(roundId, ...EVERYBODY.slice(1))
    await story.moveTo(other.closesAt, 1)
    const closed = (await eightOver(one.id, closeAll)).flat()
    expect(closed.map(({ roundId }) => roundId).sort()).toEqual([one.roundId, other.roundId].sort())
    expect(await entries('decision')).toHaveLength(2)
    expect(await mails('outcome')).toHaveLength(2 * EVERYBODY.length)
    expect(await story.verify()).toMatchObject({ state: 'amber' })
  })

  test('end what was asked about one, once', async () => {
    const { number, id, roundId, closesAt } = await opened()
    await answer(roundId, 'Inès', 'Abdel', 'Samir')
    expectAccepted(await cancelRound(await story.as('Noor'), { number, reason: 'Le prix est faux.' }))
    await story.moveTo(closesAt, 1)
    expect((await eightOver(id, closeAll)).flat()).toHaveLength(1)
    expect(await reopening(() => story).requests()).toEqual(['lapsed'])
  })

  const losses = [
    { why: 'quorum', lose: async () => {} },
    {
      why: 'late_mail',
      lose: () =>
        sql`update mail set queued_at = queued_at - interval '3 hours' where kind = 'ballot'`.execute(
          story.db,
        ),
    },
    {
      why: 'outage',
      lose: async () => {
        await sql`update heartbeat set beat_at = clock_timestamp() - interval '3 hours'`.execute(story.db)
        await beat(story.db)
      },
    },
  ]
  test.each(losses)('extend each of them once, and fail nobody: $why', async ({ why, lose }) => {
    await beat(story.db)
    const [one, other] = [await opened(), await opened('Repeindre')]
    await story.moveTo(one.closesAt, -1)
    await lose()
    await story.moveTo(other.closesAt, 1)
    expect((await eightOver(one.id, closeAll)).flat()).toEqual([])
    const extensions = (await entries('round.extended')).map(({ text }) => JSON.parse(text).why)
    expect(extensions).toEqual([why, why])
    expect(await mails('extended')).toHaveLength(2 * EVERYBODY.length)

    const later = await Promise.all([one, other].map(async ({ roundId }) => (await row(roundId)).closes_at))
    await story.moveTo(later.sort(Temporal.Instant.compare)[1] ?? one.closesAt, 1)
    expect((await eightOver(one.id, closeAll)).flat()).toHaveLength(2)
    expect(await entries('decision')).toHaveLength(2)
    expect(await story.verify()).toMatchObject({ state: 'amber' })
  })

  test('put off once the one that was brought forward, after an answer that changed', async () => {
    const { id, roundId } = await opened()
    await answer(roundId, ...EVERYBODY)
    await adjustEarlyClose(story.db, roundId)
    const early = (await row(roundId)).closes_at
    await story.moveTo(early, -3600)
    await answer(roundId, 'Noor')
    await story.moveTo(early, 1)
    expect((await eightOver(id, closeAll)).flat()).toEqual([])
    expect(await entries('round.brought_forward')).toHaveLength(2)
    expect((await row(roundId)).stage).toBe('open')
  })
})

test('eight who come to settle a vote that everybody has answered bring its close forward once', async () => {
  const { id, roundId } = await opened()
  await answer(roundId, ...EVERYBODY)
  await eightOver(id, (db) => adjustEarlyClose(db, roundId))
  expect(await entries('round.brought_forward')).toHaveLength(1)
  expect(await mails('brought_forward')).toHaveLength(EVERYBODY.length)
})

describe('eight who come to tell the same thing at once tell it once', () => {
  test('the review day of a decision', async () => {
    const number = await reopening(() => story).decided(undefined, { review: '2099-01-31' })
    await moveToNine('2099-01-31')
    await eightOver(await idOf(number), notifyDueReviews)
    expect(await mails('review')).toHaveLength(EVERYBODY.length)
  })

  test('but not the review day of a decision that is taken up again just before', async () => {
    const number = await reopening(() => story).decided(undefined, { review: '2099-01-31' })
    await moveToNine('2099-01-31')
    const noor = await story.as('Noor')
    await eightOver(await idOf(number), notifyDueReviews, async (tx) =>
      expectAccepted(await askToReopen({ ...noor, db: tx }, { number, reason: 'Du nouveau.' })),
    )
    expect(await mails('review')).toEqual([])
  })

  test('how to avoid too short a vote', async () => {
    await story.says('Inès')
    await story.says('Abdel')
    const { number, due } = await shortening(() => story).shortened()
    await moveToNine(due)
    const before = (await mails('follow_up')).length
    await eightOver(await idOf(number), remindOfFollowUps)
    expect(await mails('follow_up')).toHaveLength(before + 1)
  })

  test('the last day to put a text to the vote', async () => {
    const number = await story.propose('Inès', 'Demander la subvention', 'Le dossier.')
    const today = dayAt(await boardNow(story.db), 'Europe/Paris')
    const by = today.add({ days: 2 }).toString()
    expectAccepted(await needAnswer(await story.as('Inès'), { number, by, reason: 'Le dossier part.' }))
    await moveToNine(today.add({ days: 1 }).toString())
    await eightOver(await idOf(number), remindToOpenVotes)
    expect(await mails('open_by')).toHaveLength(1)
  })
})

test('a mail that stays on this machine is held once, though eight send it at once', async () => {
  const { roundId } = await opened()
  const [mail] = await story.db.selectFrom('mail').select('id').where('subject_id', '=', roundId).execute()
  const post = { publicUrl: 'http://localhost:3000', from: 't@localhost', smtp: undefined }
  const connections = eightConnections()
  await Promise.all(connections.map((db) => sendMail(db, post, mail?.id ?? '')))
  expect(await story.db.selectFrom('held_mail').select('id').execute()).toEqual([{ id: mail?.id }])
  await Promise.all(connections.map((one) => one.destroy()))
})

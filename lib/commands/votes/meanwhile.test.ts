import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { findHeldMail } from '#db/running/mails.ts'
import type { MailKind } from '#db/tables/columns.ts'
import { isRefusal } from '#lib/rules/base/refusal.ts'
import { type Context, enterByLink } from '#lib/store/scope.ts'
import { proposalView } from '#lib/views/proposal/proposal.ts'
import { lessonFor } from '#lib/views/vote/feedback.ts'
import { pastVotes } from '#lib/views/vote/past-votes.ts'
import { seenOpen } from '#lib/views/vote/testing-open-round.ts'
import { leaveBoard } from '../board/leave-board.ts'
import { sendMail } from '../mails/send-mail.ts'
import { expectAccepted, type Story, tellStory } from '../testing.ts'
import { askForCall, takeBackCall } from './ask-for-call.ts'
import { castBallot } from './cast-ballot.ts'
import { closeDueVotes } from './close-due-votes.ts'
import { confirmRelayed } from './confirm-relayed.ts'
import { rateWindow } from './rate-window.ts'
import { relayBallot } from './relay-ballot.ts'

const post = { publicUrl: 'http://localhost:3000', from: 't@localhost', smtp: undefined }
const PHONE = '06 12 34 56 78'

let story: Story
beforeEach(async () => {
  story = await tellStory()
  return () => story.database.close()
})

const opened = async () =>
  story.open('Inès', await story.propose('Inès', 'Prêter les outils', 'Un outil par membre.'))
const answer = async (name: string, roundId: string) =>
  expectAccepted(await castBallot(await story.as(name), { roundId, ballot: { choice: 'consent' } }))
const code = (result: unknown) => (isRefusal(result) ? result.code : 'done')
const calls = () => story.db.selectFrom('call_request').selectAll().execute()
const link = async (name: string, roundId: string): Promise<Context> => {
  const memberId = await story.memberId(name)
  return {
    db: story.db,
    scope: expectAccepted(await enterByLink(story.db, { boardId: story.boardId, memberId, roundId })),
  }
}
const mails = (kind: MailKind) =>
  story.db
    .selectFrom('mail')
    .innerJoin('person', 'person.id', 'mail.person_id')
    .select(['mail.id', 'person.name'])
    .where('kind', '=', kind)
    .orderBy('mail.id')
    .execute()
const read = async (id: string) => {
  await sendMail(story.db, post, id)
  return (await findHeldMail(story.db, id))?.text.replaceAll('\u00a0', ' ') ?? ''
}

describe('someone asks to be called', () => {
  test('by their link; those who may call are told, and see the number on the page alone', async () => {
    const { roundId } = await opened()
    const noor = await link('Noor', roundId)
    expectAccepted(await askForCall(noor, { roundId, phone: PHONE }))
    expect((await mails('call_me')).map(({ name }) => name).sort()).toEqual(['Claire', 'Inès'])
    const text = await read((await mails('call_me'))[0]?.id ?? '')
    expect(text).toContain('Noor')
    expect(text).not.toContain('06')
    expect((await seenOpen(noor, roundId))?.time.mine?.call).toEqual({ phone: PHONE })
    expect((await seenOpen(await story.as('Abdel'), roundId))?.time.calls).toMatchObject([
      { who: { name: 'Noor' }, phone: PHONE },
    ])
    for (const other of [await story.as(), await link('Abdel', roundId), await story.as('Noor')])
      expect((await seenOpen(other, roundId))?.time.calls).toEqual([])
    expect(JSON.stringify(await story.entries())).not.toContain('06 12')
  })

  test('with a number alone, on their own vote alone; asking again changes the number', async () => {
    const { roundId } = await opened()
    expect(code(await askForCall(await story.as('Noor'), { roundId, phone: 'le soir' }))).toBe('invalid')
    expect(code(await askForCall(await story.as(), { roundId, phone: PHONE }))).toBe('not_signed_in')
    const other = await opened()
    expect(
      code(await askForCall(await link('Noor', roundId), { roundId: other.roundId, phone: PHONE })),
    ).toBe('not_on_roll')
    expectAccepted(await askForCall(await story.as('Noor'), { roundId, phone: PHONE }))
    expectAccepted(await askForCall(await story.as('Noor'), { roundId, phone: '+687 123456' }))
    expect(await calls()).toMatchObject([{ phone: '+687 123456' }])
    expectAccepted(await takeBackCall(await link('Noor', roundId), { roundId }))
    expect(await calls()).toEqual([])
  })

  test('again and again changes the number, mails nobody twice, and is limited once taken back', async () => {
    const { roundId } = await opened()
    const noor = await link('Noor', roundId)
    for (let i = 0; i < 5; i += 1) expectAccepted(await askForCall(noor, { roundId, phone: `${PHONE}${i}` }))
    expect(await mails('call_me')).toHaveLength(2)
    expect(await calls()).toMatchObject([{ phone: `${PHONE}4` }])
    const again = async () => {
      expectAccepted(await takeBackCall(noor, { roundId }))
      return code(await askForCall(noor, { roundId, phone: PHONE }))
    }
    expect([await again(), await again(), await again(), await again()]).toEqual([
      'done',
      'done',
      'rate_limited',
      'rate_limited',
    ])
    expect(code(await askForCall(await story.as('Noor'), { roundId, phone: PHONE }))).toBe('rate_limited')
    expect(await mails('call_me')).toHaveLength(6)
    expectAccepted(await askForCall(await link('Samir', roundId), { roundId, phone: PHONE }))
  })

  test('and the number goes with whoever leaves the board', async () => {
    const { roundId } = await opened()
    for (const name of ['Noor', 'Samir'])
      expectAccepted(await askForCall(await story.as(name), { roundId, phone: PHONE }))
    expectAccepted(await leaveBoard(await link('Noor', roundId)))
    expect(await calls()).toMatchObject([{ member_id: await story.memberId('Samir') }])
  })

  test('and the number goes when they vote, when their answer is brought in, and at the close', async () => {
    const { roundId, closesAt } = await opened()
    for (const name of ['Noor', 'Samir', 'Abdel'])
      expectAccepted(await askForCall(await story.as(name), { roundId, phone: PHONE }))
    await answer('Noor', roundId)
    expect(code(await askForCall(await story.as('Noor'), { roundId, phone: PHONE }))).toBe('done_already')
    const { relayedId } = expectAccepted(
      await relayBallot(await story.as('Claire'), {
        roundId,
        memberId: await story.memberId('Samir'),
        channel: 'phone',
        answeredOn:
          (
            await sql<{
              day: string
            }>`select (board_now() at time zone 'Europe/Paris')::date::text as day`.execute(story.db)
          ).rows[0]?.day ?? '',
        ballot: { choice: 'consent' },
      }),
    )
    expect(await calls()).toHaveLength(2)
    expectAccepted(await confirmRelayed(await story.as('Inès'), { relayedId }))
    expect(await calls()).toHaveLength(1)
    await story.moveTo(closesAt, 1)
    await closeDueVotes(story.db)
    expect(await calls()).toEqual([])
  })
})

describe('whoever has least time', () => {
  test('is told first, with the day they gave; who declared nothing reads no date', async () => {
    await story.says('Samir', {
      slots: [{ day: 1, from: 1080, to: 1200 }],
      everyDays: 30,
    })
    const { roundId } = await opened()
    const { rows: jobs } = await sql<{ mail: string; name: string; priority: number }>`
      select mail.id as mail, person.name, job.priority
      from graphile_worker._private_jobs job join mail on mail.id = job.payload->>'mail'
      join person on person.id = mail.person_id where mail.kind = 'ballot'
      order by job.priority, job.id`.execute(story.db)
    expect(jobs.map(({ priority }) => priority)).toEqual([-1, 0, 0, 0, 0])
    const [first, ...others] = jobs
    expect(first?.name).toBe('Samir')
    expect(await read(first?.mail ?? '')).toContain('vous n’aurez pas le temps de répondre avant la clôture')
    expect(await read(others[0]?.mail ?? '')).not.toContain('disponibilités')
    const mine = (await seenOpen(await story.as('Samir'), roundId))?.time.mine
    expect(mine).toMatchObject({ estimated: false, afterClose: true, call: { phone: null } })
  })
})

describe('how the window was', () => {
  test('is said with one tap, by link too, changed, and counted from three on once it is over', async () => {
    const { roundId, closesAt } = await opened()
    expect(code(await rateWindow(await story.as('Noor'), { roundId, answer: 'yes' }))).toBe('not_answered')
    await answer('Noor', roundId)
    expectAccepted(await rateWindow(await link('Noor', roundId), { roundId, answer: 'yes' }))
    expectAccepted(await rateWindow(await story.as('Noor'), { roundId, answer: 'too_short' }))
    expect((await seenOpen(await story.as('Noor'), roundId))?.time.mine?.howLong).toBe('too_short')
    expect(code(await rateWindow(await story.as(), { roundId, answer: 'yes' }))).toBe('not_signed_in')
    await story.moveTo(closesAt, 1)
    await closeDueVotes(story.db)
    expectAccepted(await rateWindow(await story.as('Samir'), { roundId, answer: 'too_short' }))
    const shown = async () => {
      const view = expectAccepted(await proposalView(await story.as('Abdel'), 1))
      return view.rounds[0]?.feedback
    }
    expect(await shown()).toEqual({ counts: null, asked: { mine: null } })
    expectAccepted(await rateWindow(await link('Abdel', roundId), { roundId, answer: 'barely' }))
    expect(await shown()).toEqual({
      counts: { yes: 0, barely: 1, too_short: 2 },
      asked: { mine: 'barely' },
    })
    for (const name of ['Claire', 'Inès'])
      expectAccepted(await rateWindow(await story.as(name), { roundId, answer: 'yes' }))
    expect(await lessonFor(story.db, story.boardId)).toEqual({ answers: 5, tooShort: 2 })
    await story.moveTo(closesAt, 31 * 24 * 3600)
    expect(code(await rateWindow(await story.as('Noor'), { roundId, answer: 'yes' }))).toBe('too_late')
    expect((await pastVotes(story.db, story.boardId)).votes).toEqual([
      { decision: 1, number: 1, turnouts: [{ who: 'volunteers', ready: 5, answered: 1, total: 5 }] },
    ])
  })

  test('teaches nothing by what too few said of one vote', async () => {
    const { roundId } = await opened()
    const other = await opened()
    await story.moveTo(other.closesAt, 1)
    await closeDueVotes(story.db)
    const names = ['Claire', 'Inès', 'Abdel', 'Noor', 'Samir']
    for (const name of names) {
      const answer = name === 'Samir' ? 'too_short' : 'yes'
      expectAccepted(await rateWindow(await story.as(name), { roundId, answer }))
    }
    const few = { roundId: other.roundId, answer: 'too_short' }
    for (const name of names.slice(0, 2)) expectAccepted(await rateWindow(await story.as(name), few))
    expect(await lessonFor(story.db, story.boardId)).toBeNull()
    expectAccepted(await rateWindow(await story.as('Abdel'), few))
    expect(await lessonFor(story.db, story.boardId)).toEqual({ answers: 8, tooShort: 4 })
  })
})

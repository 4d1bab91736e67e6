import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { boardNow } from '#db/clock.ts'
import { findProposal } from '#db/proposals/proposals.ts'
import { dayAt } from '#lib/rules/base/day.ts'
import { refuse } from '#lib/rules/base/refusal.ts'
import { type OpenVoteView, openVoteView } from '#lib/views/proposal/open-vote.ts'
import { proposalView } from '#lib/views/proposal/proposal.ts'
import { changeMember } from '../board/change-member.ts'
import { remindToOpenVotes } from '../mails/remind-to-open-votes.ts'
import { expectAccepted, type Story, tellStory } from '../testing.ts'
import { closeDueVotes } from '../votes/close-due-votes.ts'
import { needAnswer } from './need-answer.ts'
import { openVote } from './open-vote.ts'

let story: Story
beforeAll(async () => {
  story = await tellStory()
})
afterAll(() => story.database.close())

const propose = () => story.propose('Inès', 'Demander la subvention', 'Le dossier.')
const needed = async (name: string, number: number, by: string, reason = 'Le dossier part ce jour-là.') =>
  needAnswer(await story.as(name), { number, by, reason })
const inDays = async (days: number) =>
  dayAt(await boardNow(story.db), 'Europe/Paris')
    .add({ days })
    .toString()
const shown = async (number: number, name?: string) =>
  expectAccepted(await proposalView(await story.as(name), number)).needed
const at = (clock: string, days: number) =>
  sql`insert into clock_shift (shift) select
    (date_trunc('day', board_now() at time zone 'Europe/Paris') + ${`${days} days ${clock}`}::interval)
      at time zone 'Europe/Paris' - board_now()`.execute(story.db)
const told = async (number: number) => {
  const proposal = await findProposal(story.db, story.boardId, number)
  const mails = await story.db
    .selectFrom('mail')
    .innerJoin('person', 'person.id', 'mail.person_id')
    .select('person.name')
    .where('kind', '=', 'open_by')
    .where('subject_id', '=', proposal?.id ?? '')
    .orderBy('person.name')
    .execute()
  return mails.map(({ name }) => name)
}

describe('a day before which an answer is needed', () => {
  test('is said by a writer with its reason, and shown to all readers with the last day to open', async () => {
    const number = await propose()
    expect(await shown(number)).toBeNull()
    const by = await inDays(40)
    expect(expectAccepted(await needed('Abdel', number, by))).toEqual({ needed: true })
    for (const name of ['Noor', undefined]) {
      const seen = await shown(number, name)
      expect(seen).toMatchObject({ reason: 'Le dossier part ce jour-là.', isPast: false })
      expect(seen?.by.toString()).toBe(by)
      expect(seen?.openBy instanceof Temporal.PlainDate && seen.openBy.until(by).days).toBeGreaterThanOrEqual(
        3,
      )
    }
  })

  test('is changed and taken back', async () => {
    const number = await propose()
    expectAccepted(await needed('Inès', number, await inDays(40)))
    const by = await inDays(50)
    expectAccepted(await needed('Inès', number, by, 'La saison commence.'))
    expect(await shown(number)).toMatchObject({ reason: 'La saison commence.' })
    expect(expectAccepted(await needed('Inès', number, '', ''))).toEqual({ needed: false })
    expect(await shown(number)).toBeNull()
  })

  test('is asked for where only the reason was written, and what stood is kept', async () => {
    const number = await propose()
    for (const stood of [null, { reason: 'Le dossier part ce jour-là.' }]) {
      if (stood) expectAccepted(await needed('Inès', number, await inDays(40)))
      expect(await needed('Inès', number, '', 'La mairie attend.')).toEqual(
        refuse('invalid', { field: 'needed_by' }),
      )
      const seen = await shown(number)
      expect(seen && { reason: seen.reason }).toEqual(stood)
    }
  })

  test('leaves no day to open where it is too near, and says when it has come', async () => {
    const number = await propose()
    expectAccepted(await needed('Inès', number, await inDays(2)))
    expect(await shown(number)).toMatchObject({ openBy: null, isPast: false })
    await at('10:00', 2)
    expect(await shown(number)).toMatchObject({ openBy: null, isPast: true })
  })

  test.each([
    ['in the past', -1, 'Trop tard.', 'needed_past'],
    ['today', 0, 'Trop tard.', 'needed_past'],
    ['in three years', 1100, 'Trop loin.', 'invalid'],
    ['without a reason', 40, ' ', 'required'],
    ['with a long one', 40, 'é'.repeat(301), 'too_long'],
  ])('%s is refused, and nothing is kept', async (_, days, reason, code) => {
    const number = await propose()
    expect(await needed('Inès', number, await inDays(days), reason)).toMatchObject({ code })
    expect(await shown(number)).toBeNull()
  })

  test('is for writers to say, while the text is written', async () => {
    const number = await propose()
    const by = await inDays(40)
    expect(await needAnswer(await story.as(), { number, by, reason: 'Moi.' })).toMatchObject({
      code: 'not_signed_in',
    })
    const memberId = await story.memberId('Samir')
    expectAccepted(
      await changeMember(await story.as('Claire'), { memberId, kind: 'volunteer', standing: 'reader' }),
    )
    expect(await needed('Samir', number, by)).toMatchObject({ code: 'not_allowed' })
    await story.open('Inès', number)
    expect(await needed('Inès', number, by)).toMatchObject({ code: 'stage' })
  })
})

test('is over with the vote it was for', async () => {
  const number = await propose()
  expectAccepted(await needed('Inès', number, await inDays(60)))
  const { closesAt } = await story.open('Inès', number)
  expect(await shown(number)).toMatchObject({ openBy: null, isPast: false })
  await story.moveTo(closesAt, 1)
  await closeDueVotes(story.db)
  expect(await shown(number)).toBeNull()
  await story.reopen('Noor', number, 'On reprend.')
  expect(await shown(number)).toBeNull()
})

describe('while that day is to come', () => {
  const openUntil = async (
    number: number,
    pick: (sized: OpenVoteView['recommendation']) => Temporal.Instant,
  ) => {
    const context = await story.as('Inès')
    const { hash, rule, recommendation } = expectAccepted(
      await openVoteView(context, number, { preset: 'light' }),
    )
    const closesAt = pick(recommendation).toString()
    return openVote(context, { number, confirmed: hash, rule, preset: 'light', closesAt })
  }
  const recommended = (sized: OpenVoteView['recommendation']) => sized.close
  const last = ({ curve }: OpenVoteView['recommendation']) => {
    const point = curve.at(-1)
    if (!point) throw new Error('no close was found')
    return point.close
  }

  test('a vote opens that closes before it, and no other', async () => {
    const number = await propose()
    const by = await inDays(12)
    expectAccepted(await needed('Inès', number, by))
    expect(await openUntil(number, last)).toEqual(refuse('after_needed', { day: by }))
    expectAccepted(await openUntil(number, recommended))
  })

  test('the recommended close is refused where it comes after; taken back, or come, the day holds nothing back', async () => {
    const [back, come] = [await propose(), await propose()]
    for (const number of [back, come]) {
      expectAccepted(await needed('Inès', number, await inDays(1)))
      expect(await openUntil(number, recommended)).toMatchObject({ code: 'after_needed' })
    }
    expectAccepted(await needed('Inès', back, '', ''))
    expectAccepted(await openUntil(back, recommended))
    await at('10:00', 1)
    expectAccepted(await openUntil(come, recommended))
  })
})

describe('its writers', () => {
  test('are reminded once, three days before the last day to open, at nine', async () => {
    const number = await propose()
    await story.write('Noor', number, 'Le dossier, relu.')
    expectAccepted(await needed('Abdel', number, await inDays(40)))
    const openBy = (await shown(number))?.openBy
    const today = dayAt(await boardNow(story.db), 'Europe/Paris')
    const days = openBy instanceof Temporal.PlainDate ? today.until(openBy).days - 3 : 0
    expect(days).toBeGreaterThan(1)
    await at('20:00', days - 1)
    await remindToOpenVotes(story.db)
    expect(await told(number)).toEqual([])
    await at('08:59', 1)
    await remindToOpenVotes(story.db)
    expect(await told(number)).toEqual([])
    await at('09:00', 0)
    await Promise.all([remindToOpenVotes(story.db), remindToOpenVotes(story.db)])
    await remindToOpenVotes(story.db)
    expect(await told(number)).toEqual(['Inès', 'Noor'])
  })

  test('hear of another day, but not of another reason', async () => {
    const number = await propose()
    expectAccepted(await needed('Inès', number, await inDays(2)))
    await at('09:00', 1)
    await remindToOpenVotes(story.db)
    expect(await told(number)).toEqual(['Inès'])
    expectAccepted(await needed('Inès', number, await inDays(1), 'Autre raison.'))
    await remindToOpenVotes(story.db)
    expect(await told(number)).toEqual(['Inès'])
    expectAccepted(await needed('Inès', number, await inDays(3)))
    await remindToOpenVotes(story.db)
    expect(await told(number)).toEqual(['Inès', 'Inès'])
  })

  test('are left in peace once the vote is open, or the day has come', async () => {
    const [one, other] = [await propose(), await propose()]
    expectAccepted(await needed('Inès', one, await inDays(40)))
    expectAccepted(await needed('Inès', other, await inDays(39)))
    await story.open('Inès', one)
    await at('09:00', 39)
    await remindToOpenVotes(story.db)
    expect(await told(one)).toEqual([])
    expect(await told(other)).toEqual([])
  })

  test('are told, each of their own text, though another’s cannot be looked at', async () => {
    const [broken, whole] = [await propose(), await propose()]
    expectAccepted(await needed('Inès', broken, await inDays(2)))
    expectAccepted(await needed('Inès', whole, await inDays(3)))
    await at('09:00', 1)
    const elsewhere = randomUUID()
    const nowhere = JSON.stringify({ id: elsewhere, slug: 'nulle-part', time_zone: 'Nulle/Part' })
    await sql`insert into board select (jsonb_populate_record(null::board, to_jsonb(b) || ${nowhere}::jsonb)).*
      from board b where id = ${story.boardId}`.execute(story.db)
    await sql`update proposal set board_id = ${elsewhere} where id = ${(await findProposal(story.db, story.boardId, broken))?.id}`.execute(
      story.db,
    )
    await expect(remindToOpenVotes(story.db)).rejects.toThrow('1 reminders were not sent')
    expect(await told(whole)).toEqual(['Inès'])
  })
})

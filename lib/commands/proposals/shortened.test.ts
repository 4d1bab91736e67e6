import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { beforeEach, describe, expect, test } from 'vitest'
import { openDatabase } from '#db/client.ts'
import { boardNow } from '#db/clock.ts'
import { followUpsSince } from '#db/proposals/follow-ups.ts'
import { wholeCharter } from '#lib/rules/charter/charter.ts'
import { boardView } from '#lib/views/board/board.ts'
import { shortVotes } from '#lib/views/proposal/follow-ups.ts'
import { proposalView } from '#lib/views/proposal/proposal.ts'
import { changeMember } from '../board/change-member.ts'
import { remindOfFollowUps } from '../mails/remind-of-follow-ups.ts'
import { cancelRound } from '../requests/cancel-round.ts'
import { joinRequest } from '../requests/join-request.ts'
import { expectAccepted, type Story, tellStory } from '../testing.ts'
import { APOLOGY, JUSTIFICATION, shortening } from '../testing-shorter.ts'
import { answerFollowUp } from './answer-follow-up.ts'

let story: Story
beforeEach(async () => {
  story = await tellStory(wholeCharter)
  // Two come by every day, so that there is someone to leave out and someone not to.
  await story.says('Inès')
  await story.says('Abdel')
  return () => story.database.close()
})

const { prepared, open, shortened } = shortening(() => story)
const mails = (kind: 'follow_up' | 'ballot') =>
  story.db
    .selectFrom('mail')
    .innerJoin('person', 'person.id', 'mail.person_id')
    .select('person.name')
    .where('kind', '=', kind)
    .execute()
const followUp = async () => {
  const [one] = await followUpsSince(story.db, story.boardId, '2000-01-01T00:00:00Z')
  if (!one) throw new Error('no follow-up')
  return one
}

const dayAfter = (due: string) =>
  Temporal.PlainDate.from(due).add({ days: 1 }).toZonedDateTime('Europe/Paris').toInstant()

describe('opening a vote shorter than recommended', () => {
  test('is recorded right after the opening, in the same breath, with nothing personal in it', async () => {
    const { closesAt, recommended, due } = await shortened()
    const entries = await story.entries()
    const [opened, shorter] = entries.slice(-2)
    expect(opened?.kind).toBe('round.opened')
    const entry = JSON.parse(shorter?.text ?? '')
    expect(entry).toMatchObject({
      kind: 'shortened',
      number: 1,
      round: 1,
      recommended: recommended.toString(),
      closes_at: closesAt.toString(),
      left_out: 3,
      followup: { due },
      links: [{ rel: 'opened', index: String(entries.length - 2) }],
    })
    expect(entry.at).toBe(JSON.parse(opened?.text ?? '').at)
    expect(shorter?.text).not.toContain('Pardon')
    expect(shorter?.text).not.toContain(await story.memberId('Noor'))
    expect(await story.verify()).toMatchObject({ state: 'amber' })
  })

  test('leaves each word behind its commitment, and tells who is to follow it up', async () => {
    await shortened()
    const openings = await story.db.selectFrom('opening').select(['field', 'bytes']).execute()
    const said = new Map(openings.map(({ field, bytes }) => [field, bytes.toString('utf8')]))
    expect(said.get('apology')).toBe(APOLOGY)
    expect(said.get('justification')).toBe(JUSTIFICATION)
    expect(await mails('follow_up')).toEqual([{ name: 'Noor' }])
    expect(await mails('ballot')).toHaveLength(5)
  })

  test('is refused unless all of it is there, and nothing is half-done', async () => {
    const number = await story.propose('Inès', 'Rendre le local', 'Le bailleur reprend le local.')
    const { vote, shortening } = await prepared(number)
    const before = (await story.entries()).length
    expect(await open(vote)).toMatchObject({ code: 'window_too_short' })
    const without = [
      [{ leftOut: shortening.leftOut - 1 }, { code: 'left_out_changed', leftOut: 3 }],
      [{ apology: ' ' }, { code: 'required', field: 'apology' }],
      [{ justification: ' ' }, { code: 'required', field: 'justification' }],
      [{ owner: 'nobody' }, { code: 'required', field: 'owner' }],
      [{ due: '2020-01-01' }, { code: 'follow_up_due_invalid' }],
    ] as const
    for (const [given, refusal] of without)
      expect(await open(vote, { ...shortening, ...given })).toMatchObject(refusal)
    expect(await open({ ...vote, preset: 'statutory' }, shortening)).toMatchObject({ code: 'close_too_soon' })
    expect(await open({ ...vote, rule: 'lazy' }, shortening)).toMatchObject({ code: 'close_too_soon' })
    expect(await story.entries()).toHaveLength(before)
    expect(await story.db.selectFrom('shortening').selectAll().execute()).toEqual([])
    expect(await mails('ballot')).toEqual([])
    expectAccepted(await open(vote, shortening))
  })

  test('the follow-up is given to someone who may write', async () => {
    const number = await story.propose('Inès', 'Rendre le local', 'Le bailleur reprend le local.')
    const { vote, shortening } = await prepared(number)
    const lowered = { memberId: shortening.owner, kind: 'volunteer', standing: 'reader' } as const
    expectAccepted(await changeMember(await story.as('Claire'), lowered))
    expect(await open(vote, { ...shortening, leftOut: 2 })).toMatchObject({
      code: 'required',
      field: 'owner',
    })
  })

  test('the number is counted again under lock: who said meanwhile that they come by is not left out', async () => {
    const number = await story.propose('Inès', 'Rendre le local', 'Le bailleur reprend le local.')
    const { vote, shortening } = await prepared(number)
    await story.says('Noor')
    expect(await open(vote, shortening)).toMatchObject({ code: 'left_out_changed', leftOut: 2 })
  })
})

describe('how often a board shortens', () => {
  test('is for everyone to see, without names; and what is late too', async () => {
    const { due } = await shortened()
    await story.open('Inès', await story.propose('Inès', 'Ouvrir le samedi', 'Deux samedis par mois.'))
    expect(await shortVotes(await story.as(), await boardNow(story.db))).toMatchObject({
      votes: 2,
      shortened: 1,
      leftOut: 3,
      followUps: [{ number: 1, owner: null, mine: false, mayAnswer: false, late: false, answered: null }],
    })
    expect((await shortVotes(await story.as('Noor'), await boardNow(story.db))).followUps).toMatchObject([
      { owner: { name: 'Noor' }, mine: true, mayAnswer: true },
    ])
    expect((await boardView(await story.as('Noor'))).followUps).toHaveLength(1)
    expect((await boardView(await story.as('Abdel'))).followUps).toEqual([])
    await story.moveTo(dayAfter(due), 1)
    expect((await boardView(await story.as())).followUps).toMatchObject([{ late: true, owner: null }])
    await story.moveTo(dayAfter(due).add({ hours: 366 * 24 }), 0)
    expect(await shortVotes(await story.as(), await boardNow(story.db))).toMatchObject({
      votes: 0,
      shortened: 0,
      leftOut: 0,
    })
  })
})

describe('how to avoid it next time', () => {
  const answer = async (name: string, text = 'Demander plus tôt au bailleur.') =>
    answerFollowUp(await story.as(name), { number: 1, followUp: (await followUp()).id, text })

  test('is asked again on its day, once', async () => {
    const { due } = await shortened()
    await remindOfFollowUps(story.db)
    expect(await mails('follow_up')).toHaveLength(1)
    const at = (await followUp()).due.toZonedDateTime({ timeZone: 'Europe/Paris', plainTime: '09:00' })
    expect((await followUp()).due.toString()).toBe(due)
    await story.moveTo(at.toInstant(), -60)
    await remindOfFollowUps(story.db)
    expect(await mails('follow_up')).toHaveLength(1)
    await story.moveTo(at.toInstant(), 1)
    await remindOfFollowUps(story.db)
    await remindOfFollowUps(story.db)
    expect(await mails('follow_up')).toEqual([{ name: 'Noor' }, { name: 'Noor' }])
  })

  test('of one vote that cannot be asked for silences none of the others', async () => {
    const { roundId } = await shortened()
    const { due } = await shortened()
    const owner = openDatabase(story.database.ownerUrl, 1)
    await sql`create function break() returns trigger language plpgsql as $$
      begin raise exception 'broken'; end $$`.execute(owner)
    await sql`create trigger breaks before update on follow_up for each row
      when (old.round_id = ${sql.lit(roundId)}) execute function break()`.execute(owner)
    await owner.destroy()
    await story.moveTo(dayAfter(due), 0)
    await expect(remindOfFollowUps(story.db)).rejects.toThrow('1 follow-ups were not told')
    expect(await mails('follow_up')).toHaveLength(3)
  })

  test('is asked of nobody once the vote was cancelled, and is late nowhere', async () => {
    const { due, number } = await shortened()
    let asked = expectAccepted(
      await cancelRound(await story.as('Claire'), { number, reason: 'Le bail est prolongé.' }),
    )
    for (const name of ['Inès', 'Abdel', 'Noor', 'Samir'])
      if (!asked.done)
        asked = expectAccepted(await joinRequest(await story.as(name), { number, request: asked.request }))
    expect(asked.done).toBe(true)
    await story.moveTo(dayAfter(due), 1)
    await remindOfFollowUps(story.db)
    expect(await mails('follow_up')).toHaveLength(1)
    expect((await boardView(await story.as('Noor'))).followUps).toEqual([])
    expect(expectAccepted(await proposalView(await story.as('Noor'), number)).followUps).toEqual([])
    expect(await shortVotes(await story.as(), await boardNow(story.db))).toMatchObject({
      votes: 0,
      shortened: 0,
      leftOut: 0,
      followUps: [],
    })
  })

  test('is answered once, into the register, by any member who may write', async () => {
    await shortened()
    const before = (await story.entries()).length
    const shorter = before - 1
    expect(await answer('Noor', ' ')).toMatchObject({ code: 'required', field: 'follow_up' })
    expect(await answer('Noor', 'x'.repeat(2001))).toMatchObject({ code: 'too_long' })
    expect(
      await answerFollowUp(await story.as('Noor'), { number: 1, followUp: 'none', text: 'Oui.' }),
    ).toMatchObject({ code: 'not_found' })
    expect(
      await answerFollowUp(await story.as(), { number: 1, followUp: (await followUp()).id, text: 'Oui.' }),
    ).toMatchObject({ code: 'not_signed_in' })
    expect(await story.entries()).toHaveLength(before)
    expectAccepted(await answer('Samir'))
    expect(await answer('Noor')).toMatchObject({ code: 'done_already' })
    const [last] = (await story.entries()).slice(-1)
    expect(JSON.parse(last?.text ?? '')).toMatchObject({
      kind: 'followup',
      number: 1,
      round: 1,
      links: [{ rel: 'shortened', index: String(shorter) }],
    })
    expect(last?.text).not.toContain('bailleur')
    expect(await followUp()).toMatchObject({ answered_by: await story.memberId('Samir') })
    expect(await story.verify()).toMatchObject({ state: 'amber' })
    await remindOfFollowUps(story.db)
    expect(await mails('follow_up')).toHaveLength(1)
  })
})

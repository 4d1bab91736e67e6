import { beforeEach, describe, expect, test } from 'vitest'
import { boardNow } from '#db/clock.ts'
import { currentProxies } from '#db/people/proxies.ts'
import { lastBallots } from '#db/votes/ballots.ts'
import { rollOfRound } from '#db/votes/rounds.ts'
import { dayAt } from '#lib/rules/base/day.ts'
import { wholeCharter } from '#lib/rules/charter/charter.ts'
import { expectAccepted, type Story, tellStory } from '../testing.ts'
import { castBallot } from '../votes/cast-ballot.ts'
import { closeDueVotes } from '../votes/close-due-votes.ts'
import { confirmRelayed } from '../votes/confirm-relayed.ts'
import { relayBallot } from '../votes/relay-ballot.ts'
import { addMember } from './add-member.ts'
import { acceptProxy, endProxy } from './answer-proxy.ts'
import { giveProxy } from './give-proxy.ts'
import { leaveBoard } from './leave-board.ts'

let story: Story
beforeEach(async () => {
  story = await tellStory(wholeCharter)
  return () => story.database.close()
})

const inDays = async (days: number) =>
  dayAt(await boardNow(story.db), 'Europe/Paris')
    .add({ days })
    .toString()
const given = async (giver: string, receiver: string, days = 30) =>
  giveProxy(await story.as(giver), { receiver: await story.memberId(receiver), until: await inDays(days) })
const accepted = async (receiver: string, proxyId: string) =>
  acceptProxy(await story.as(receiver), { proxyId })
const ended = async (by: string, proxyId: string) => endProxy(await story.as(by), { proxyId })
async function held(giver: string, receiver: string) {
  const { proxyId } = expectAccepted(await given(giver, receiver))
  expectAccepted(await accepted(receiver, proxyId))
  return proxyId
}
const opened = async () => story.open('Inès', await story.propose('Inès', 'Prêter les outils', 'Oui.'))
const told = async (kind: 'proxy' | 'proxy_answer') => {
  const mails = await story.db
    .selectFrom('mail')
    .innerJoin('person', 'person.id', 'mail.person_id')
    .select('person.name')
    .where('mail.kind', '=', kind)
    .orderBy('mail.id')
    .execute()
  return mails.map(({ name }) => name)
}

describe('a proxy', () => {
  test('runs once its receiver has accepted it, until its last day is over or either side ends it', async () => {
    const { proxyId } = expectAccepted(await given('Abdel', 'Noor', 3))
    expect(await told('proxy')).toEqual(['Noor'])
    expect(await currentProxies(story.db, story.boardId)).toMatchObject([{ accepted_at: null }])
    expect(await accepted('Abdel', proxyId)).toMatchObject({ code: 'someone_else' })
    expectAccepted(await accepted('Noor', proxyId))
    expect(await accepted('Noor', proxyId)).toMatchObject({ code: 'done_already' })
    expect(await ended('Samir', proxyId)).toMatchObject({ code: 'someone_else' })
    expect(await told('proxy_answer')).toEqual(['Abdel'])
    await story.database.shiftClock('5 days')
    expect(await currentProxies(story.db, story.boardId)).toEqual([])
    expect(await ended('Abdel', proxyId)).toMatchObject({ code: 'not_found' })
    const again = expectAccepted(await given('Abdel', 'Samir'))
    expectAccepted(await ended('Samir', again.proxyId))
    expectAccepted(await given('Abdel', 'Noor'))
    expect(await told('proxy_answer')).toEqual(['Abdel', 'Abdel'])
  })

  test('is given to another elector of the board, for a year at most', async () => {
    expectAccepted(
      await addMember(await story.as('Claire'), {
        name: 'Lucie',
        email: 'lucie@t.example',
        kind: 'volunteer',
        standing: 'contributor',
      }),
    )
    expect(await given('Abdel', 'Abdel')).toMatchObject({ code: 'proxy_self' })
    expect(await given('Abdel', 'Lucie')).toMatchObject({ code: 'not_found' })
    expect(await given('Lucie', 'Abdel')).toMatchObject({ code: 'not_allowed' })
    expect(await given('Abdel', 'Noor', 380)).toMatchObject({ code: 'until_invalid' })
    expect(await given('Abdel', 'Noor', -1)).toMatchObject({ code: 'until_invalid' })
    expectAccepted(await given('Abdel', 'Noor'))
    expect(await given('Abdel', 'Samir')).toMatchObject({ code: 'done_already' })
  })

  test('makes no chain: who gives one holds none, who holds one gives none', async () => {
    const asked = expectAccepted(await given('Abdel', 'Noor'))
    // Noor was asked and has not answered: she may still give her own away, and then cannot accept.
    const own = expectAccepted(await given('Noor', 'Samir'))
    expect(await accepted('Noor', asked.proxyId)).toMatchObject({ code: 'proxy_chain' })
    expect(await given('Inès', 'Noor')).toMatchObject({ code: 'proxy_chain' })
    expectAccepted(await ended('Noor', own.proxyId))
    expectAccepted(await accepted('Noor', asked.proxyId))
    expect(await given('Noor', 'Samir')).toMatchObject({ code: 'proxy_chain' })
  })

  test('beyond the charter’s cap is refused, also to two who ask at once', async () => {
    await held('Abdel', 'Noor')
    const [one, other] = [
      expectAccepted(await given('Samir', 'Noor')),
      expectAccepted(await given('Inès', 'Noor')),
    ]
    const both = await Promise.all([accepted('Noor', one.proxyId), accepted('Noor', other.proxyId)])
    expect(both.map((each) => ('code' in each ? each : 'done'))).toEqual(
      expect.arrayContaining(['done', expect.objectContaining({ code: 'proxy_cap', cap: 2 })]),
    )
  })

  test('is none where the charter provides for none', async () => {
    const light = await tellStory()
    expect(
      await giveProxy(await light.as('Abdel'), {
        receiver: await light.memberId('Noor'),
        until: await inDays(3),
      }),
    ).toMatchObject({ code: 'not_in_charter' })
    await light.database.close()
  })
})

describe('in a vote, the holder of a proxy', () => {
  const ballot = { choice: 'consent' }
  async function voting() {
    await held('Abdel', 'Noor')
    const round = await opened()
    const by = async (name: string, giver?: string, choice = 'consent') =>
      castBallot(await story.as(name), {
        roundId: round.roundId,
        ballot: { choice },
        giver: giver && (await story.memberId(giver)),
      })
    return { ...round, by }
  }

  test('votes for themselves and for its giver, apart', async () => {
    const { roundId, closesAt, by } = await voting()
    const roll = await rollOfRound(story.db, roundId)
    expect(roll.filter(({ proxy }) => proxy)).toMatchObject([
      { member_id: await story.memberId('Abdel'), proxy: await story.memberId('Noor') },
    ])
    expectAccepted(await by('Noor', undefined, 'abstain'))
    expectAccepted(await by('Noor', 'Abdel', 'concern'))
    expectAccepted(await by('Noor', 'Abdel'))
    const ballots = await lastBallots(story.db, roundId)
    expect(ballots).toHaveLength(2)
    expect(ballots.find(({ channel }) => channel === 'proxy')).toMatchObject({
      member_id: await story.memberId('Abdel'),
      cast_by: await story.memberId('Noor'),
      revision: 2,
      choice: 'consent',
    })
    await story.moveTo(closesAt, 1)
    expect(await by('Noor', 'Abdel')).toMatchObject({ code: 'vote_closed' })
    await closeDueVotes(story.db)
    const { tally } = await story.db.selectFrom('round').select('tally').executeTakeFirstOrThrow()
    expect(tally).toMatchObject({ apart: { proxy: 1 }, answered: { volunteers: 2 } })
  })

  test('gives way to the giver, whichever of them votes first', async () => {
    const { roundId, by } = await voting()
    expectAccepted(await by('Noor', 'Abdel'))
    expectAccepted(await by('Abdel', undefined, 'abstain'))
    expect(await by('Noor', 'Abdel')).toMatchObject({ code: 'voted_already' })
    expect(await lastBallots(story.db, roundId)).toMatchObject([{ choice: 'abstain', channel: 'signed_in' }])
  })

  test('gives way to what the giver said on paper, too', async () => {
    const { roundId, by } = await voting()
    expectAccepted(await by('Noor', 'Abdel'))
    const { relayedId } = expectAccepted(
      await relayBallot(await story.as('Inès'), {
        roundId,
        memberId: await story.memberId('Abdel'),
        channel: 'paper',
        answeredOn: await inDays(0),
        ballot: { choice: 'concern', reason: 'Les clés.' },
      }),
    )
    expectAccepted(await confirmRelayed(await story.as('Samir'), { relayedId }))
    expect(await by('Noor', 'Abdel')).toMatchObject({ code: 'voted_already' })
    expect(await lastBallots(story.db, roundId)).toMatchObject([{ choice: 'concern', channel: 'paper' }])
  })

  test('is who it was when the vote opened, and votes for nobody else', async () => {
    const { roundId, by } = await voting()
    expect(await by('Samir', 'Abdel')).toMatchObject({ code: 'not_on_roll' })
    expect(await by('Noor', 'Samir')).toMatchObject({ code: 'not_on_roll' })
    const [proxy] = await currentProxies(story.db, story.boardId)
    expectAccepted(await ended('Abdel', proxy?.id ?? ''))
    expectAccepted(await by('Noor', 'Abdel'))
    await held('Samir', 'Noor')
    expect(await by('Noor', 'Samir')).toMatchObject({ code: 'not_on_roll' })
    expect(await lastBallots(story.db, roundId)).toHaveLength(1)
  })

  test('is nobody where they left before the opening, or where the vote is secret', async () => {
    await held('Abdel', 'Noor')
    const secret = await story.open('Inès', await story.propose('Inès', 'Élire', 'Oui.'), 'relative', {
      secret: true,
    })
    const cast = async (roundId: string, choice: string) =>
      castBallot(await story.as('Noor'), {
        roundId,
        ballot: { choice },
        giver: await story.memberId('Abdel'),
      })
    expect(await cast(secret.roundId, 'for')).toMatchObject({ code: 'not_with_secret' })
    const noor = await story.as('Noor')
    expectAccepted(await leaveBoard(noor))
    const { roundId } = await opened()
    expect((await rollOfRound(story.db, roundId)).every(({ proxy }) => proxy === null)).toBe(true)
    expect(await castBallot(noor, { roundId, ballot })).toMatchObject({ code: 'not_on_roll' })
  })
})

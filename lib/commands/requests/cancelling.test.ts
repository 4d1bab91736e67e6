import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { loadGeneration } from '#db/proposals/drafts.ts'
import { findProposal } from '#db/proposals/proposals.ts'
import { findRound } from '#db/votes/rounds.ts'
import { urnOf } from '#db/votes/urns.ts'
import { wholeCharter } from '#lib/rules/charter/charter.ts'
import { CODE_BYTES, codeOf } from '#lib/rules/vote/ballot-code.ts'
import { proposalView } from '#lib/views/proposal/proposal.ts'
import { registerView } from '#lib/views/register/log.ts'
import { expectAccepted, type Story, tellStory } from '../testing.ts'
import { castBallot } from '../votes/cast-ballot.ts'
import { closeDueVotes } from '../votes/close-due-votes.ts'
import { cancelRound } from './cancel-round.ts'
import { joinRequest } from './join-request.ts'

let story: Story
beforeEach(async () => {
  story = await tellStory()
  return () => story.database.close()
})

const WHY = 'Le prix du devis est faux.'
const shown = async (number: number, name?: string) =>
  expectAccepted(await proposalView(await story.as(name), number))
const cancel = async (name: string | undefined, number: number, reason = WHY) =>
  cancelRound(await story.as(name), { number, reason })
const vote = async (name: string, roundId: string, choice = 'consent') =>
  castBallot(await story.as(name), { roundId, ballot: { choice } })

async function voting() {
  const number = await story.propose('Inès', 'Remplacer la chaudière', 'Signer le devis.')
  return { number, ...(await story.open('Inès', number)) }
}

async function adopted() {
  const { number, roundId, closesAt } = await voting()
  for (const name of ['Inès', 'Abdel']) expectAccepted(await vote(name, roundId))
  await story.moveTo(closesAt, 1)
  await closeDueVotes(story.db)
  return number
}

const last = async () => JSON.parse((await story.entries()).at(-1)?.text ?? '')

describe('a vote', () => {
  test('is cancelled by whoever opened it, alone, until somebody has answered', async () => {
    const { number, roundId } = await voting()
    expect((await shown(number, 'Inès')).jointRequest).toMatchObject({ aim: 'cancel', alone: 'opener' })
    expect((await shown(number, 'Claire')).jointRequest).toMatchObject({ alone: null, needed: 2 })
    expect(await cancel('Inès', number, '')).toMatchObject({ code: 'reason_required' })
    expect(expectAccepted(await cancel('Inès', number))).toMatchObject({ done: true })
    expect(await last()).toMatchObject({ kind: 'round.cancelled', round: 1, joined: 0 })
    expect(await shown(number, 'Noor')).toMatchObject({
      stage: 'draft',
      generation: 2,
      vote: null,
      rounds: [],
      jointRequest: null,
      may: { write: true, openVote: true },
      cancelled: [{ round: 1, by: { name: 'Inès' }, reason: WHY, answered: 0 }],
    })
    expect((await shown(number)).cancelled).toMatchObject([{ by: null, reason: WHY }])
    expect((await findRound(story.db, story.boardId, roundId))?.stage).toBe('cancelled')
    expect(await story.verify()).toMatchObject({ state: 'amber' })
  })

  test('once answered is cancelled only by as many as could reopen a decision', async () => {
    const { number, roundId } = await voting()
    expectAccepted(await vote('Noor', roundId))
    expect((await shown(number, 'Inès')).jointRequest?.alone).toBeNull()
    const asked = expectAccepted(await cancel('Inès', number))
    if (asked.done) throw new Error('one person alone cancelled a vote')
    expect(asked.missing).toBe(2)
    const { request } = asked
    expect(await cancel('Claire', number)).toMatchObject({ code: 'asked_already' })
    expectAccepted(await joinRequest(await story.as('Claire'), { number, request }))
    expect((await shown(number, 'Claire')).vote).toMatchObject({ roundId })
    // Votes go on meanwhile.
    expectAccepted(await vote('Abdel', roundId))
    expect(expectAccepted(await joinRequest(await story.as('Samir'), { number, request }))).toMatchObject({
      done: true,
    })
    expect(await last()).toMatchObject({ kind: 'round.cancelled', joined: 2 })
    expect((await shown(number)).cancelled).toMatchObject([{ answered: 2, joined: 2 }])
    const ballots = await story.db.selectFrom('ballot').select('id').execute()
    expect(ballots, 'ballots stay recorded').toHaveLength(2)
  })

  test('cancelled takes no ballot, gives no decision, and tells those who were called', async () => {
    const { number, roundId, closesAt } = await voting()
    expectAccepted(await cancel('Inès', number))
    expect(await vote('Noor', roundId)).toMatchObject({ code: 'round_not_open' })
    await expect(
      sql`update round set stage = 'open' where id = ${roundId}`.execute(story.db),
    ).rejects.toThrow('cannot be changed')
    await story.moveTo(closesAt, 60)
    expect(await closeDueVotes(story.db)).toEqual([])
    expect((await story.entries()).map(({ kind }) => kind)).not.toContain('decision')
    const mails = await story.db
      .selectFrom('mail')
      .select('subject_id')
      .where('kind', '=', 'cancelled')
      .execute()
    expect(mails.map(({ subject_id }) => subject_id)).toEqual(Array(5).fill(roundId))
  })

  test('cancelled is written on from the text as it was voted, and voted on again under a new number', async () => {
    const { number } = await voting()
    expectAccepted(await cancel('Inès', number))
    await story.write('Noor', number, 'Signer le bon devis.')
    const second = await story.open('Noor', number)
    const view = await shown(number, 'Noor')
    expect(view.vote).toMatchObject({ round: 2 })
    expect(JSON.stringify(view.vote?.text.body)).toContain('Signer le bon devis.')
    expect(JSON.stringify(view.cancelled[0]?.text.body)).toContain('Signer le devis.')
    for (const name of ['Inès', 'Abdel']) expectAccepted(await vote(name, second.roundId))
    await story.moveTo(second.closesAt, 1)
    expect(await closeDueVotes(story.db)).toMatchObject([{ decision: 1, outcome: 'adopted' }])
    expect(await story.verify()).toMatchObject({ state: 'amber' })
  })

  test('of a reopened question goes back to it: the decision holds, and the next vote descends from the reopening', async () => {
    const number = await adopted()
    await story.reopen('Noor', number, 'Du nouveau.')
    await story.open('Noor', number)
    expectAccepted(await cancel('Noor', number))
    expect(await shown(number, 'Noor')).toMatchObject({
      stage: 'reopened',
      generation: 3,
      inForce: 1,
      reopening: { reason: 'Du nouveau.', decision: 1 },
    })
    const { lines } = await registerView(await story.as('Noor'))
    expect(lines[0]).toMatchObject({ kind: 'reopened', reopening: { holds: 1 } })
    const { roundId, closesAt } = await story.open('Noor', number)
    expect((await last()).links).toMatchObject([{ rel: 'reopened' }])
    for (const name of ['Inès', 'Abdel']) expectAccepted(await vote(name, roundId))
    await story.moveTo(closesAt, 1)
    expect(await closeDueVotes(story.db)).toMatchObject([{ decision: 2 }])
    const [decision] = (await story.entries()).filter(({ kind }) => kind === 'decision').slice(-1)
    expect(JSON.parse(decision?.text ?? '').links.map(({ rel }: { rel: string }) => rel)).toEqual([
      'opened',
      'reopened',
      'supersedes',
    ])
    expect((await shown(number)).inForce).toBe(2)
  })

  test('that is counted first ends the request to cancel it', async () => {
    const { number, roundId, closesAt } = await voting()
    for (const name of ['Inès', 'Abdel']) expectAccepted(await vote(name, roundId))
    const asked = expectAccepted(await cancel('Inès', number))
    await story.moveTo(closesAt, 1)
    await closeDueVotes(story.db)
    expect((await shown(number, 'Claire')).jointRequest).toMatchObject({ aim: 'reopen', request: null })
    const request = asked.done ? '' : asked.request
    expect(await joinRequest(await story.as('Claire'), { number, request })).toMatchObject({ code: 'stage' })
    expect(await cancel('Inès', number)).toMatchObject({ code: 'stage', stage: 'decided' })
    const { outcome } = await story.db.selectFrom('request').select('outcome').executeTakeFirstOrThrow()
    expect(outcome).toBe('lapsed')
  })

  test('with secret ballots counts the marks, and keeps the urn as it is', async () => {
    const secret = await tellStory(wholeCharter)
    const number = await secret.propose('Inès', 'Élire le bureau', 'Trois personnes.')
    const { roundId } = await secret.open('Inès', number, 'absolute', { secret: true })
    expectAccepted(
      await castBallot(await secret.as('Noor'), {
        roundId,
        ballot: { choice: 'for' },
        code: codeOf(randomBytes(CODE_BYTES)),
      }),
    )
    const asked = expectAccepted(await cancelRound(await secret.as('Inès'), { number, reason: WHY }))
    if (asked.done) throw new Error('one person alone cancelled a vote')
    for (const name of ['Claire', 'Samir'])
      expectAccepted(await joinRequest(await secret.as(name), { number, request: asked.request }))
    const view = expectAccepted(await proposalView(await secret.as('Inès'), number))
    expect(view.cancelled).toMatchObject([{ answered: 1, joined: 2 }])
    expect((await urnOf(secret.db, roundId)).slips).toMatchObject([{ choice: 'for' }])
    await secret.database.close()
  })

  test('is not cancelled after its close, even before it is counted', async () => {
    const { number, closesAt } = await voting()
    await story.moveTo(closesAt, 0)
    expect(await cancel('Inès', number)).toMatchObject({ code: 'vote_closed' })
  })

  test('answered while its opener cancels it is either answered or cancelled', async () => {
    const elsewhere = story.database.elsewhere()
    for (let i = 0; i < 5; i++) {
      const { number, roundId } = await voting()
      const { scope } = await story.as('Noor')
      const ballot = { choice: 'consent' }
      const [cast, cancelled] = await Promise.all([
        castBallot({ db: elsewhere, scope }, { roundId, ballot }),
        cancel('Inès', number),
      ])
      const answered = 'closesAt' in cast
      expect(expectAccepted(cancelled).done).toBe(!answered)
      if (!answered) expect(cast).toMatchObject({ code: 'round_not_open' })
    }
    await elsewhere.destroy()
  })

  test('leaves the older text closed for good', async () => {
    const { number } = await voting()
    expectAccepted(await cancel('Inès', number))
    const proposal = await findProposal(story.db, story.boardId, number)
    const [before, now] = await Promise.all([
      loadGeneration(story.db, proposal?.id ?? '', 1),
      loadGeneration(story.db, proposal?.id ?? '', 2),
    ])
    expect([before?.frozenSeq, now?.frozenSeq]).toEqual([expect.any(Number), undefined])
  })
})

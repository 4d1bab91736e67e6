import { beforeEach, expect, test } from 'vitest'
import { leaveBoard } from '../board/leave-board.ts'
import { expectAccepted, type Story, tellStory } from '../testing.ts'
import { castBallot } from '../votes/cast-ballot.ts'
import { closeDueVotes } from '../votes/close-due-votes.ts'
import { sendMessage } from './send-message.ts'

let story: Story
beforeEach(async () => {
  story = await tellStory()
  return () => story.database.close()
})

const TITLE = 'Ouvrir l’atelier un samedi sur deux'
const REASON = 'Deux bénévoles ne suffisent pas pour fermer la caisse.'
const CHANGE = 'Une troisième personne à partir de 16 h.'
const NEWS = 'Qui travaille en journée ne vient jamais.'
const WORD = 'Merci à Samir pour son objection.'

test('a proposal is written, blocked, reopened, adopted and replaced, and the register tells it all without a name', async () => {
  const number = await story.propose('Inès', TITLE, 'Deux samedis par mois, sur inscription.')
  expectAccepted(await sendMessage(await story.as('Noor'), { number, text: 'Et les clés du portail ?' }))

  // A first round is blocked by an objection.
  const first = await story.open('Inès', number)
  for (const name of ['Claire', 'Inès', 'Abdel'])
    expectAccepted(
      await castBallot(await story.as(name), { roundId: first.roundId, ballot: { choice: 'consent' } }),
    )
  const objection = { choice: 'objection', reason: REASON, change: CHANGE }
  expectAccepted(await castBallot(await story.as('Samir'), { roundId: first.roundId, ballot: objection }))
  await story.moveTo(first.closesAt, 1)
  expect(await closeDueVotes(story.db)).toMatchObject([{ decision: 1, outcome: 'blocked' }])

  // Reopened with a reason, it is written on and adopted.
  await story.reopen('Abdel', number, NEWS)
  await story.write('Abdel', number, 'Deux samedis par mois, à trois.')
  const second = await story.open('Abdel', number)
  for (const name of ['Claire', 'Samir'])
    expectAccepted(
      await castBallot(await story.as(name), {
        roundId: second.roundId,
        ballot: { choice: 'consent', word: WORD },
      }),
    )
  await story.moveTo(second.closesAt, 1)
  expect(await closeDueVotes(story.db)).toMatchObject([{ decision: 2, outcome: 'adopted' }])
  expect((await story.as()).scope.board.charterState).toBe('adopted')

  // A later decision on the same question replaces the one in force; one that is not adopted does not.
  await story.reopen('Noor', number, NEWS)
  const third = await story.open('Noor', number)
  for (const name of ['Noor', 'Inès'])
    expectAccepted(await castBallot(await story.as(name), { roundId: third.roundId, ballot: objection }))
  await story.moveTo(third.closesAt, 1)
  expect(await closeDueVotes(story.db)).toMatchObject([{ decision: 3, outcome: 'blocked' }])
  await story.reopen('Noor', number, NEWS)
  const fourth = await story.open('Noor', number)
  for (const name of ['Noor', 'Inès'])
    expectAccepted(
      await castBallot(await story.as(name), { roundId: fourth.roundId, ballot: { choice: 'consent' } }),
    )
  await story.moveTo(fourth.closesAt, 1)
  expect(await closeDueVotes(story.db)).toMatchObject([{ decision: 4, outcome: 'adopted' }])

  const entries = await story.entries()
  expect(entries.slice(7).map(({ kind }) => kind)).toEqual([
    ...['round.opened', 'decision', 'reopened'],
    ...['round.opened', 'decision', 'charter', 'reopened'],
    ...['round.opened', 'decision', 'reopened'],
    ...['round.opened', 'decision', 'superseded'],
  ])
  const read = entries.map(({ text }) => JSON.parse(text))
  const decisions = read.filter(({ kind }) => kind === 'decision')
  expect(decisions.map(({ in_force }) => in_force)).toEqual([undefined, 2, 2, 4])
  expect(read.at(-1)).toMatchObject({ kind: 'superseded', decision: 2, by_decision: 4 })
  expect(decisions[0]).toMatchObject({
    tally: { consent: 3, concern: 0, objection: 1, abstain: 0 },
    ballots: { n: 4, volunteers: 4, staff: 0 },
    roll: { n: 5 },
  })
  expect(await story.verify()).toMatchObject({ state: 'amber', size: 20 })

  const bytes = entries.map(({ text }) => text).join('\n')
  const secrets = [
    TITLE,
    'En bref',
    'samedis',
    REASON,
    CHANGE,
    NEWS,
    WORD,
    'portail',
    'Claire',
    'Inès',
    'Abdel',
    'Noor',
    'Samir',
  ]
  for (const secret of secrets) expect(bytes, secret).not.toContain(secret)
})

test('everyone on the board is told what is theirs to know, once, and who left is told no more', async () => {
  const number = await story.propose('Inès', TITLE, 'Deux samedis par mois.')
  const { roundId, closesAt } = await story.open('Inès', number)
  expectAccepted(await leaveBoard(await story.as('Samir')))
  await story.moveTo(closesAt, 1)
  await closeDueVotes(story.db)
  await story.reopen('Abdel', number, NEWS)
  const mails = await story.db
    .selectFrom('mail')
    .innerJoin('person', 'person.id', 'mail.person_id')
    .select(['mail.kind', 'mail.subject_id', 'person.name'])
    .where('mail.kind', '!=', 'added')
    .execute()
  const told = (kind: string) =>
    mails
      .filter((mail) => mail.kind === kind)
      .map(({ name }) => name)
      .sort()
  expect(told('ballot')).toEqual(['Abdel', 'Claire', 'Inès', 'Noor', 'Samir'])
  expect(told('outcome')).toEqual(['Abdel', 'Claire', 'Inès', 'Noor'])
  expect(told('reopened')).toEqual(['Claire', 'Inès', 'Noor'])
  expect(
    mails.filter(({ kind }) => kind === 'ballot').every(({ subject_id }) => subject_id === roundId),
  ).toBe(true)
})

import { beforeEach, expect, test } from 'vitest'
import { wholeCharter } from '#lib/rules/charter/charter.ts'
import { answered, closedEach, expectAccepted, type Story, tellStory } from '../testing.ts'
import { addCrowd } from '../testing-crowds.ts'
import { secretVoting } from '../testing-secret.ts'
import { counting } from '../testing-statements.ts'
import { askForCall } from './ask-for-call.ts'
import { castBallot } from './cast-ballot.ts'

/* A named ballot takes eight statements at most; a slip more: each lock is asked for apart, before what is read under it. */

let story: Story
beforeEach(async () => {
  story = await tellStory(wholeCharter)
  return () => story.database.close()
})

const { opened, newCode } = secretVoting(() => story)

/** How many statements, and how many rows came back, for one ballot of Noor's. */
async function costOf(ballot: Parameters<typeof castBallot>[1]) {
  const { db, asked } = counting(story.db)
  expectAccepted(await castBallot({ ...(await story.as('Noor')), db }, ballot))
  return asked
}

test.each([
  5, 300,
])('a ballot takes five statements and reads four rows where %i more are called', async (n) => {
  await addCrowd(story, n)
  const number = await story.propose('Inès', 'Ouvrir le samedi', 'Deux samedis par mois.')
  const { roundId } = await story.open('Inès', number)
  expect(await costOf({ roundId, ballot: { choice: 'consent' } })).toEqual({ statements: 5, rows: 4 })
})

test('what someone wrote and a call they asked for make it seven', async () => {
  const number = await story.propose('Inès', 'Ouvrir le samedi', 'Deux samedis par mois.')
  const { roundId } = await story.open('Inès', number)
  expectAccepted(await askForCall(await story.as('Noor'), { roundId, phone: '06 12 34 56 78' }))
  const ballot = { choice: 'objection', reason: 'Qui ouvre ?', change: 'Un tour de clés.' }
  expect((await costOf({ roundId, ballot })).statements).toBe(7)
})

test('a slip takes thirteen, its clocks and the guard against who tries codes included', async () => {
  const { roundId } = await opened()
  expect((await costOf({ roundId, ballot: { choice: 'for' }, code: newCode() })).statements).toBe(13)
})

test('so does one on a question that was reopened', async () => {
  const number = await story.propose('Inès', 'Qui préside ?', 'On choisit ici.')
  const { roundId: first } = await story.open('Inès', number, 'relative')
  await answered(story, first, { Inès: { choice: 'for' }, Abdel: { choice: 'for' }, Noor: { choice: 'for' } })
  await closedEach(story)
  await story.reopen('Noor', number, 'Du nouveau.')
  const { roundId } = await story.open('Inès', number, 'relative', { secret: true })
  expect((await costOf({ roundId, ballot: { choice: 'for' }, code: newCode() })).statements).toBe(13)
})

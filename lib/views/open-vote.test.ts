import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { castBallot } from '#lib/commands/cast-ballot.ts'
import { closeDueVotes } from '#lib/commands/close-due-votes.ts'
import { done, type Story, tellStory } from '#lib/commands/testing.ts'
import { type Charter, wholeCharter } from '#lib/decision/charter.ts'
import { openVoteView } from './open-vote.ts'

/** Its votes open by simple majority, unless someone chooses otherwise. */
const charter: Charter = {
  ...wholeCharter,
  rules: wholeCharter.rules.toSorted((a, b) => Number(b.name === 'relative') - Number(a.name === 'relative')),
}

let story: Story
beforeAll(async () => {
  story = await tellStory(charter)
})
afterAll(() => story.database.close())

const view = async (number: number, ...asked: [Parameters<typeof openVoteView>[2]?]) =>
  done(await openVoteView(await story.as('Inès'), number, ...asked))
const names = (rules: readonly { name: string }[]) => rules.map(({ name }) => name)

test('a question that was never decided may be put under any rule of the charter', async () => {
  const { rules, rule, undoes, fallback, electors, proxies } = await view(
    await story.propose('Inès', 'Une serrure', 'Le texte.'),
  )
  expect(names(rules)).toEqual(names(charter.rules))
  expect({ rule, undoes, fallback, proxies }).toEqual({
    rule: 'relative',
    undoes: null,
    fallback: false,
    proxies: 0,
  })
  expect(names(electors)).toEqual(['Abdel', 'Claire', 'Inès', 'Noor', 'Samir'])
})

test('a decision taken by consent is undone by consent, whatever votes open with', async () => {
  const number = await story.propose('Inès', 'Un portail', 'Le texte.')
  const { roundId, closesAt } = await story.open('Inès', number, 'consent', { review: '2060-01-31' })
  for (const name of ['Claire', 'Abdel'])
    done(await castBallot(await story.as(name), { roundId, ballot: { choice: 'consent' } }))
  await story.moveTo(closesAt, 1)
  expect(await closeDueVotes(story.db)).toMatchObject([{ decision: 1, outcome: 'adopted' }])
  await story.moveTo(Temporal.Instant.from('2060-02-01T09:00:00Z'), 0)
  await story.reopen('Noor', number, 'Le jour du réexamen est venu.')
  const { rules, rule, undoes } = await view(number)
  expect(names(rules)).toEqual(['consent'])
  expect({ rule, undoes }).toEqual({ rule: 'consent', undoes: 1 })
})

test('the dates of a form shown again are those of the people it asks, and of the time its rule takes', async () => {
  const number = await story.propose('Inès', 'Un abri', 'Le texte.')
  const member = (name: string) => story.memberId(name)
  const chosen = { decider: await member('Noor'), advisers: [await member('Samir')] }
  const some = await view(number, { rule: 'advice', chosen })
  expect(some.recommendation.estimated).toBe(2)
  expect((await view(number)).recommendation.estimated).toBe(5)
  const nobody = await view(number, { rule: 'advice', chosen: { advisers: ['nobody'] } })
  expect(nobody.recommendation.estimated).toBe(5)
  const lazy = await view(number, { preset: 'light', rule: 'lazy', chosen: {} })
  expect(lazy.recommendation.close.since(lazy.now).total('hours')).toBeGreaterThanOrEqual(72)
})

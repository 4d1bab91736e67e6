import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { boardNow } from '#db/clock.ts'
import { addMember } from '#lib/commands/board/add-member.ts'
import { openVote } from '#lib/commands/proposals/open-vote.ts'
import { expectAccepted, type Story, tellStory } from '#lib/commands/testing.ts'
import { castBallot } from '#lib/commands/votes/cast-ballot.ts'
import { closeDueVotes } from '#lib/commands/votes/close-due-votes.ts'
import { dayAt } from '#lib/rules/base/day.ts'
import { type Charter, wholeCharter } from '#lib/rules/charter/charter.ts'
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
  expectAccepted(await openVoteView(await story.as('Inès'), number, ...asked))
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
    expectAccepted(await castBallot(await story.as(name), { roundId, ballot: { choice: 'consent' } }))
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
  const chosen = { decider: await member('Noor'), advisers: [await member('Samir'), await member('Abdel')] }
  const some = await view(number, { rule: 'advice', chosen })
  expect(some.recommendation.explanation).toMatchObject({ estimated: 3 })
  expect((await view(number)).recommendation.explanation).toMatchObject({ estimated: 5 })
  const nobody = await view(number, { rule: 'advice', chosen: { advisers: ['nobody'] } })
  expect(nobody.recommendation.explanation).toMatchObject({ estimated: 5 })
  const lazy = await view(number, { preset: 'light', rule: 'lazy', chosen: {} })
  expect(lazy.recommendation.close.since(lazy.now).total('hours')).toBeGreaterThanOrEqual(72)
})

test('who would be left out is named for stewards alone; the others get counts', async () => {
  const number = await story.propose('Inès', 'Un four', 'Le texte.')
  for (const name of ['Inès', 'Abdel', 'Noor', 'Claire']) await story.says(name)
  const today = dayAt(await boardNow(story.db), 'Europe/Paris')
  const away = [{ from: today.toString(), to: today.add({ days: 12 }).toString() }]
  await story.says('Samir', { away })
  const others = expectAccepted(await openVoteView(await story.as('Inès'), number))
  expect(others.leftOutByDate).toBeNull()
  expect(others.recommendation.explanation).toMatchObject({ as: 'counts', leftOut: [{ people: 1 }] })
  const { leftOutByDate, recommendation } = expectAccepted(
    await openVoteView(await story.as('Claire'), number),
  )
  const [samir] = leftOutByDate?.[0]?.people ?? []
  expect(samir).toMatchObject({ name: 'Samir', kind: 'volunteer', estimated: false })
  expect(samir?.readyAt?.since(recommendation.close).total('hours')).toBeGreaterThan(0)
})

/** What of a view is shown of people's time to anyone who may open the vote. */
const timeIn = ({ recommendation, shorter, changed }: Awaited<ReturnType<typeof view>>) => ({
  recommendation,
  shorter,
  changed,
})
const coveragesIn = ({
  recommendation: { coverage, alternatives, curve },
}: Awaited<ReturnType<typeof view>>) => [
  coverage,
  ...[...alternatives, ...curve].map((date) => date.coverage),
]

test('of people’s time the view gives counts alone: no member, and nobody’s own date', async () => {
  const number = await story.propose('Inès', 'Une horloge', 'Le texte.')
  const chosen = { casting: await story.memberId('Noor') }
  const seen = await view(number, { rule: 'relative', chosen })
  expect(coveragesIn(seen).every(({ as }) => as === 'kinds')).toBe(true)
  const told = JSON.stringify(timeIn(seen))
  for (const name of ['Abdel', 'Claire', 'Inès', 'Noor', 'Samir'])
    expect(told).not.toContain(await story.memberId(name))
  expect(told).not.toMatch(/readyAt|electors|"member"/)
})

test('a kind of two people is counted with the other at each date', async () => {
  const small = await tellStory(charter)
  for (const name of ['Ada', 'Bo'])
    expectAccepted(
      await addMember(await small.as('Claire'), {
        name,
        email: `${name.toLowerCase()}@t.example`,
        kind: 'staff',
        standing: 'elector',
      }),
    )
  const today = dayAt(await boardNow(small.db), 'Europe/Paris')
  await small.says('Samir', { away: [{ from: today.toString(), to: today.add({ days: 12 }).toString() }] })
  const number = await small.propose('Inès', 'Une lampe', 'Le texte.')
  const seen = expectAccepted(await openVoteView(await small.as('Inès'), number))
  expect(seen.recommendation.alternatives).toMatchObject([{ gain: 1 }])
  expect(new Set(coveragesIn(seen).map(({ as }) => as))).toEqual(new Set(['everybody']))
  expect(seen.recommendation.explanation).toMatchObject({
    as: 'counts',
    coverage: { as: 'everybody', total: 7 },
  })
  await small.database.close()
})

test('of a roll of two nothing is counted, nor who said nothing', async () => {
  const number = await story.propose('Inès', 'Un rideau', 'Le texte.')
  const chosen = { decider: await story.memberId('Noor'), advisers: [await story.memberId('Samir')] }
  const seen = await view(number, { rule: 'advice', chosen })
  expect(new Set(coveragesIn(seen).map(({ as }) => as))).toEqual(new Set(['withheld']))
  expect(seen.recommendation.alternatives.every(({ gain }) => gain === 0)).toBe(true)
  expect(seen.recommendation.explanation).toEqual({ as: 'withheld' })
  expect(seen.shorter.every(({ leftOut }) => leftOut === 2)).toBe(true)
})

test('a text whose last vote decided nothing takes the short time; whoever wants asks for another', async () => {
  const number = await story.propose('Inès', 'Un banc', 'Le texte.')
  expect(await view(number)).toMatchObject({ preset: 'ordinary', amended: false })
  const { roundId, closesAt } = await story.open('Inès', number, 'consent')
  const against = { choice: 'objection', reason: 'Il est trop bas.' }
  for (const name of ['Noor', 'Abdel', 'Claire'])
    expectAccepted(await castBallot(await story.as(name), { roundId, ballot: against }))
  await story.moveTo(closesAt, 1)
  expect(await closeDueVotes(story.db)).toMatchObject([{ outcome: 'blocked' }])
  await story.reopen('Noor', number, 'On reprend.')
  expect(await view(number)).toMatchObject({ preset: 'light', amended: true })
  expect(await view(number, { preset: 'ordinary' })).toMatchObject({ preset: 'ordinary', amended: false })
})

test('whoever settles a tie is waited for', async () => {
  const number = await story.propose('Inès', 'Un store', 'Le texte.')
  const chosen = { casting: await story.memberId('Samir') }
  const today = dayAt(await boardNow(story.db), 'Europe/Paris')
  await story.says('Samir', { away: [{ from: today.toString(), to: today.add({ days: 12 }).toString() }] })
  const without = await view(number, { rule: 'relative', chosen: {} })
  const waited = await view(number, { rule: 'relative', chosen })
  expect(waited.recommendation.close.since(without.recommendation.close).total('hours')).toBeGreaterThan(24)
  expect(await view(number, { rule: 'relative', chosen: { casting: 'nobody' } })).toMatchObject({
    recommendation: { feasible: without.recommendation.feasible },
  })
})

/** How many people a close waits for, as the view says it. */
const requiredIn = ({ recommendation: { explanation } }: Awaited<ReturnType<typeof view>>) =>
  explanation.as === 'counts' ? explanation.required : undefined

test('nobody looks up when people have time by opening votes that wait for them, one after the other', async () => {
  const number = await story.propose('Abdel', 'Un vélo', 'Le texte.')
  const context = await story.as('Abdel')
  await story.says('Noor', { everyDays: 9 })
  const asked = { rule: 'relative', chosen: { casting: await story.memberId('Noor') } }
  const opening = { number, confirmed: '', preset: 'ordinary', closesAt: 'never', ...asked } as const
  const waits = async () => requiredIn(expectAccepted(await openVoteView(context, number, asked)))
  for (let n = 0; n < 10; n++) {
    expect(await openVote(context, opening)).not.toMatchObject({ code: 'rate_limited' })
    expect(await waits()).toBe(1)
  }
  expect(await openVote(context, opening)).toMatchObject({ code: 'rate_limited' })
  expect(await waits()).toBe(0)
  expect(await openVote(context, { ...opening, chosen: {} })).not.toMatchObject({ code: 'rate_limited' })
  expect(await openVote(await story.as('Inès'), opening)).not.toMatchObject({ code: 'rate_limited' })
})

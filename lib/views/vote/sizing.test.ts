import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findProposal } from '#db/proposals/proposals.ts'
import { roundsOf } from '#db/votes/rounds.ts'
import { expectAccepted, type Story, tellStory } from '#lib/commands/testing.ts'
import { wholeCharter } from '#lib/rules/charter/charter.ts'
import { sizedPeople, sizingIn } from './sizing.ts'

let story: Story
let number: number
beforeAll(async () => {
  story = await tellStory()
  // A Friday, so that days are known.
  await story.moveTo(Temporal.Instant.from('2030-03-01T09:00:00Z'), 0)
  await story.says('Abdel')
  await story.says('Noor', { away: [{ from: '2030-03-01', to: '2030-06-01' }] })
  number = await story.propose('Inès', 'Une serrure', 'Le texte.')
  await story.moveTo(Temporal.Instant.from('2030-03-01T09:00:00Z'), 60)
  await story.says('Abdel', { everyDays: 2 })
  await story.open('Inès', number)
})
afterAll(() => story.database.close())

async function lastRound(told: Story, asked: number) {
  const proposal = await findProposal(told.db, told.boardId, asked)
  const row = (await roundsOf(told.db, proposal?.id ?? '')).at(-1)
  if (!row) throw new Error('no round')
  return row
}

async function sizing(name?: string, told = story, asked = number) {
  return sizingIn(await told.as(name), await lastRound(told, asked))
}

async function sized(name: string, told = story, asked = number) {
  const { id } = await lastRound(told, asked)
  return sizedPeople(await told.as(name), { number: asked, roundId: id, page: 1 })
}

test('dates of persons are found at the number of their proposal, and at no other', async () => {
  const other = await story.propose('Inès', 'Un portail', 'Le texte.')
  const { id } = await lastRound(story, number)
  const at = async (asked: number) =>
    sizedPeople(await story.as('Claire'), { number: asked, roundId: id, page: 1 })
  expectAccepted(await at(number))
  expect(await at(other)).toMatchObject({ code: 'not_found' })
})

test('a vote opened for longer or shorter says that the recommended date is another', async () => {
  expect((await sizing()).chosen).toBeNull()
  const row = await lastRound(story, number)
  const longer = row.first_closes_at.add({ hours: 48 })
  const { chosen } = sizingIn(await story.as(), { ...row, first_closes_at: longer })
  expect(chosen?.close.toString()).toBe(longer.toString())
  expect(chosen?.sooner).toBe(false)
})

test('how the length was found is kept with the round, and told to anyone in counts', async () => {
  const { explanation, byPerson } = await sizing()
  expect(byPerson).toBe(false)
  expect(explanation).toMatchObject({
    coverage: { as: 'kinds', volunteers: { ready: 4, total: 5 } },
    leftOut: [{ days: null, people: 1 }],
    estimated: 3,
  })
})

test('dates of persons are for who keeps the members; the record follows from them', async () => {
  expect((await sizing('Abdel')).byPerson).toBe(false)
  expect(await sized('Abdel')).toMatchObject({ code: 'not_allowed' })
  expect((await sizing('Claire')).byPerson).toBe(true)
  const { people, list, agrees } = expectAccepted(await sized('Claire'))
  expect(list).toEqual({ page: 1, pages: 1 })
  expect(
    people.map(({ name, readyAt, estimated }) => [name, readyAt?.toString() ?? null, estimated]),
  ).toEqual([
    ['Abdel', '2030-03-03T17:15:00Z', false],
    ['Claire', '2030-03-08T17:15:00Z', true],
    ['Inès', '2030-03-08T17:15:00Z', true],
    ['Samir', '2030-03-08T17:15:00Z', true],
    ['Noor', null, false],
  ])
  const opened = (await story.entries()).find(({ kind }) => kind === 'round.opened')
  expect(JSON.parse(opened?.text ?? '').window.changed).toBe(1)
  expect(agrees).toBe(true)
})

test('the register tells counts and commits to the rest; nobody’s date is in it', async () => {
  const opened = (await story.entries()).find(({ kind }) => kind === 'round.opened')
  const { window } = JSON.parse(opened?.text ?? '')
  expect(window).toMatchObject({ volunteers: { ready: 4, total: 5 }, left_out: 1, estimated: 3 })
  expect(window.curve[0]).toEqual({ at: '2030-03-01T19:00:00Z', volunteers: 0, staff: 0 })
  expect(window.detail).toMatch(/^[A-Za-z0-9+/]{43}=$/)
  expect(opened?.text).not.toContain('ready_at')
  expect((await story.verify()).state).not.toBe('red')
})

test('where someone decides after the others were heard, it is until then that people are counted', async () => {
  const advised = await tellStory(wholeCharter)
  const asked = await advised.propose('Inès', 'Un portail', 'Le texte.')
  const [decider, ...advisers] = await Promise.all(['Noor', 'Samir', 'Abdel'].map(advised.memberId))
  const chosen = { decider: decider ?? '', advisers }
  const { closesAt } = await advised.open('Inès', asked, 'advice', chosen)
  const opened = (await advised.entries()).find(({ kind }) => kind === 'round.opened')
  const { window } = JSON.parse(opened?.text ?? '')
  expect(window.closes_at).toBe(closesAt.toString())
  expect(window.counted_at).toBe(closesAt.subtract({ hours: 7 * 24 }).toString())
  expect(window).toMatchObject({ required: 3, estimated: 3, recommended: window.counted_at })
  await advised.database.close()
})

test('of a roll of two, the register tells neither the date advised, nor who was waited for, nor who said nothing', async () => {
  const advised = await tellStory(wholeCharter)
  await advised.says('Samir')
  const asked = await advised.propose('Inès', 'Un portail', 'Le texte.')
  const chosen = { decider: await advised.memberId('Noor'), advisers: [await advised.memberId('Samir')] }
  await advised.open('Inès', asked, 'advice', chosen)
  const opened = (await advised.entries()).find(({ kind }) => kind === 'round.opened')
  expect(opened?.text).toContain('"counted_at"')
  expect(opened?.text).not.toMatch(/recommended|required|estimated/)
  expect(await sized('Claire', advised, asked)).toMatchObject({ agrees: true })
  await advised.database.close()
})

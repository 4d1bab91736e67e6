import { afterAll, beforeAll, expect, test } from 'vitest'
import { findRound, rollOfRound } from '#db/votes/rounds.ts'
import { RULE_NAMES, type RuleName, wholeCharter } from '#lib/rules/charter/charter.ts'
import type { Chosen } from '#lib/rules/vote/opening/terms.ts'
import { seenOpen } from '#lib/views/vote/testing-open-round.ts'
import { type Story, tellStory } from '../testing.ts'

let story: Story
const ids = new Map<string, string>()
beforeAll(async () => {
  story = await tellStory(wholeCharter)
  for (const name of NAMES) ids.set(name, await story.memberId(name))
})
afterAll(() => story.database.close())

const NAMES = ['Claire', 'Inès', 'Abdel', 'Noor', 'Samir']
const id = (name: string) => ids.get(name) ?? ''

const OPTIONS = [{ label: 'Le samedi matin' }, { label: 'Le jeudi soir' }, { label: 'Une fois par mois' }]
const ABC = { options: ['a', 'b', 'c'] }

/** What each vote is opened with, and what its rule is then. People are named by their first name. */
const CASES: Record<RuleName, [Chosen, Record<string, unknown>, Record<string, unknown>?]> = {
  consent: [{ review: '2050-01-31' }, {}, { review: '2050-01-31' }],
  consensus: [{}, { blocks: 0 }],
  relative: [{ casting: 'Noor' }, { rule: 'relative', casting: 'Noor' }],
  absolute: [{ secret: true }, { rule: 'absolute' }, { ballots: 'secret' }],
  two_thirds: [{}, { share: '2/3' }],
  qualified: [{}, { share: '3/4', base: 'electors' }],
  judgment: [{ options: OPTIONS, secret: true }, { ...ABC, grades: 7 }, { ballots: 'secret' }],
  schulze: [
    {
      options: [{ label: 'Le samedi matin', majority: '2/1' }, ...OPTIONS.slice(1)],
      none: 'Aucune de ces options',
      casting: 'Abdel',
    },
    { options: ['a', 'b', 'c', 'd'], default: 'd', majorities: { a: '2/1' }, casting: 'Abdel' },
  ],
  approval: [{ options: OPTIONS }, ABC],
  score: [
    { options: OPTIONS, min: -1, max: 1 },
    { ...ABC, min: -1, max: 1 },
  ],
  dots: [
    { options: OPTIONS, points: 4 },
    { ...ABC, points: 4 },
  ],
  irv: [{ options: OPTIONS }, ABC],
  stv: [
    { options: OPTIONS, seats: 2 },
    { ...ABC, seats: 2 },
  ],
  lazy: [{}, { hours: 72 }],
  advice: [{ decider: 'Noor', advisers: ['Samir', 'Inès'] }, { decider: 'Noor' }],
}

/** The same, with the members these people are. */
function withIds<T extends object>(given: T): T {
  const replaced = Object.entries(given).map(([key, value]) => {
    if (key === 'casting' || key === 'decider') return [key, id(String(value))]
    return [key, key === 'advisers' && Array.isArray(value) ? value.map(id) : value]
  })
  return Object.fromEntries(replaced) as T
}

test.each(RULE_NAMES)('a vote opens under “%s”, and what was chosen is fixed with it', async (name) => {
  const [chosen, params, terms = {}] = CASES[name]
  const number = await story.propose('Inès', `Une question de ${name}`, 'Le texte.')
  const { roundId } = await story.open('Inès', number, name, withIds(chosen))
  const row = await findRound(story.db, story.boardId, roundId)
  expect(row?.method).toMatchObject({ name, rule: { params: withIds(params) } })
  const options = (params.options as string[] | undefined) ?? []
  const labels = [...(chosen.options ?? []).map(({ label }) => label), ...(chosen.none ? [chosen.none] : [])]
  expect(row?.terms).toEqual({
    options: options.map((option, i) => ({ id: option, label: labels[i] })),
    ballots: 'named',
    conflict: 'abstains',
    early_close: { hours: 24 },
    extension: 'once',
    ...terms,
  })

  const entry = (await story.entries()).findLast(({ kind }) => kind === 'round.opened')?.text ?? ''
  const recorded = JSON.parse(entry)
  const roll = await rollOfRound(story.db, roundId)
  const whoOf = (person: unknown) => roll.find(({ member_id }) => member_id === id(String(person)))?.who
  for (const key of ['casting', 'decider'])
    expect(recorded.method.params[key], key).toBe(params[key] && whoOf(params[key]))
  expect((recorded.options ?? []).map((option: { id: string }) => option.id)).toEqual(options)
  for (const { label } of recorded.options ?? []) expect(label).toMatch(/^[\w+/]{43}=$/)
  for (const hidden of [...labels, ...NAMES, ...ids.values()]) expect(entry, hidden).not.toContain(hidden)
  expect(recorded).toMatchObject({
    ballots: terms.ballots ?? 'named',
    terms: { early_close: { hours: 24 }, extension: 'once' },
    roll: { n: name === 'advice' ? 3 : 5 },
  })
})

test('who is called to give advice is who was named, and who decides', async () => {
  const number = await story.propose('Inès', 'Une serrure', 'Le texte.')
  const { roundId } = await story.open('Inès', number, 'advice', withIds(CASES.advice[0]))
  const called = (await rollOfRound(story.db, roundId)).map(({ member_id }) => member_id)
  expect(called.sort()).toEqual([id('Noor'), id('Samir'), id('Inès')].sort())
  const fixed = async (name?: string) => (await seenOpen(await story.as(name), roundId))?.fixed
  expect(await fixed('Claire')).toMatchObject({
    named: { as: 'decider', who: { name: 'Noor' } },
    called: 3,
    proxies: 0,
  })
  expect((await fixed())?.named).toEqual({ as: 'decider', who: null })
})

test('proxies accepted before the opening are part of the roll, except in a secret vote', async () => {
  const now = '2020-01-01T00:00:00Z'
  const until = '2050-01-01T00:00:00Z'
  const proxies = [
    { id: 'p1', giver: id('Samir'), receiver: id('Noor'), accepted_at: now },
    { id: 'p2', giver: id('Abdel'), receiver: id('Noor'), accepted_at: null },
  ]
  const common = { board_id: story.boardId, until, given_at: now }
  await story.db
    .insertInto('proxy')
    .values(proxies.map((proxy) => ({ ...common, ...proxy, ended_at: null })))
    .execute()
  const held = async (rule: RuleName, chosen: Chosen = {}) => {
    const number = await story.propose('Inès', `Procurations, ${rule}`, 'Le texte.')
    const { roundId } = await story.open('Inès', number, rule, chosen)
    const roll = await rollOfRound(story.db, roundId)
    return roll.filter(({ proxy }) => proxy).map(({ member_id, proxy }) => [member_id, proxy])
  }
  expect(await held('consent')).toEqual([[id('Samir'), id('Noor')]])
  expect(await held('absolute', { secret: true })).toEqual([])
  expect(await held('advice', { decider: id('Claire'), advisers: [id('Samir')] })).toEqual([])
  await story.db.updateTable('proxy').set({ ended_at: now }).execute()
})

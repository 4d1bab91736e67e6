import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { lightCharter } from './charter.ts'
import { type Command, decide, evolve, nothing, type Proposal, type ProposalEvent } from './proposal.ts'
import type { CountedBallot } from './recount.ts'
import { isRefusal } from './refusal.ts'
import type { Roll } from './roll.ts'
import { STANDINGS } from './standing.ts'
import { type Recommendation, recommend } from './window.ts'

const START = Temporal.Instant.from('2026-01-05T08:00:00Z')
const roll: Roll = [
  { member: 'a', kind: 'volunteer' },
  { member: 'b', kind: 'staff' },
]
const { light } = lightCharter.presets
const sized = recommend({
  opening: START,
  zone: 'Europe/Paris',
  electors: roll,
  preset: light,
  isHoliday: () => false,
})

/** The same advice, for an opening so many hours later: sizing windows is not what is explored here. */
function shifted(hours: number): Recommendation {
  return { ...sized, close: sized.close.add({ hours }), latest: sized.latest.add({ hours }) }
}

/** A board as its database would be: the proposal, the ballots of the open round, the clock, the next decision. */
type World = {
  state: Proposal
  hours: number
  ballots: Map<string, CountedBallot & { revision: number }>
  decisions: number
  events: ProposalEvent[]
}

type Step = {
  act: 'create' | 'open' | 'cast' | 'close' | 'reopen' | 'withdraw'
  member: 'a' | 'b' | 'stranger'
  standing: (typeof STANDINGS)[number]
  choice: string
  rule: string
  lag: number
  stale: boolean
}

const step: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom('create', 'open', 'open', 'cast', 'cast', 'close', 'close', 'reopen', 'withdraw'),
  member: fc.constantFrom('a', 'a', 'b', 'stranger'),
  standing: fc.constantFrom(...STANDINGS, 'elector'),
  choice: fc.constantFrom('consent', 'objection', 'abstain', 'for', 'against', 'nonsense'),
  rule: fc.constantFrom('consent', 'consent', 'relative', 'absolute', 'nonsense'),
  lag: fc.constantFrom(0, 1, 24, 24 * 12),
  stale: fc.boolean(),
})

function commandOf({ act, member, standing, choice, rule, stale }: Step, world: World): Command {
  const now = START.add({ hours: world.hours })
  const actor = { member, standing, kind: 'volunteer' as const }
  const current = 'rounds' in world.state ? world.state.rounds : 0
  const round = stale ? current - 1 : current
  switch (act) {
    case 'create':
      return { type: 'create', now, actor, title: 'Un titre' }
    case 'open': {
      const text = { hash: 'h', plain: 'Un texte.' }
      const recommendation = shifted(world.hours)
      const sized = { recommendation, closesAt: recommendation.close, roll }
      const named = { charter: lightCharter, rule, title: 'Un titre', brief: 'En bref' }
      return {
        type: 'open-vote',
        now,
        actor,
        ...named,
        chosen: {},
        text,
        confirmed: stale ? 'old' : 'h',
        ...sized,
      }
    }
    case 'cast': {
      const revisions = world.ballots.get(member)?.revision ?? 0
      return {
        type: 'cast-ballot',
        now,
        member,
        round,
        ballot: { choice, reason: 'Un problème.' },
        last: revisions ? { channel: 'own', revision: revisions } : null,
        othersAnswered: 0,
      }
    }
    case 'close':
      return {
        type: 'close-round',
        now,
        round,
        box: { mode: 'named', ballots: [...world.ballots.values()] },
        decision: world.decisions + 1,
      }
    case 'reopen':
      return {
        type: 'reopen',
        now,
        actor,
        reason: 'Du nouveau.',
        grounds: null,
        joined: stale ? 0 : 1,
        needed: 1,
      }
    case 'withdraw':
      return { type: 'withdraw', now, actor }
  }
}

function apply(world: World, event: ProposalEvent): void {
  world.state = evolve(world.state, event)
  world.events.push(event)
  if (event.type === 'vote-opened') world.ballots.clear()
  if (event.type === 'ballot-cast') world.ballots.set(event.member, event)
  if (event.type === 'round-closed') world.decisions++
}

const reached = new Set<string>()

function play(steps: readonly Step[]): World {
  const world: World = { state: nothing, hours: 0, ballots: new Map(), decisions: 0, events: [] }
  for (const step of steps) {
    world.hours += step.lag
    const before = world.state
    const result = decide(before, commandOf(step, world))
    if (isRefusal(result)) reached.add(result.code)
    else for (const event of result) apply(world, event)
    reached.add(world.state.stage)
    expectSound(before, world)
  }
  return world
}

/** What must hold after every command, whatever came before. */
function expectSound(before: Proposal, { state, decisions, events }: World): void {
  if (before.stage === 'withdrawn') expect(state).toBe(before)
  if (!('rounds' in state)) return
  if (before.stage === 'voting' && state.stage === 'voting') expect(state.round).toBe(before.round)
  const closings = events.filter((event) => event.type === 'round-closed')
  expect(closings).toHaveLength(decisions)
  expect(state.rounds - decisions).toBe(state.stage === 'voting' ? 1 : 0)
  expect(state.generation).toBe(1 + events.filter(({ type }) => type === 'reopened').length)
  const adopted = closings
    .filter(({ decision }) => decision.outcome === 'adopted')
    .map(({ decision }) => decision.number)
  expect(state.inForce).toBe(adopted.at(-1) ?? null)
  const replaced = closings.flatMap(({ supersedes }) => (supersedes === null ? [] : [supersedes]))
  expect(replaced).toEqual(adopted.slice(0, -1))
}

test('no sequence of commands reaches an unsound state, and every stage can be reached', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const world = play([{ ...CREATION }, ...steps])
      expect(world.events.reduce(evolve, nothing)).toEqual(world.state)
    }),
    { numRuns: 400, seed: 20260105 },
  )
  for (const stage of ['draft', 'voting', 'decided', 'reopened', 'withdrawn'])
    expect(reached).toContain(stage)
  for (const code of CODES) expect(reached).toContain(code)
})

const CREATION: Step = {
  act: 'create',
  member: 'a',
  standing: 'elector',
  choice: 'consent',
  rule: 'consent',
  lag: 0,
  stale: false,
}

const CODES = [
  'stage',
  'not_allowed',
  'not_author',
  'text_changed',
  'method_not_allowed',
  'not_on_roll',
  'choice_unknown',
  'vote_closed',
  'round_not_open',
  'not_due',
]

test('an event that cannot follow is a bug', () => {
  const created = { type: 'created', by: 'a', title: 'Un titre', at: START } as const
  const withdrawn = { type: 'withdrawn', by: 'a', at: START } as const
  expect(() => evolve(nothing, withdrawn)).toThrow('withdrawn cannot follow none')
  expect(() => [created, created].reduce(evolve, nothing)).toThrow('created cannot follow draft')
})

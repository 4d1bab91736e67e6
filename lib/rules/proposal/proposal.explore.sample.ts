// Any command at any moment, for exploring the life of a proposal.
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { STANDINGS } from '#lib/rules/base/standing.ts'
import type { ClosingInputs } from '#lib/rules/vote/closing/close.ts'
import {
  type Cast,
  objectedAt,
  quorumReachedAt,
  standingObjectors,
} from '#lib/rules/vote/closing/quorum-and-objection-times.ts'
import { earliestShortened, type ShorteningAsked, shorterCloses } from '#lib/rules/vote/opening/shortening.ts'
import type { Roll } from '../base/roll.ts'
import { type Charter, lightCharter } from '../charter/charter.ts'
import type { CountedBallot } from '../methods/recount.ts'
import { type Recommendation, recommend } from '../window/recommendation.ts'
import { evolve } from './evolve.ts'
import type { Command, Proposal, ProposalEvent, Reopen } from './life.ts'
import { quiet } from './proposal.sample.ts'

export const START = Temporal.Instant.from('2026-01-05T08:00:00Z')
const roll: Roll = [
  { member: 'a', kind: 'volunteer' },
  { member: 'b', kind: 'staff' },
]
const alone = roll.slice(0, 1)
const { light } = lightCharter.presets
const clockedCharter: Charter = { ...lightCharter, early_close: { hours: 24 }, extension: 'once' }
const sized = recommend({
  opening: START,
  zone: 'Europe/Paris',
  electors: roll,
  preset: light,
  isHoliday: () => false,
})

/** The same advice, for an opening so many hours later: sizing windows is not what is explored here. */
function shifted(hours: number): Recommendation {
  return {
    ...sized,
    close: sized.close.add({ hours }),
    latest: sized.latest.add({ hours }),
    curve: sized.curve.map((point) => ({ ...point, close: point.close.add({ hours }) })),
    electors: sized.electors.map((one) => ({ ...one, readyAt: one.readyAt?.add({ hours }) ?? null })),
  }
}

/** A board as its database would be: the proposal, the ballots of the open round, the clock, the next decision. */
export type World = {
  state: Proposal
  hours: number
  ballots: Map<string, CountedBallot & { revision: number }>
  /** Every answer to the open round. */
  casts: Cast[]
  decisions: number
  events: ProposalEvent[]
}

export type Step = {
  act: 'create' | 'open' | 'cast' | 'adjust' | 'close' | 'reopen' | 'withdraw' | 'cancel' | 'take-over'
  member: 'a' | 'b' | 'stranger'
  standing: (typeof STANDINGS)[number]
  choice: string
  rule: string
  reason: string
  joined: number
  grounds: Reopen['grounds']
  lag: number
  stale: boolean
  /** How much earlier than recommended it is to close, and what is said for that. */
  shorter: 'not' | 'said' | 'unsaid' | 'miscounted' | 'half_said' | 'at_once'
  /** The charter has the rules of the clock, and one person is called: everybody has soon voted. */
  clocked: boolean
  /** The service was down for the last two hours before the close. */
  down: boolean
}

/** How many others must ask with whoever reopens or cancels. */
const NEEDED = 2

export const step: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom(
    ...(['create', 'open', 'open', 'open', 'cast', 'cast', 'cast', 'close', 'close', 'close'] as const),
    ...(['reopen', 'reopen', 'withdraw', 'cancel', 'take-over', 'take-over'] as const),
    ...(['adjust', 'adjust', 'adjust'] as const),
  ),
  member: fc.constantFrom('a', 'a', 'b', 'b', 'stranger'),
  standing: fc.constantFrom(...STANDINGS, 'elector', 'elector', 'elector'),
  choice: fc.constantFrom('consent', 'objection', 'abstain', 'for', 'against', 'nonsense'),
  rule: fc.constantFrom('consent', 'consent', 'relative', 'absolute', 'two_thirds', 'nonsense'),
  reason: fc.constantFrom('Du nouveau.', 'Du nouveau.', 'Du nouveau.', ' '),
  joined: fc.constantFrom(0, 1, NEEDED, NEEDED),
  grounds: fc.constantFrom(null, null, null, 'review', 'count', 'left_out'),
  lag: fc.constantFrom(0, 0, 0, 0, 0, 0, 1, 1, 24, 24, 24 * 9, 24 * 12),
  stale: fc.constantFrom(false, false, true),
  shorter: fc.oneof(
    { weight: 6, arbitrary: fc.constant('not' as const) },
    { weight: 2, arbitrary: fc.constant('said' as const) },
    { weight: 1, arbitrary: fc.constantFrom('unsaid', 'miscounted', 'half_said', 'at_once') },
  ),
  clocked: fc.boolean(),
  down: fc.constantFrom(false, false, false, false, true),
})

/** What every life of a proposal begins with. */
export const CREATION: Step = {
  act: 'create',
  member: 'a',
  standing: 'elector',
  choice: 'consent',
  rule: 'consent',
  reason: '',
  joined: 0,
  grounds: null,
  lag: 0,
  stale: false,
  down: false,
  shorter: 'not',
  clocked: false,
}

export function commandOf(step: Step, world: World): Command {
  const { act, member, standing, choice, rule, reason, joined, grounds, stale, clocked } = step
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
      const called = { roll: clocked ? alone : roll, ...closing(recommendation, now, step.shorter) }
      const named = {
        charter: clocked ? clockedCharter : lightCharter,
        rule,
        title: 'Un titre',
        brief: 'En bref',
      }
      return {
        type: 'open-vote',
        now,
        actor,
        ...named,
        chosen: {},
        text,
        confirmed: stale ? 'old' : 'h',
        recommendation,
        ...called,
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
        box: {
          mode: 'named',
          last: revisions ? { channel: 'own', revision: revisions } : null,
          othersAnswered: 0,
        },
      }
    }
    case 'adjust':
      return { type: 'adjust-early-close', now, round, completeSince: clockOf(world).completeSince }
    case 'close':
      return {
        type: 'close-round',
        now,
        round,
        box: { mode: 'named', ballots: [...world.ballots.values()] },
        decision: world.decisions + 1,
        clock: { ...clockOf(world), outages: step.down ? lastHours(world.state) : [] },
      }
    case 'reopen':
      return { type: 'reopen', now, actor, reason, grounds, joined, needed: NEEDED }
    case 'cancel': {
      const answered = world.ballots.size
      return { type: 'cancel-round', now, actor, reason, answered, joined, needed: NEEDED }
    }
    case 'withdraw':
    case 'take-over':
      return { type: act, now, actor }
  }
}

/** The recommended close, or the soonest there is with what it takes, all of it or not. */
function closing(recommendation: Recommendation, now: Temporal.Instant, shorter: Step['shorter']) {
  const earliest = earliestShortened(now, 'light', light)
  const [soonest] = shorterCloses(recommendation, earliest)
  if (shorter === 'not' || !soonest) return { closesAt: recommendation.close }
  const { close, leftOut } = soonest
  const said: ShorteningAsked = {
    leftOut: shorter === 'miscounted' ? leftOut + 1 : leftOut,
    apology: 'Pardon.',
    justification: shorter === 'half_said' ? ' ' : 'Le bail.',
    owner: 'a',
    due: '2026-12-31',
    now,
    zone: 'Europe/Paris',
    earliest,
    owners: ['a'],
  }
  if (shorter === 'unsaid') return { closesAt: close }
  const closesAt = shorter === 'at_once' ? now.round('minute').add({ minutes: 1 }) : close
  return { closesAt, shortening: said }
}

function clockOf({ state, ballots, casts }: World): ClosingInputs {
  if (state.stage !== 'voting') return quiet
  const left = state.round.roll.filter(({ member }) => !ballots.has(member))
  const standing = standingObjectors(state.round, { mode: 'named', ballots: [...ballots.values()] })
  return {
    ...quiet,
    completeSince: left.length === 0 ? (casts.at(-1)?.at ?? null) : null,
    quorumReachedAt: quorumReachedAt(state.round, casts),
    objectedAt: objectedAt(casts, standing),
    waiting: left.map(() => null),
  }
}

function lastHours(state: Proposal): ClosingInputs['outages'] {
  if (state.stage !== 'voting') return []
  const { closesAt } = state.round
  return [{ from: closesAt.subtract({ hours: 2 }), to: closesAt }]
}

export function apply(world: World, event: ProposalEvent): void {
  world.state = evolve(world.state, event)
  world.events.push(event)
  if (event.type === 'vote-opened') {
    world.ballots.clear()
    world.casts = []
  }
  if (event.type === 'ballot-cast' && event.mode === 'named') {
    world.ballots.set(event.member, event)
    world.casts.push({ member: event.member, choice: event.ballot.choice, at: event.at })
  }
  if (event.type === 'round-closed') world.decisions++
}

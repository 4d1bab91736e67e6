import fc from 'fast-check'
import { expect, test } from 'vitest'
import { latestExtension } from '#lib/rules/vote/closing/charter-extension.ts'
import type { RoundExtended } from '#lib/rules/vote/closing/close.ts'
import type { ChosenWindow } from '#lib/rules/vote/opening/choose-close.ts'
import { recommendedClose } from '#lib/rules/window/recommendation.ts'
import { isBefore } from '../base/instant.ts'
import { isRefusal } from '../base/refusal.ts'
import type { Round } from '../vote/round.ts'
import { evolve } from './evolve.ts'
import { noProposal, type Proposal, type ProposalEvent } from './life.ts'
import { apply, CREATION, commandOf, START, type Step, step, type World } from './proposal.explore.sample.ts'
import { decide } from './proposal.ts'

const reached = new Set<string>()

const passage = (before: Proposal, { type }: ProposalEvent, after: Proposal) =>
  `${before.stage}, ${type}, ${after.stage}`

function play(steps: readonly Step[]): World {
  const world: World = {
    state: noProposal,
    hours: 0,
    ballots: new Map(),
    casts: [],
    decisions: 0,
    events: [],
  }
  for (const step of steps) {
    world.hours += step.lag
    const before = world.state
    const result = decide(before, commandOf(step, world))
    if (isRefusal(result)) {
      reached.add(result.code)
      continue
    }
    for (const event of result) {
      apply(world, event)
      reached.add(passage(before, event, world.state))
      if (event.type === 'vote-opened' && event.window.shortened) reached.add('shortened')
      if (event.type === 'round-closed' && event.supersedes !== null) reached.add('superseded')
      if (event.type === 'round-extended') reached.add(event.why)
      expectSound(before, world)
    }
  }
  return world
}

/** What must hold after every command, whatever came before. */
function expectSound(before: Proposal, { state, decisions, events }: World): void {
  if (!('rounds' in state)) return
  const all = <T extends ProposalEvent['type']>(type: T) =>
    events.filter((event): event is Extract<ProposalEvent, { type: T }> => event.type === type)
  if (before.stage === 'withdrawn' && state !== before) expect(events.at(-1)?.type).toBe('taken-over')
  if (before.stage === 'voting' && state.stage === 'voting')
    expectSameRound(before.round, state.round, all('round-extended'))
  if ('inForce' in before && before.inForce !== null) expect(state.inForce).not.toBeNull()

  for (const { window } of all('vote-opened')) expectExcused(window)
  const opened = all('vote-opened').map(({ round }) => round)
  const closings = all('round-closed')
  const cancelled = all('round-cancelled').map(({ round }) => round)
  const ended = [...closings.map(({ decision }) => decision.round), ...cancelled]
  expect(closings).toHaveLength(decisions)
  for (const { at, decision } of closings) expect(isBefore(at, decision.closedAt), 'never early').toBe(false)
  expect(new Set(ended).size, 'a round ends once, decided or cancelled').toBe(ended.length)
  expect(state.rounds - ended.length, 'one round is open at most').toBe(state.stage === 'voting' ? 1 : 0)
  opened.forEach(({ number, generation }, index) => {
    expect(number).toBe(index + 1)
    expect(generation, 'each vote is on a text of its own').toBeGreaterThan(
      opened[index - 1]?.generation ?? 0,
    )
  })
  const rewritten = all('reopened').length + cancelled.length + all('taken-over').length
  expect(state.generation).toBe(1 + rewritten)

  const adopted = closings.filter(({ decision }) => decision.outcome === 'adopted')
  const numbers = adopted.map(({ decision }) => decision.number)
  expect(state.inForce).toBe(numbers.at(-1) ?? null)
  const replaced = closings.flatMap(({ supersedes }) => (supersedes === null ? [] : [supersedes]))
  expect(replaced).toEqual(numbers.slice(0, -1))
  const hardness = adopted.map(({ decision }) => HARDER.indexOf(ruleOf(opened[decision.round - 1])))
  expect(hardness, 'undoing is never easier').toEqual([...hardness].sort((a, b) => a - b))
}

/** A vote that closes before the recommended date has its price, and no other has one. */
function expectExcused({ closesAt, shortened, recommendation }: ChosenWindow): void {
  const recommended = recommendedClose(recommendation)
  if (recommended) expect(shortened !== null).toBe(isBefore(closesAt, recommended))
  if (!shortened) return
  expect(isBefore(closesAt, shortened.recommended)).toBe(true)
  expect(shortened.apology && shortened.justification && shortened.followUp.owner).toBeTruthy()
}

/** Nothing of an open round changes but its close, and that by rule alone. */
function expectSameRound(before: Round, after: Round, extensions: readonly RoundExtended[]): void {
  const given = extensions.find(({ round, lostMinutes }) => round === after.number && lostMinutes !== null)
  const now = given !== undefined && !before.extended
  const { closesAt, windowClosesAt, extended } = after
  expect({ ...before, closesAt, windowClosesAt, extended }).toEqual(after)
  expect(isBefore(windowClosesAt, closesAt), 'never later than by right').toBe(false)
  if (given) expect(isBefore(given.closesAt, given.at.add({ minutes: given.lostMinutes ?? 0 }))).toBe(false)
  else expect(isBefore(latestExtension(after), windowClosesAt), 'half a window more at most').toBe(false)
  if (windowClosesAt.equals(before.windowClosesAt)) expect(extended).toBe(before.extended || now)
  else expect([before.extended, extended], 'extended once').toEqual([false, true])
  if (!before.terms.early_close && !now) expect(closesAt).toEqual(before.closesAt)
}

/** The rules of the light charter, the easiest to pass first. */
const HARDER = ['relative', 'absolute', 'qualified', 'consent/1']

function ruleOf(round: Round | undefined): string {
  const { id, params } = round?.rule ?? {}
  return params && 'rule' in params ? params.rule : String(id)
}

test('no sequence of commands reaches an unsound state, and every passage and every refusal can be reached', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 120, size: 'max' }), (steps) => {
      const world = play([CREATION, ...steps])
      expect(world.events.reduce(evolve, noProposal)).toEqual(world.state)
    }),
    { numRuns: 600, seed: 20260105 },
  )
  for (const wanted of [...CODES, ...PASSAGES, 'outage']) expect(reached).toContain(wanted)
})

/** Every way there is from one stage to the next. */
const PASSAGES = [
  'none, created, draft',
  'draft, vote-opened, voting',
  'voting, ballot-cast, voting',
  'voting, close-moved, voting',
  'voting, round-extended, voting',
  'voting, round-closed, decided',
  'voting, round-cancelled, draft',
  'voting, round-cancelled, reopened',
  'decided, reopened, reopened',
  'decided, withdrawn, withdrawn',
  'reopened, vote-opened, voting',
  'draft, withdrawn, withdrawn',
  'withdrawn, taken-over, draft',
  'superseded',
  'shortened',
]

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
  'reason_required',
  'more_must_ask',
  'too_late',
  'someone_else',
  'easier_than_before',
  'window_too_short',
  'close_too_soon',
  'left_out_changed',
  'required',
]

test('an event that cannot follow is a bug', () => {
  const created = { type: 'created', by: 'a', title: 'Un titre', at: START } as const
  const withdrawn = { type: 'withdrawn', by: 'a', at: START } as const
  expect(() => evolve(noProposal, withdrawn)).toThrow('withdrawn cannot follow none')
  expect(() => [created, created].reduce(evolve, noProposal)).toThrow('created cannot follow draft')
})

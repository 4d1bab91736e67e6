// One small board and its commands, for tests of the life of a proposal.
import { Temporal } from 'temporal-polyfill'
import type { MemberActor, Standing } from '#lib/rules/base/standing.ts'
import type { CloseRound, ClosingInputs } from '#lib/rules/vote/closing/close.ts'
import { isRefusal } from '../base/refusal.ts'
import type { Roll } from '../base/roll.ts'
import { lightCharter } from '../charter/charter.ts'
import type { CountedBallot } from '../methods/recount.ts'
import type { CastBallot } from '../vote/casting.ts'
import type { OpenVote } from '../vote/round.ts'
import { recommend } from '../window/recommendation.ts'
import { evolve } from './evolve.ts'
import { type Command, type Create, noProposal, type Proposal, type Reopen, type Withdraw } from './life.ts'
import { decide } from './proposal.ts'

export const roll: Roll = [
  { member: 'claire', kind: 'volunteer' },
  { member: 'marc', kind: 'volunteer' },
  { member: 'noor', kind: 'staff' },
]
export const openedAt = Temporal.Instant.from('2026-11-20T08:12:00Z')
const recommendation = recommend({
  opening: openedAt,
  zone: 'Europe/Paris',
  electors: roll,
  preset: lightCharter.presets.light,
  isHoliday: () => false,
})
export const closesAt = recommendation.close
export const actor = (member: string, standing: Standing = 'elector'): MemberActor => ({
  member,
  standing,
  kind: 'volunteer',
})

export const create: Create = {
  type: 'create',
  now: openedAt,
  actor: actor('claire'),
  title: 'Prêter les outils',
}
export const open: OpenVote = {
  type: 'open-vote',
  now: openedAt,
  actor: actor('marc'),
  charter: lightCharter,
  rule: 'consent',
  chosen: {},
  title: 'Prêter les outils aux membres',
  brief: 'Chaque membre peut emprunter un outil une semaine.',
  text: { hash: 'h1', plain: 'Le cahier de prêt est au comptoir.' },
  confirmed: 'h1',
  roll,
  recommendation,
  closesAt,
}
export const cast = (member: string, choice = 'consent', reason = ''): CastBallot => ({
  type: 'cast-ballot',
  now: closesAt.subtract({ seconds: 1 }),
  member,
  round: 1,
  ballot: { choice, reason },
  box: { mode: 'named', last: null, othersAnswered: 0 },
})
export const consents = roll.map(({ member }) => ({ member, ballot: { choice: 'consent' as const } }))
export const blocks = [{ member: 'marc', ballot: { choice: 'objection' as const, reason: 'Trop cher.' } }]
/** Nothing for the clock's rules to act on. */
export const quiet: ClosingInputs = {
  completeSince: null,
  quorumReachedAt: null,
  objectedAt: null,
  waiting: [],
  zone: 'Europe/Paris',
  isHoliday: () => false,
  declared: new Map(),
  outages: [],
  mailsWaited: [],
}
export const close = (
  round: number,
  decision: number,
  ballots: readonly CountedBallot[] = consents,
): CloseRound => ({
  type: 'close-round',
  now: closesAt,
  round,
  box: { mode: 'named', ballots },
  decision,
  clock: quiet,
})
export const reopen: Reopen = {
  type: 'reopen',
  now: closesAt,
  actor: actor('noor'),
  reason: 'La scie a disparu.',
  grounds: null,
  joined: 2,
  needed: 2,
}
export const withdraw: Withdraw = { type: 'withdraw', now: openedAt, actor: actor('claire') }

/** The proposal after these commands, none of which may be refused. */
export function given(...commands: Command[]): Proposal {
  return commands.reduce((state, command) => {
    const events = decide(state, command)
    if (isRefusal(events)) throw new Error(`refused: ${events.code}`)
    return events.reduce(evolve, state)
  }, noProposal)
}

/** The refusal's code, or the events' types. */
export function when(state: Proposal, command: Command) {
  const result = decide(state, command)
  return isRefusal(result) ? result.code : result.map(({ type }) => type)
}

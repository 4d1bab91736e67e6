import type { Temporal } from 'temporal-polyfill'
import { dayAt } from '#lib/rules/base/day.ts'
import { isRefusal, type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import type { RollEntry } from '#lib/rules/base/roll.ts'
import { tidy } from '#lib/rules/base/text.ts'
import { decidesAlone } from '#lib/rules/methods/advice.ts'
import type { Proposal } from '#lib/rules/proposal/life.ts'
import type { LastBallot } from '#lib/rules/vote/casting.ts'
import { roundOpenAt } from '#lib/rules/vote/open-round.ts'
import type { Round } from '#lib/rules/vote/round.ts'
import type { Availability } from '#lib/rules/window/availability.ts'

/** Someone asks to be called, so that they can answer by phone: another member brings their answer in. */
export type RequestCall = {
  readonly now: Temporal.Instant
  readonly member: string
  readonly round: number
  readonly phone: string
  /** They wait to be called already. */
  readonly waiting: boolean
  /** What counts of theirs so far, and how it came. */
  readonly last: LastBallot | null
}

/** Those who may call are told once: a number that changes is on the page they come to. */
export type CallRequested = { readonly phone: string; readonly tells: boolean }

export function decideCallRequest(state: Proposal, command: RequestCall): CallRequested | Refusal {
  const round = roundOpenAt(state, command.round, command.now)
  if (isRefusal(round)) return round
  const entry = round.roll.find(({ member }) => member === command.member)
  if (!entry) return refuse('not_on_roll')
  const denied = whyNoCall(round, entry, command.last)
  if (denied) return denied
  const phone = readPhone(command.phone)
  return phone ? { phone, tells: !command.waiting } : refuse('invalid', { field: 'phone' })
}

/** A call is for an answer that another may bring in. One cast by a proxy leaves its elector free to answer themselves. */
export function whyNoCall(
  { rule, terms }: Pick<Round, 'rule' | 'terms'>,
  { member, conflict }: Pick<RollEntry, 'member' | 'conflict'>,
  last: LastBallot | null,
): Refusal | undefined {
  if (conflict) return refuse('conflict_declared')
  if (decidesAlone(rule, member)) return refuse('decides_alone')
  if (terms.ballots === 'secret') return refuse('not_with_secret')
  if (last && last.channel !== 'proxy') return refuse('done_already')
  return undefined
}

/** Anything a neighbour would dial: six digits to fifteen (ITU E.164), and the signs people put between them. */
export function readPhone(typed: string): string | undefined {
  const phone = tidy(typed).replaceAll(/\s+/g, ' ')
  const digits = phone.replaceAll(/\D/g, '').length
  return /^\+?[\d ().\-/]+$/.test(phone) && phone.length <= 40 && digits >= 6 && digits <= 15
    ? phone
    : undefined
}

export type Away = { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate }

/** The first days away that fall in a window, by the calendar of whoever is away. */
export function awayDuring(
  { away, zone }: Availability,
  { opensAt, closesAt }: { readonly opensAt: Temporal.Instant; readonly closesAt: Temporal.Instant },
): Away | null {
  const [first, last] = [dayAt(opensAt, zone).toString(), dayAt(closesAt, zone).toString()]
  return away.find(({ from, to }) => from.toString() <= last && to.toString() >= first) ?? null
}

import { Temporal } from 'temporal-polyfill'
import { dayAt, readDay } from '#lib/rules/base/day.ts'
import { isRefusal, type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import type { Proposal } from '#lib/rules/proposal/life.ts'
import { type CastBallot, decideCasting } from '#lib/rules/vote/casting.ts'
import { roundOpenAt } from '#lib/rules/vote/open-round.ts'
import type { BallotDraft } from '../methods/counting/ballot-draft.ts'

/** An answer someone gave on paper or by phone, as a member brings it in. It counts once a second member confirms it. */
export type Relay = Pick<CastBallot, 'now' | 'member' | 'round' | 'ballot' | 'box'> & {
  readonly by: string
  readonly channel: 'paper' | 'phone'
  /** The day they gave it, as the form sent it, by the calendar of `zone`. */
  readonly answeredOn: string
  readonly zone: string
  /** Another answer brought in for the same person still waits for its second member. */
  readonly waiting: boolean
}

export type Relayed = {
  readonly type: 'relayed'
  readonly member: string
  readonly channel: 'paper' | 'phone'
  readonly answeredOn: Temporal.PlainDate
  readonly ballot: BallotDraft
  readonly by: string
  readonly at: Temporal.Instant
}

/** Refuses now whatever would be refused when it is confirmed: nobody should have to call someone back for it. */
export function decideRelay(state: Proposal, command: Relay): Relayed | Refusal {
  const { now, by, member, channel, ballot, zone } = command
  if (by === member) return refuse('someone_else')
  const round = roundOpenAt(state, command.round, now)
  if (isRefusal(round)) return round
  const answeredOn = readDay(command.answeredOn)
  const { compare } = Temporal.PlainDate
  const known =
    answeredOn &&
    compare(answeredOn, dayAt(round.opensAt, zone)) >= 0 &&
    compare(answeredOn, dayAt(now, zone)) <= 0
  if (!known) return refuse('said_on_invalid')
  // Whoever will confirm it is neither of the two.
  const cast = decideCasting(round, {
    ...command,
    type: 'cast-ballot',
    forOther: { channel, by, confirmedBy: '', answeredOn },
  })
  if (isRefusal(cast)) return cast
  return command.waiting
    ? refuse('relayed_waiting')
    : { type: 'relayed', member, channel, answeredOn, ballot, by, at: now }
}

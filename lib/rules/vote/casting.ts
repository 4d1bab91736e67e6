import type { Temporal } from 'temporal-polyfill'
import { isRefusal, type Refusal, refuse } from '../base/refusal.ts'
import { decidesAlone, whyDeciderTooEarly } from '../methods/advice.ts'
import { readBallot } from '../methods/ballot.ts'
import type { BallotDraft } from '../methods/counting/ballot-draft.ts'
import type { IndirectChannel } from '../methods/recount.ts'
import type { Ballot } from '../methods/rule.ts'
import type { Terms } from './opening/terms.ts'
import type { Round } from './round.ts'
import { type GivenCode, putInUrn, type Slip, type UrnChange } from './urn.ts'

/** How a ballot came, where its elector did not cast it: by the holder of their proxy, or brought in on paper or by
 * phone by one member and confirmed by another. */
export type ForOther =
  | { readonly channel: 'proxy'; readonly by: string }
  | {
      readonly channel: 'paper' | 'phone'
      readonly by: string
      readonly confirmedBy: string
      readonly answeredOn: Temporal.PlainDate
    }

/** The ballot of a member that counts so far: how it came, and how many there were. */
export type LastBallot = { readonly channel: IndirectChannel | 'own'; readonly revision: number }

/** Being on the roll is what gives the right to vote: someone who left, or changed standing since, keeps it. */
export type CastBallot = {
  readonly type: 'cast-ballot'
  readonly now: Temporal.Instant
  /** Whose ballot it is. */
  readonly member: string
  readonly round: number
  readonly ballot: BallotDraft
  readonly forOther?: ForOther | undefined
  /** In a secret round: what was told of the code that its slip goes under. */
  readonly code?: GivenCode | null | undefined
  /** What the round's ballots say so far of whoever casts this one. */
  readonly box:
    | {
        readonly mode: 'named'
        readonly last: LastBallot | null
        /** How many others on the roll have answered. */
        readonly othersAnswered: number
      }
    | {
        readonly mode: 'secret'
        /** They are marked as having voted. */
        readonly voted: boolean
        /** What the sheet holds that a slip under this code lies in. */
        readonly slips: readonly Slip[]
      }
}

/** A ballot under its member's name, or a slip that bears neither who nor when. */
export type BallotCast = { readonly type: 'ballot-cast'; readonly round: number } & (
  | {
      readonly mode: 'named'
      readonly member: string
      readonly ballot: Ballot
      /** 1 for a first vote; the highest one counts. */
      readonly revision: number
      readonly at: Temporal.Instant
    }
  | ({ readonly mode: 'secret' } & UrnChange)
)

/** The caller has checked that the round is open. */
export function decideCasting(round: Round, command: CastBallot): BallotCast | Refusal {
  const { now, member, forOther, box, code = null } = command
  const last = box.mode === 'named' ? box.last : null
  const denied =
    whyMayNotCast(round, command) ?? (forOther && whyNotForOther(round, { member, last }, forOther))
  if (denied) return denied
  if (box.mode !== round.terms.ballots)
    throw new Error(`a ${round.terms.ballots} round has no ${box.mode} box`)
  const cast = { type: 'ballot-cast', round: round.number } as const
  if (box.mode === 'named') {
    const ballot = readBallot(round.rule, member, command.ballot)
    if (isRefusal(ballot)) return ballot
    return { ...cast, mode: 'named', member, ballot, revision: (last?.revision ?? 0) + 1, at: now }
  }
  const { choice, options } = command.ballot
  const ballot = readBallot(round.rule, member, { choice, options })
  if (isRefusal(ballot)) return ballot
  const urn = putInUrn(ballot, code, box)
  return isRefusal(urn) ? urn : { ...cast, mode: 'secret', ...urn }
}

function whyMayNotCast({ roll, rule }: Round, { member, now, box }: CastBallot): Refusal | undefined {
  const entry = roll.find((one) => one.member === member)
  if (!entry) return refuse('not_on_roll')
  if (entry.conflict) return refuse('conflict_declared')
  if (!decidesAlone(rule, member) || box.mode === 'secret') return undefined
  const advisers = roll.length - 1
  return whyDeciderTooEarly({ advisers, answered: box.othersAnswered, now, until: rule.params.until })
}

/** Whether anybody may bring in the answer of someone else. */
export function areForOthersToo({ ballots }: Pick<Terms, 'ballots'>): boolean {
  return ballots === 'named'
}

/** One's own ballot is never replaced by someone else's, nor what one said by what one's proxy thinks. */
export function whyNotForOther(
  round: Pick<Round, 'rule' | 'terms' | 'roll'>,
  { member, last }: { readonly member: string; readonly last: LastBallot | null },
  forOther: ForOther,
): Refusal | undefined {
  if (!areForOthersToo(round.terms)) return refuse('not_with_secret')
  if (last?.channel === 'own') return refuse('voted_already')
  if (forOther.channel === 'proxy') {
    const entry = round.roll.find((one) => one.member === member)
    if (entry?.proxy !== forOther.by) return refuse('not_on_roll')
    return last && last.channel !== 'proxy' ? refuse('voted_already') : undefined
  }
  if (decidesAlone(round.rule, member)) return refuse('decides_alone')
  const people = new Set([member, forOther.by, forOther.confirmedBy])
  return people.size < 3 ? refuse('someone_else') : undefined
}

import type { Temporal } from 'temporal-polyfill'
import type { ProposalRow } from '#db/proposals/proposals.ts'
import { isBefore } from '#lib/rules/base/instant.ts'
import { isWritten } from '#lib/rules/base/stage.ts'
import { may, type Verb } from '#lib/rules/base/standing.ts'
import type { Outcome } from '#lib/rules/methods/tally.ts'
import { decidedNothing } from '#lib/rules/methods/tally.ts'
import { takeOverEnds } from '#lib/rules/proposal/withdrawal.ts'
import { actingMember, type Context } from '#lib/store/scope.ts'

/** What the reader may do with a proposal as it stands. */
export interface ProposalPermissions {
  readonly write: boolean
  readonly discuss: boolean
  readonly openVote: boolean
  readonly reopen: boolean
  readonly withdraw: boolean
  readonly takeOver: boolean
}

/** `outcome`: of the last vote that was counted. */
export function permissionsOn(
  { scope }: Context,
  proposal: ProposalRow,
  outcome: Outcome | undefined,
  now: Temporal.Instant,
): ProposalPermissions {
  const { stage, author, in_force } = proposal
  const me = scope.actor.type === 'member' ? actingMember(scope) : undefined
  const can = (verb: Verb) => me !== undefined && may(me.standing, verb)
  const writing = isWritten(stage)
  const undecided =
    stage === 'decided' && in_force === null && outcome !== undefined && decidedNothing(outcome)
  return {
    write: writing && can('write'),
    discuss: can('discuss'),
    openVote: writing && can('open-vote'),
    reopen: stage === 'decided' && can('reopen'),
    withdraw: (stage === 'draft' || undecided) && can('withdraw') && me?.id === author,
    takeOver: takeOverUntil(proposal, now) !== null && can('create') && me?.id !== author,
  }
}

/** Until when another member may take over what was withdrawn; null where nobody may. */
export function takeOverUntil(
  { stage, withdrawn_at }: ProposalRow,
  now: Temporal.Instant,
): Temporal.Instant | null {
  if (stage !== 'withdrawn' || !withdrawn_at) return null
  const until = takeOverEnds(withdrawn_at)
  return isBefore(now, until) ? until : null
}

import type { Temporal } from 'temporal-polyfill'
import { isWritten } from '#lib/rules/base/draft-permission.ts'
import { may, type Verb } from '#lib/rules/base/permission.ts'
import type { MemberActor } from '#lib/rules/base/standing.ts'
import type { Outcome } from '../methods/tally.ts'
import type { Proposal } from './life.ts'
import { isWithdrawable, takeOverUntil } from './withdrawal.ts'

/** What a reader may do with a proposal as it stands: all of it is decided anew when they do. */
export type ProposalPermissions = {
  readonly write: boolean
  readonly discuss: boolean
  readonly openVote: boolean
  readonly reopen: boolean
  readonly withdraw: boolean
  readonly takeOver: boolean
}

export type ProposalAsItStands = {
  readonly stage: Proposal['stage']
  readonly author: string
  /** A decision about it holds. */
  readonly holds: boolean
  /** Of the last vote that was counted. */
  readonly outcome: Outcome | undefined
  readonly withdrawnAt: Temporal.Instant | null
}

export function permissionsOn(
  { stage, author, holds, outcome, withdrawnAt }: ProposalAsItStands,
  reader: Pick<MemberActor, 'member' | 'standing'> | undefined,
  now: Temporal.Instant,
): ProposalPermissions {
  const can = (verb: Verb) => reader !== undefined && may(reader.standing, verb)
  const writing = isWritten(stage)
  return {
    write: writing && can('write'),
    discuss: can('discuss'),
    openVote: writing && can('open-vote'),
    reopen: stage === 'decided' && can('reopen'),
    withdraw: isWithdrawable(stage, { outcome, holds }) && can('withdraw') && reader?.member === author,
    takeOver: takeOverUntil(stage, withdrawnAt, now) !== null && can('create') && reader?.member !== author,
  }
}

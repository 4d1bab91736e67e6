import { findProposal } from '#db/proposals/proposals.ts'
import { findCharterDecision } from '#db/votes/rounds.ts'
import { isRefusal, type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import type { Charter } from '#lib/rules/charter/charter.ts'
import { requireMember } from '#lib/store/access.ts'
import { changeOf } from '#lib/store/load/charter-json.ts'
import type { Context } from '#lib/store/scope.ts'
import { mayPropose } from './board.ts'

export interface CharterView {
  /** The decision that gave the board this charter, and the proposal it stands on; null for the one it began with. */
  readonly decision: { readonly decision: number; readonly number: number } | null
  readonly mayPropose: boolean
}

export async function charterView({ db, scope }: Context): Promise<CharterView> {
  const found = await findCharterDecision(db, scope.board.id)
  return {
    decision: found && found.decision !== null ? { ...found, decision: found.decision } : null,
    mayPropose: mayPropose(scope),
  }
}

/** The rules a proposal would give the board, for someone who may write others in their place. */
export async function proposedCharter({ db, scope }: Context, number: number): Promise<Charter | Refusal> {
  const proposal = await findProposal(db, scope.board.id, number)
  const change = proposal && changeOf(proposal)
  if (!change) return refuse('not_found', { what: 'proposal' })
  const member = await requireMember('write', db, scope)
  return isRefusal(member) ? member : change.after
}

import type { Temporal } from 'temporal-polyfill'
import { type ProposalColumns, setProposalState } from '#db/proposals/proposal-state.ts'
import type { Tx } from '#db/schema.ts'
import type { BoardId, OfBoard } from '#db/tables/columns.ts'
import {
  type OpenRoundColumns,
  type RoundColumns,
  type RoundEnd,
  setRoundState,
} from '#db/votes/round-state.ts'
import { findRoundOfDecision } from '#db/votes/rounds.ts'
import type { Proposal, ProposalEvent } from '#lib/rules/proposal/life.ts'
import type { Round } from '#lib/rules/vote/round.ts'

/** An event to write down, after the state it was decided on. By its `type` it is known what else must be told. */
export interface Saving<E extends ProposalEvent> {
  readonly type: E['type']
  readonly event: E
  readonly before: Proposal
}

/** Writes where a proposal stands after an event. Under its lock; the round of a decision has its number by then. */
export async function saveState(
  tx: Tx,
  proposal: OfBoard,
  after: Proposal,
  at: Temporal.Instant,
): Promise<void> {
  await setProposalState(tx, proposal, await proposalColumns(tx, proposal.board_id, after, at))
}

/** A proposal's state as its row holds it. What is in force is a decision by its number here, a round by its id there. */
export async function proposalColumns(
  tx: Tx,
  boardId: BoardId,
  after: Proposal,
  at: Temporal.Instant,
): Promise<ProposalColumns> {
  if (after.stage === 'none') throw new Error('an event left no proposal')
  return {
    stage: after.stage,
    generation: after.generation,
    author: after.author,
    in_force: after.inForce === null ? null : await roundOfDecision(tx, boardId, after.inForce),
    withdrawn_at: after.stage === 'withdrawn' ? after.at.toString() : null,
    changed_at: at.toString(),
  }
}

async function roundOfDecision(tx: Tx, boardId: BoardId, decision: number): Promise<string> {
  const round = await findRoundOfDecision(tx, boardId, decision)
  if (!round) throw new Error(`decision ${decision} has no round`)
  return round.id
}

/** The round that is voted on. */
export function votedRound(state: Proposal): Round {
  if (state.stage !== 'voting') throw new Error(`no round is open in ${state.stage}`)
  return state.round
}

/** Writes where a round stands after an event of its proposal, and what is known of that beside. */
export async function saveRoundState(
  tx: Tx,
  row: OfBoard & { readonly number: number },
  after: Proposal,
  told: { readonly moved_entry: number } | RoundEnd,
): Promise<void> {
  await setRoundState(tx, row, { ...roundColumns(after, row.number), ...told })
}

/** A round that its proposal neither votes on nor was decided by was cancelled. */
function roundColumns(after: Proposal, number: number): RoundColumns {
  if (after.stage === 'voting' && after.round.number === number) return openRoundColumns(after.round)
  const decision = 'decision' in after ? after.decision : null
  if (decision?.round === number)
    return { stage: 'closed', decision: decision.number, outcome: decision.outcome }
  return { stage: 'cancelled' }
}

export function openRoundColumns({ closesAt, windowClosesAt, extended }: Round): OpenRoundColumns {
  return {
    stage: 'open',
    closes_at: closesAt.toString(),
    window_closes_at: windowClosesAt.toString(),
    extended,
  }
}

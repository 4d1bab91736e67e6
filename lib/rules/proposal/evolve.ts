import { afterExtension } from '#lib/rules/vote/closing/close.ts'
import { takesEffect } from '../methods/tally.ts'
import type { Decision } from '../vote/round.ts'
import type { Life, Proposal, ProposalEvent } from './life.ts'

/** The proposal after an event. Throws where the event cannot follow: the record is damaged, or `decide` is wrong. */
export function evolve(state: Proposal, event: ProposalEvent): Proposal {
  switch (event.type) {
    case 'created':
      if (state.stage !== 'none') break
      return {
        stage: 'draft',
        author: event.by,
        generation: 1,
        rounds: 0,
        blockedRounds: 0,
        inForce: null,
        ruleInForce: null,
      }
    case 'vote-opened':
      if (state.stage !== 'draft' && state.stage !== 'reopened') break
      return {
        ...lifeOf(state),
        stage: 'voting',
        round: event.round,
        rounds: event.round.number,
        decision: state.stage === 'reopened' ? state.decision : null,
      }
    case 'ballot-cast':
      if (state.stage !== 'voting' || state.round.number !== event.round) break
      // Ballots are rows of their own, handed to the close; the proposal's stage does not depend on them.
      return state
    case 'close-moved':
      if (state.stage !== 'voting' || state.round.number !== event.round) break
      return { ...state, round: { ...state.round, closesAt: event.closesAt } }
    case 'round-extended': {
      if (state.stage !== 'voting' || state.round.number !== event.round || state.round.extended) break
      return { ...state, round: afterExtension(state.round, event.closesAt) }
    }
    case 'round-closed':
      if (state.stage !== 'voting' || state.round.number !== event.decision.round) break
      return {
        ...lifeOf(state),
        stage: 'decided',
        decision: event.decision,
        blockedRounds: blockedAfter(state.blockedRounds, event.decision),
        inForce: event.inForce,
        ruleInForce: takesEffect(event.decision.outcome) ? state.round.rule : state.ruleInForce,
      }
    case 'round-cancelled':
      if (state.stage !== 'voting' || state.round.number !== event.round) break
      return afterCancelling(state, event.generation)
    case 'reopened':
      if (state.stage !== 'decided') break
      return { ...lifeOf(state), stage: 'reopened', decision: state.decision, generation: event.generation }
    case 'withdrawn':
      if (state.stage !== 'draft' && state.stage !== 'decided') break
      return { ...lifeOf(state), stage: 'withdrawn', at: event.at }
    case 'taken-over':
      if (state.stage !== 'withdrawn') break
      return { ...lifeOf(state), stage: 'draft', author: event.by, generation: state.generation + 1 }
    default:
      return event satisfies never
  }
  throw new Error(`${event.type} cannot follow ${state.stage}`)
}

function lifeOf({ author, generation, rounds, blockedRounds, inForce, ruleInForce }: Life): Life {
  return { author, generation, rounds, blockedRounds, inForce, ruleInForce }
}

/** Back to writing, from the text as it was voted on. */
function afterCancelling(state: Extract<Proposal, { stage: 'voting' }>, generation: number): Proposal {
  const life = { ...lifeOf(state), generation }
  return state.decision
    ? { ...life, stage: 'reopened', decision: state.decision }
    : { ...life, stage: 'draft' }
}

function blockedAfter(before: number, { outcome }: Decision): number {
  return takesEffect(outcome) ? 0 : outcome === 'blocked' ? before + 1 : before
}

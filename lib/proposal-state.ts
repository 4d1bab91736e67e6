import type { Db } from '#db/client.ts'
import type { ProposalRow } from '#db/proposals.ts'
import { type RoundRow, rollOfRound, roundsOf } from '#db/rounds.ts'
import type { RuleName } from './decision/charter.ts'
import type { Proposal } from './decision/proposal.ts'
import type { Recount } from './decision/recount.ts'
import type { Decision, Round } from './decision/round.ts'
import type { Outcome, Rule } from './decision/tally.ts'

/** A proposal as the rules know it, read from its rows. Whoever is to decide on it holds its lock. */
export async function stateOf(db: Db, proposal: ProposalRow): Promise<Proposal> {
  const rounds = await roundsOf(db, proposal.id)
  const life = {
    author: proposal.author,
    generation: proposal.generation,
    rounds: rounds.length,
    blockedRounds: countBlocked(rounds),
    inForce: rounds.find(({ id }) => id === proposal.in_force)?.decision ?? null,
  }
  const last = rounds.at(-1)
  switch (proposal.stage) {
    case 'draft':
      return { ...life, stage: 'draft' }
    case 'withdrawn':
      return { stage: 'withdrawn', author: proposal.author }
    case 'voting':
      if (last?.stage !== 'open') break
      return { ...life, stage: 'voting', round: await roundOf(db, last) }
    case 'decided':
    case 'reopened': {
      const decision = last && decisionOf(last)
      if (!decision) break
      return { ...life, stage: proposal.stage, decision }
    }
  }
  throw new Error(`proposal ${proposal.id} is ${proposal.stage} without the round that says so`)
}

export async function roundOf(db: Db, row: RoundRow): Promise<Round> {
  const roll = await rollOfRound(db, row.id)
  return {
    number: row.number,
    generation: row.generation,
    rule: methodOf(row).rule,
    roll: roll.map(({ member_id, kind }) => ({ member: member_id, kind })),
    text: row.text_hash,
    opensAt: row.opened_at,
    closesAt: row.closes_at,
  }
}

export interface Method {
  readonly name: RuleName
  readonly rule: Rule
}

export function methodOf(row: Pick<RoundRow, 'method'>): Method {
  return row.method as Method
}

/** The count of a closed round, as it was recorded. */
export function recountOf(row: Pick<RoundRow, 'tally'>): Recount {
  return row.tally as Recount
}

function decisionOf(row: RoundRow): Decision | undefined {
  if (row.decision === null || row.outcome === null) return undefined
  return { number: row.decision, round: row.number, outcome: row.outcome as Outcome, closedAt: row.closes_at }
}

/** Blocked rounds since the last adoption. */
export function countBlocked(rounds: readonly Pick<RoundRow, 'outcome'>[]): number {
  const since = rounds.slice(rounds.findLastIndex(({ outcome }) => outcome === 'adopted') + 1)
  return since.filter(({ outcome }) => outcome === 'blocked').length
}

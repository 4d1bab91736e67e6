import type { Db } from '#db/client.ts'
import { findReopening, type ProposalRow } from '#db/proposals/proposals.ts'
import type { Tx } from '#db/schema.ts'
import { type RollRow, type RoundRow, rollOfRound, roundsOf } from '#db/votes/rounds.ts'
import type { CountedRoll } from '#db/votes/vote-counts.ts'
import type { RollEntry } from '#lib/rules/base/roll.ts'
import type { RuleName } from '#lib/rules/charter/charter.ts'
import type { Recount } from '#lib/rules/methods/recount.ts'
import type { Rule } from '#lib/rules/methods/rule.ts'
import { type Outcome, takesEffect } from '#lib/rules/methods/tally.ts'
import type { Proposal } from '#lib/rules/proposal/life.ts'
import type { Terms } from '#lib/rules/vote/opening/terms.ts'
import type { Decision, Round } from '#lib/rules/vote/round.ts'

/** A proposal as the rules know it, read from its rows. Whoever is to decide on it holds its lock. */
export async function stateOf(
  tx: Tx,
  proposal: ProposalRow,
  /** Who is called to the round that is voted on, where that was read already. */
  called?: readonly RollRow[],
): Promise<Proposal> {
  return stateFrom(proposal, await roundsOf(tx, proposal.id), {
    rollIn: async ({ id }) => called ?? rollOfRound(tx, id),
    isReopened: () => isReopened(tx, proposal),
  })
}

/** Whether its text descends from a decision that was put in question. */
async function isReopened(tx: Tx, { id, generation }: ProposalRow): Promise<boolean> {
  return (await findReopening(tx, id, generation)) !== undefined
}

/** The same of its rounds, where one elector alone is asked about: `rollIn` tells who is called as far as it matters. */
export async function stateFrom(
  proposal: ProposalRow,
  rounds: readonly RoundRow[],
  asked: {
    readonly rollIn: (row: RoundRow) => Promise<readonly CalledRow[]>
    readonly isReopened: () => Promise<boolean>
  },
): Promise<Proposal> {
  const inForce = rounds.find(({ id }) => id === proposal.in_force)
  const life = {
    author: proposal.author,
    generation: proposal.generation,
    rounds: rounds.length,
    blockedRounds: countBlocked(rounds),
    inForce: inForce?.decision ?? null,
    ruleInForce: inForce ? methodOf(inForce).rule : null,
  }
  const last = rounds.at(-1)
  const closed = rounds.findLast(({ stage }) => stage === 'closed')
  const decision = closed ? decisionOf(closed) : null
  switch (proposal.stage) {
    case 'draft':
      return { ...life, stage: 'draft' }
    case 'withdrawn':
      if (!proposal.withdrawn_at) break
      return { ...life, stage: 'withdrawn', at: proposal.withdrawn_at }
    case 'voting':
      if (last?.stage !== 'open') break
      return {
        ...life,
        stage: 'voting',
        round: roundFrom(last, await asked.rollIn(last)),
        // What was withdrawn and taken over is a draft again, whatever was voted before.
        decision: decision && (await asked.isReopened()) ? decision : null,
      }
    case 'decided':
    case 'reopened':
      if (!decision) break
      return { ...life, stage: proposal.stage, decision }
  }
  throw new Error(`proposal ${proposal.id} is ${proposal.stage} without the round that says so`)
}

export async function roundOf(db: Db, row: RoundRow): Promise<Round> {
  return roundFrom(row, await rollOfRound(db, row.id))
}

function roundFrom(row: RoundRow, roll: readonly CalledRow[]): Round {
  return {
    number: row.number,
    generation: row.generation,
    rule: methodOf(row).rule,
    roll: roll.map(entryOf),
    terms: termsOf(row),
    text: row.text_hash,
    opener: row.opened_by,
    opensAt: row.opened_at,
    closesAt: row.closes_at,
    firstClosesAt: row.first_closes_at,
    windowClosesAt: row.window_closes_at,
    extended: row.extended,
  }
}

type CalledRow = Pick<RollRow, 'member_id' | 'kind' | 'proxy' | 'conflict'>

/** A row of the roll as the rules know it: with the proxy given before the opening, and a conflict declared since. */
export function entryOf({ member_id, kind, proxy, conflict }: CalledRow): RollEntry {
  return { member: member_id, kind, ...(proxy ? { proxy } : {}), ...(conflict ? { conflict } : {}) }
}

/** How many electors a round counts, as `countElectors` says it of a roll. */
export function electorsIn(
  { volunteers, staff, conflicts }: Pick<CountedRoll, 'volunteers' | 'staff' | 'conflicts'>,
  { conflict }: Terms,
): number {
  return volunteers + staff - (conflict === 'leaves' ? conflicts : 0)
}

export function termsOf(row: Pick<RoundRow, 'terms'>): Terms {
  return row.terms as Terms
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

function decisionOf(row: RoundRow): Decision | null {
  if (row.decision === null || row.outcome === null) return null
  return { number: row.decision, round: row.number, outcome: row.outcome as Outcome, closedAt: row.closes_at }
}

/** Blocked rounds since the last adoption. */
export function countBlocked(rounds: readonly Pick<RoundRow, 'outcome'>[]): number {
  const since = rounds.slice(
    rounds.findLastIndex(({ outcome }) => outcome && takesEffect(outcome as Outcome)) + 1,
  )
  return since.filter(({ outcome }) => outcome === 'blocked').length
}

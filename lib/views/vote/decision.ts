import type { Temporal } from 'temporal-polyfill'
import type { Db } from '#db/client.ts'
import { closedRounds, type DecisionRow } from '#db/register/decisions.ts'
import type { Recount } from '#lib/rules/methods/recount.ts'
import { type Outcome, takesEffect } from '#lib/rules/methods/tally.ts'
import type { Terms } from '#lib/rules/vote/opening/terms.ts'
import { type Method, methodOf, recountOf, termsOf } from '#lib/store/load/proposal.ts'

/** Whether what was decided applies. `none`: it never took effect. */
export type DecisionEffect =
  | { readonly state: 'in_force' }
  | { readonly state: 'superseded'; readonly by: number }
  | { readonly state: 'none' }

/** One decision, in a list, with its count. */
export interface DecisionLine extends Recount {
  readonly decision: number
  readonly outcome: Outcome
  readonly number: number
  readonly round: number
  readonly title: string
  readonly brief: string
  readonly method: Method
  readonly terms: Terms
  readonly openedAt: Temporal.Instant
  readonly closedAt: Temporal.Instant
  readonly recordedAt: Temporal.Instant
  /** The server was away at the close: counted when it came back. */
  readonly late: boolean
  readonly effect: DecisionEffect
  /** Its line of the register. */
  readonly entry: number
}

const LATE_AFTER_MINUTES = 2

function isLate(closesAt: Temporal.Instant, recordedAt: Temporal.Instant): boolean {
  return closesAt.until(recordedAt).total('minutes') > LATE_AFTER_MINUTES
}

export async function decisionLines(db: Db, rows: readonly DecisionRow[]): Promise<DecisionLine[]> {
  const effects = await effectsOf(
    db,
    rows.map(({ proposal_id }) => proposal_id),
  )
  return rows.map((row) => lineOf(row, effects.get(row.id) ?? { state: 'none' }))
}

function lineOf(row: DecisionRow, effect: DecisionEffect): DecisionLine {
  const { decision, outcome, recorded_at, decision_entry } = row
  if (decision === null || recorded_at === null || decision_entry === null)
    throw new Error(`round ${row.id} is not closed`)
  return {
    decision,
    outcome: outcome as Outcome,
    number: row.number,
    round: row.round_number,
    title: row.title,
    brief: row.brief,
    method: methodOf(row),
    terms: termsOf(row),
    ...recountOf(row),
    openedAt: row.opened_at,
    closedAt: row.closes_at,
    recordedAt: recorded_at,
    late: isLate(row.closes_at, recorded_at),
    effect,
    entry: decision_entry,
  }
}

/** By round: a decision that took effect holds until the next of its proposal that does. */
async function effectsOf(db: Db, proposalIds: readonly string[]): Promise<Map<string, DecisionEffect>> {
  const effects = new Map<string, DecisionEffect>()
  if (proposalIds.length === 0) return effects
  let next: { proposal: string; decision: number } | undefined
  for (const row of (await closedRounds(db, proposalIds)).reverse()) {
    const { id, proposal_id, decision, outcome } = row
    if (decision === null || !takesEffect(outcome as Outcome)) continue
    const superseded = next?.proposal === proposal_id
    effects.set(id, superseded && next ? { state: 'superseded', by: next.decision } : { state: 'in_force' })
    next = { proposal: proposal_id, decision }
  }
  return effects
}

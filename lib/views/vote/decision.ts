import type { Temporal } from 'temporal-polyfill'
import type { DecisionRow } from '#db/register/decisions.ts'
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

export function decisionLine(row: DecisionRow): DecisionLine {
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
    effect: effectOf(row),
    entry: decision_entry,
  }
}

/** A decision that took effect holds until the next of its proposal that does. */
function effectOf({ id, closed }: DecisionRow): DecisionEffect {
  const effective = closed.filter(({ outcome }) => takesEffect(outcome as Outcome))
  const at = effective.findIndex((one) => one.id === id)
  if (at === -1) return { state: 'none' }
  const by = effective[at + 1]?.decision
  return by == null ? { state: 'in_force' } : { state: 'superseded', by }
}

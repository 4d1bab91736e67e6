import type { Standing, Verb } from './standing.ts'

/**
 * Every "no" the application expects, with the facts its sentence needs. A refusal is plain data: it travels to
 * forms and mails as it is, so instants are written as the register writes them (2026-01-31T18:00:00Z).
 */
type Facts = {
  not_found: { what: 'board' | 'proposal' | 'member' | 'round' | 'decision' | 'link' | 'page' }
  not_allowed: { verb: Verb; needs: Standing }
  /** A visitor, or someone who is not on this board. */
  not_signed_in: object
  not_author: { verb: 'withdraw' }
  stage: { verb: StagedVerb; stage: StageName }

  not_on_roll: object
  round_not_open: { round: number; stage: StageName }
  vote_closed: { closedAt: string }
  not_due: { closesAt: string }
  voted_twice: { member: string }

  choice_unknown: { choice: string; known: readonly string[] }
  reason_required: object
  required: { field: string }
  too_short: { field: string; min: number }
  too_long: { field: string; max: number }
  /** `lines`: the parts of the field that were not understood. */
  invalid: { field: string; lines?: readonly string[] }

  title_required: object
  brief_required: object
  brief_too_long: { max: number }
  text_empty: object
  text_changed: object
  method_not_allowed: { rule: string; allowed: readonly string[] }
  roll_empty: object

  window_too_short: { earliest: string }
  window_too_long: { latest: string }
  close_not_whole_minute: object

  already_member: object
  last_steward: object
  link_used: object
  link_expired: object
  code_wrong: { attemptsLeft: number }
  /** Nothing wrong with what was asked: we failed. */
  unavailable: object
  rate_limited: { retryAfterSeconds: number }
}

export type StageName = 'none' | 'draft' | 'voting' | 'decided' | 'reopened' | 'withdrawn'
type StagedVerb = 'create' | 'open-vote' | 'reopen' | 'withdraw' | 'write'

export type RefusalCode = keyof Facts
/** One type a code, so that switching on the code gives its facts. */
export type RefusalOf<C extends RefusalCode> = C extends C
  ? Readonly<{ kind: 'refused'; code: C } & Facts[C]>
  : never
export type Refusal = RefusalOf<RefusalCode>

/** A code without facts takes no second argument; a code with facts cannot forget them. */
export function refuse<C extends RefusalCode>(
  code: C,
  ...facts: object extends Facts[C] ? [] : [Facts[C]]
): RefusalOf<C> {
  return { kind: 'refused', code, ...facts[0] } as RefusalOf<C>
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'refused'
}

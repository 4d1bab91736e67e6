import type { Verb } from '#lib/rules/base/permission.ts'
import type { Standing } from '#lib/rules/base/standing.ts'

/**
 * Every "no" the application expects, with the facts its sentence needs. A refusal is plain data: it travels to
 * forms and mails as it is, so instants are written as the register writes them (2026-01-31T18:00:00Z).
 */
type Facts = {
  not_found: {
    what:
      | 'board'
      | 'proposal'
      | 'member'
      | 'round'
      | 'decision'
      | 'link'
      | 'page'
      | 'request'
      | 'proxy'
      | 'relayed'
      | 'meeting'
      | 'follow_up'
  }
  not_allowed: { verb: Verb; needs: Standing }
  /** A visitor, or someone who is not on this board. */
  not_signed_in: object
  /** It was sent after their session had ended; they have signed in since. */
  session_over: object
  not_author: { verb: 'withdraw' }
  /** Their own doing, or theirs to judge: someone else must. */
  someone_else: object
  /** They have asked, joined or declared it before. */
  done_already: object
  too_late: { until: string }
  stage: { verb: StagedVerb; stage: StageName }

  not_on_roll: object
  round_not_open: { round: number; stage: StageName }
  vote_closed: { closedAt: string }
  voted_twice: { member: string }
  urn_differs: { slips: number; voters: number }

  choice_unknown: { choice: string; known: readonly string[] }
  reason_required: object
  option_unknown: { option: string }
  option_twice: { option: string }
  /** Two options at one rank, where the method wants one order. */
  rank_twice: { rank: number }
  /** Not a whole number from 1. */
  rank_invalid: { option: string }
  grade_unknown: { option: string }
  score_out_of_range: { option: string; min: number; max: number }
  too_many_points: { used: number; points: number }
  /** Nothing filled in, and not said to be blank. */
  nothing_chosen: object
  /** The decider decides once everyone asked has answered, or their time has passed. */
  advice_pending: { until: string }
  /** The decider's answer is brought in by nobody. */
  decides_alone: object
  /** A secret ballot is changed with the code it was cast under, and only so. */
  code_required: object
  code_unknown: object
  code_missing: object
  /** Another slip is under that code: by chance alone never, so an answer was sent again by someone else. */
  code_taken: object
  voted_already: object
  /** An answer brought in on a day before the opening, or yet to come. */
  said_on_invalid: object
  /** Another answer brought in for the same person waits to be confirmed. */
  relayed_waiting: object
  /** How the window was is said once one has answered, or the vote is over. */
  not_answered: object
  /** Their slip is in the urn: nobody can find it again to leave it out. */
  slip_cast: object
  /** Reworded or taken back since the page was shown. */
  objection_changed: object
  conflict_declared: object
  too_many_conflicts: { most: number }

  required: { field: string }
  too_long: { field: string; max: number }
  /** `lines`: the parts of the field that were not understood. */
  invalid: { field: string; lines?: readonly string[] }

  title_required: object
  brief_required: object
  brief_too_long: { max: number }
  text_empty: object
  text_changed: object
  /** What someone read of a text cannot be had again as it was. */
  text_outdated: object
  method_not_allowed: { rule: string; allowed: readonly string[] }
  roll_empty: object
  options_too_few: { min: number }
  options_too_many: { max: number }
  options_alike: object
  /** A parameter that the method cannot work with. */
  rule_unfit: { field: string }
  /** Something the charter does not provide for. */
  not_in_charter: { field: string }
  /** Undoing a decision takes at least the rule it was taken by. */
  easier_than_before: object
  not_with_secret: object

  until_invalid: object
  proxy_self: object
  /** Who has given a proxy holds none, and the other way round. */
  proxy_chain: object
  proxy_cap: { cap: number }
  /** What one alone may no longer do: more electors must ask. */
  more_must_ask: { needed: number }
  /** Someone's request waits already: others join that one. */
  asked_already: object
  charter_same: object
  /** The charter has changed since this change of it was written. */
  charter_moved: object
  /** One change of the charter is voted on at a time. */
  charter_in_vote: object

  /** An answer needed before a day that has come. */
  needed_past: object
  /** A close that would answer after the day an answer is needed. */
  after_needed: { day: string }
  /** A close that is not after the opening. */
  ends_before_start: object
  meeting_past: object
  /** Another meeting is called for that time. */
  meeting_overlaps: object
  meeting_far: { days: number }
  dates_reversed: object

  window_too_short: { earliest: string }
  window_too_long: { latest: string }
  close_not_whole_minute: object
  /** Before the first instant a shortened vote may close at. */
  close_too_soon: { earliest: string }
  /** Not one of the closes of that vote: at night, on a Sunday or a public holiday. */
  close_not_humane: object
  /** A close leaves out another number of people than the one that was acknowledged. */
  left_out_changed: { leftOut: number }
  /** Not a day after the close and within a year. */
  follow_up_due_invalid: object

  zone_unknown: { zone: string }
  /** No part of the week was said. */
  no_moment: object
  hours_backward: object
  every_days_out: { max: number }
  away_backward: object
  away_too_far: { years: number }
  too_many_moments: { max: number }
  too_many_away: { max: number }
  not_a_calendar: object
  /** `line` is 0 where the reader of calendars does not say which. */
  calendar_broken: { line: number }
  calendar_zone: { zone: string }
  /** Days added one by one to those of an event (RDATE). */
  calendar_dates: { line: number }
  /** As many calendars are being read as may be at once. */
  calendars_busy: object
  calendar_too_big: { megabytes: number }
  /** More repetitions or busy times than can be read in a few seconds. */
  calendar_too_heavy: object
  no_days_off: object
  address_invalid: object
  /** Nothing there, or an address of this machine or of the network it stands in: which of them is nobody's to know. */
  address_failed: object
  address_slow: object

  already_member: object
  last_steward: object
  link_used: object
  link_expired: object
  code_wrong: { attemptsLeft: number }
  /** Nothing wrong with what was asked: we failed. */
  unavailable: object
  /** What is stored of the register is not what it had sealed: nothing is added to it until that is cleared up. */
  register_waits: { why: 'damaged' | 'behind' | 'elsewhere' }
  rate_limited: { retryAfterSeconds: number }
}

export type StageName = 'none' | 'draft' | 'voting' | 'decided' | 'reopened' | 'withdrawn'
type StagedVerb = 'create' | 'open-vote' | 'reopen' | 'withdraw' | 'write' | 'cancel' | 'take-over'

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

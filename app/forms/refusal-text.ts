import { Temporal } from 'temporal-polyfill'
import { formatDayOf, formatInstant, type Reader } from '#lib/i18n/dates.ts'
import type { Say, WordKey, WordValues } from '#lib/i18n/words.ts'
import type { Refusal } from '#lib/rules/base/refusal.ts'

const FIELDS = new Set([
  'title',
  'brief',
  'reason',
  'change',
  'word',
  'message',
  'name',
  'you',
  'email',
  'others',
  'code',
  'closes_at',
  'secret',
  'casting',
  'proxies',
  'relayed',
  'conflict',
  'options',
  'seats',
  'grades',
  'points',
  'review',
  'decider',
  'date',
  'needed_by',
  'needed_reason',
  'majorities',
  'understood',
  'objections',
  'min',
  'max',
  'advisers',
  'rules',
  'fallback',
  'change_rule',
  'answers',
  'disqualify',
  'base',
  'share',
  'quorum',
  'blocks',
  'hours',
  'option_quorum',
  'grade_words',
  'early_close',
  'window_light',
  'window_ordinary',
  'window_statutory',
  'reopening',
  'apology',
  'justification',
  'owner',
  'follow_up',
  'usual_hours',
  'place',
  'away',
  'phone',
  'subject',
  'channel',
])

/** A refusal in plain words: what happened, and what to do. */
export function sentence(say: Say, refusal: Refusal, reader: Reader): string {
  return say(`refusal.${refusal.code}`, values(say, refusal, reader))
}

function values(say: Say, refusal: Refusal, reader: Reader): WordValues {
  const named: WordValues = {}
  for (const [key, value] of Object.entries(refusal)) {
    if (key === 'field') named.field = fieldName(say, String(value))
    else if (/^(closedAt|closesAt|earliest|latest|until)$/.test(key))
      named[key] = formatInstant(Temporal.Instant.from(String(value)), reader)
    else if (key === 'day') named.day = formatDayOf(Temporal.PlainDate.from(String(value)), reader)
    else if (key === 'retryAfterSeconds') named.minutes = Math.max(1, Math.ceil(Number(value) / 60))
    else if (typeof value === 'number' || key === 'zone') named[key] = value
  }
  if (refusal.code === 'too_many_points') named.over = refusal.used - refusal.points
  return named
}

/** How a field of a form is called. */
export function fieldName(say: Say, field: string): string {
  return say((FIELDS.has(field) ? `field.${field}` : 'field.other') as WordKey)
}

/** The HTTP status of a refusal. */
export function statusOf({ code }: Refusal): number {
  switch (code) {
    case 'not_found':
      return 404
    case 'not_signed_in':
    case 'session_over':
      return 401
    case 'not_allowed':
    case 'not_author':
    case 'not_on_roll':
    case 'someone_else':
      return 403
    case 'rate_limited':
      return 429
    case 'calendar_too_big':
      return 413
    case 'calendars_busy':
    case 'unavailable':
    case 'register_waits':
      return 503
    case 'vote_closed':
    case 'round_not_open':
    case 'stage':
    case 'text_changed':
    case 'text_outdated':
    case 'left_out_changed':
    case 'already_member':
    case 'last_steward':
    case 'done_already':
    case 'too_late':
    case 'voted_already':
    case 'not_answered':
    case 'relayed_waiting':
    case 'slip_cast':
    case 'objection_changed':
    case 'proxy_chain':
    case 'proxy_cap':
    case 'too_many_conflicts':
    case 'conflict_declared':
    case 'code_required':
    case 'code_taken':
    case 'advice_pending':
    case 'more_must_ask':
    case 'charter_moved':
    case 'charter_in_vote':
    case 'asked_already':
      return 409
    case 'link_used':
    case 'link_expired':
      return 410
    default:
      return 422
  }
}

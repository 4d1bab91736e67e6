import type { Temporal } from 'temporal-polyfill'
import type { Recount } from '#lib/decision/recount.ts'
import type { Kind } from '#lib/decision/standing.ts'
import { takesEffect } from '#lib/decision/tally.ts'
import { formatInstant, type Reader } from '#lib/words/dates.ts'
import { type Say, words } from '#lib/words/words.ts'
import { type Block, link, type Message, message, paragraph, quote, small, title } from './message.ts'

export interface Objection {
  readonly name: string
  readonly kind: Kind
  readonly reason: string
  readonly change: string
}

export interface OutcomeTold {
  readonly name: string
  readonly board: string
  readonly title: string
  readonly number: number
  readonly count: Recount
  readonly closedAt: Temporal.Instant
  readonly objections: readonly Objection[]
  /** The decision that held before, which this one replaces if it takes effect. */
  readonly heldBefore: number | null
  /** For someone who did not answer: what the window owes them an account of. */
  readonly silent?: { readonly hadTime: boolean; readonly ready: number; readonly total: number }
  readonly url: string
}

/** Tells the outcome, whole: nothing needs to be opened. */
export function outcomeMail(reader: Reader, told: OutcomeTold): Message {
  const say = words(reader.language)
  const { board, number, count } = told
  const { outcome } = count.tally
  const subject = say('mail.outcome.subject', { outcome: say(`outcome.${outcome}`), title: told.title })
  const close = formatInstant(told.closedAt, reader)
  return message(reader.language, subject, [
    paragraph(say('mail.hello', { name: told.name })),
    paragraph(say('mail.outcome.which', { board, number, close })),
    title(told.title),
    paragraph(meaning(say, told)),
    paragraph(counts(say, count)),
    ...objections(say, told),
    ...(takesEffect(outcome) ? [] : [paragraph(meanwhile(say, told.heldBefore))]),
    ...accounted(say, told),
    small(say('mail.outcome.nothing_to_do')),
    link(say('mail.outcome.go'), told.url),
    small(say('mail.member', { board })),
  ])
}

function meaning(say: Say, { count, objections, heldBefore }: OutcomeTold): string {
  const { outcome } = count.tally
  if (outcome === 'adopted' && heldBefore !== null)
    return say('mail.outcome.replaces', { number: heldBefore })
  if (outcome === 'blocked') return say('mail.outcome.blocked', { n: objections.length })
  return say(`mail.outcome.${outcome}`)
}

function counts(say: Say, { tally, answered, roll }: Recount): string {
  const silent = roll.volunteers + roll.staff - answered.volunteers - answered.staff
  const total =
    tally.method === 'consent/1'
      ? say('outcome.consent_counts', { ...tally.counts, silent })
      : say('outcome.majority_counts', { ...(tally.counts as Record<string, number>), silent })
  const kinds = { volunteers: answered.volunteers, staff: answered.staff }
  const totals = { volunteersTotal: roll.volunteers, staffTotal: roll.staff }
  return `${total} ${say('mail.outcome.answers')} ${say('outcome.by_kind', { ...kinds, ...totals })}`
}

function objections(say: Say, { count, objections }: OutcomeTold): Block[] {
  if (count.tally.outcome !== 'blocked') return []
  return objections.map(({ name, kind, reason, change }) =>
    quote(
      [reason, change && say('vote.should_change', { change }), `— ${name}, ${say(`site.${kind}`)}`]
        .filter(Boolean)
        .join('\n'),
    ),
  )
}

function meanwhile(say: Say, heldBefore: number | null): string {
  return heldBefore === null
    ? say('outcome.meanwhile_none')
    : say('outcome.meanwhile_decision', { number: heldBefore })
}

/** A group that decides without someone owes them an account, and an open door. */
function accounted(say: Say, { silent }: OutcomeTold): Block[] {
  if (!silent) return []
  const { hadTime, ready, total } = silent
  const why = hadTime ? say('mail.outcome.silent', { ready, total }) : say('mail.outcome.silent_short')
  return [paragraph(`${why} ${say('mail.outcome.door')}`)]
}

import type { Temporal } from 'temporal-polyfill'
import { formatInstant, formatLeft, type Reader } from '#lib/i18n/dates.ts'
import { extensionRule, whyExtended } from '#lib/i18n/phrases/clock.ts'
import { type Say, words } from '#lib/i18n/words.ts'
import type { CloseChange } from '#lib/rules/vote/closing/close.ts'
import {
  button,
  composeMessage,
  link,
  type MailBlock,
  type MailMessage,
  paragraph,
  small,
  title,
} from './message.ts'

export interface MovedMailData {
  readonly name: string
  readonly board: string
  readonly title: string
  /** Every move of this close so far; the last is what is told. */
  readonly moves: readonly [...CloseChange[], CloseChange]
  readonly now: Temporal.Instant
  readonly closesAt: Temporal.Instant
  /** The close by right. */
  readonly windowClosesAt: Temporal.Instant
  /** How many hours without a change bring the close forward. */
  readonly hours: number
  readonly answered: boolean
  readonly url: string
}

/** Tells that a rule moved the close of a vote, why, and until when one may answer. */
export function movedMail(reader: Reader, data: MovedMailData): MailMessage {
  const say = words(reader.language)
  const { why, lostMinutes } = lastOf(data.moves)
  const before = data.moves.slice(0, -1).some((move) => move.why === 'all_voted')
  const kind = why !== 'all_voted' ? 'extended' : before ? 'put_off' : 'brought_forward'
  return composeMessage(reader.language, say(`mail.${kind}.subject`, { title: data.title }), [
    paragraph(say('mail.hello', { name: data.name })),
    paragraph(say(`mail.${kind}.which`, { board: data.board })),
    title(data.title),
    ...(why === 'all_voted'
      ? untilQuiet(say, reader, data)
      : untilExtended(say, reader, data, { why, lostMinutes })),
    ...asked(say, data),
    small(say('mail.ballot.link')),
    small(say('mail.member', { board: data.board })),
  ])
}

function lastOf(moves: MovedMailData['moves']): CloseChange {
  return moves.slice(1).at(-1) ?? moves[0]
}

function untilExtended(
  say: Say,
  reader: Reader,
  { now, closesAt }: MovedMailData,
  extended: Parameters<typeof whyExtended>[2],
): MailBlock[] {
  const close = formatInstant(closesAt, reader)
  return [
    paragraph(`${whyExtended(say, reader, extended)} ${extensionRule(say, extended, false)}`),
    paragraph(say('mail.extended.until', { close, left: formatLeft(now, closesAt, reader) })),
  ]
}

function untilQuiet(
  say: Say,
  reader: Reader,
  { closesAt, windowClosesAt, hours }: MovedMailData,
): MailBlock[] {
  const close = formatInstant(closesAt, reader)
  const first = formatInstant(windowClosesAt, reader)
  return [paragraph(say('clock.brought_forward_help', { close, first, hours }))]
}

function asked(say: Say, { answered, url }: MovedMailData): MailBlock[] {
  return answered
    ? [paragraph(say('mail.moved.answered')), link(say('mail.moved.go'), url)]
    : [paragraph(say('mail.extended.left')), button(say('board.read_and_vote'), url)]
}

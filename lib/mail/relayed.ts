import type { Temporal } from 'temporal-polyfill'
import { formatInstant, type Reader } from '#lib/i18n/dates.ts'
import { words } from '#lib/i18n/words.ts'
import { button, composeMessage, type MailMessage, paragraph, quote, small, title } from './message.ts'

export interface RelayedMailData {
  readonly name: string
  readonly board: string
  readonly title: string
  readonly by: string
  readonly channel: 'paper' | 'phone'
  /** The day they said it, in words. */
  readonly day: string
  /** What they said, a line each. */
  readonly answer: readonly string[]
  readonly closesAt: Temporal.Instant
  readonly url: string
}

/** Tells someone what was written down as their answer: theirs to confirm, or to correct by voting. */
export function relayedMail(reader: Reader, data: RelayedMailData): MailMessage {
  const say = words(reader.language)
  const { by, board, channel, day } = data
  return composeMessage(reader.language, say('mail.relayed.subject', { title: data.title }), [
    paragraph(say('mail.hello', { name: data.name })),
    paragraph(say('mail.relayed.by', { by, board, channel, day })),
    title(data.title),
    quote(data.answer.join('\n')),
    paragraph(say('mail.relayed.right')),
    paragraph(say('mail.relayed.wrong', { close: formatInstant(data.closesAt, reader) })),
    button(say('mail.relayed.go'), data.url),
    small(say('mail.ballot.link')),
    small(say('mail.ballot.leave')),
  ])
}

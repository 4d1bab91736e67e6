import type { Temporal } from 'temporal-polyfill'
import { formatInstant, type Reader } from '#lib/i18n/dates.ts'
import { words } from '#lib/i18n/words.ts'
import { button, type Message, message, paragraph, quote, small, title } from './message.ts'

export interface RelayedTold {
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
export function relayedMail(reader: Reader, told: RelayedTold): Message {
  const say = words(reader.language)
  const { by, board, channel, day } = told
  return message(reader.language, say('mail.relayed.subject', { title: told.title }), [
    paragraph(say('mail.hello', { name: told.name })),
    paragraph(say('mail.relayed.by', { by, board, channel, day })),
    title(told.title),
    quote(told.answer.join('\n')),
    paragraph(say('mail.relayed.right')),
    paragraph(say('mail.relayed.wrong', { close: formatInstant(told.closesAt, reader) })),
    button(say('mail.relayed.go'), told.url),
    small(say('mail.ballot.link')),
    small(say('mail.ballot.leave')),
  ])
}

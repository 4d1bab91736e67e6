import type { Temporal } from 'temporal-polyfill'
import { formatInstant, type Reader } from '#lib/i18n/dates.ts'
import { words } from '#lib/i18n/words.ts'
import { button, type Message, message, paragraph, small, title } from './message.ts'

export interface CallTold {
  readonly name: string
  readonly board: string
  readonly title: string
  readonly by: string
  readonly closesAt: Temporal.Instant
  readonly url: string
}

/** Tells that someone asks to be called for their answer. Their number is on the page: a mail would keep it. */
export function callMeMail(reader: Reader, told: CallTold): Message {
  const say = words(reader.language)
  const { board, by } = told
  return message(reader.language, say('mail.call_me.subject', { by, title: told.title }), [
    paragraph(say('mail.hello', { name: told.name })),
    paragraph(say('mail.call_me.asked', { by, board })),
    title(told.title),
    paragraph(say('mail.call_me.how', { by, close: formatInstant(told.closesAt, reader) })),
    button(say('mail.call_me.go'), told.url),
    small(say('mail.call_me.why')),
    small(say('mail.member', { board })),
  ])
}

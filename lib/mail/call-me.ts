import type { Temporal } from 'temporal-polyfill'
import { formatInstant, type Reader } from '#lib/i18n/dates.ts'
import { words } from '#lib/i18n/words.ts'
import { button, composeMessage, type MailMessage, paragraph, small, title } from './message.ts'

export interface CallMailData {
  readonly name: string
  readonly board: string
  readonly title: string
  readonly by: string
  readonly closesAt: Temporal.Instant
  readonly url: string
}

/** Tells that someone asks to be called for their answer. Their number is on the page: a mail would keep it. */
export function callMeMail(reader: Reader, data: CallMailData): MailMessage {
  const say = words(reader.language)
  const { board, by } = data
  return composeMessage(reader.language, say('mail.call_me.subject', { by, title: data.title }), [
    paragraph(say('mail.hello', { name: data.name })),
    paragraph(say('mail.call_me.asked', { by, board })),
    title(data.title),
    paragraph(say('mail.call_me.how', { by, close: formatInstant(data.closesAt, reader) })),
    button(say('mail.call_me.go'), data.url),
    small(say('mail.call_me.why')),
    small(say('mail.member', { board })),
  ])
}

import type { Temporal } from 'temporal-polyfill'
import { formatDateOf, type Reader } from '#lib/i18n/dates.ts'
import { words } from '#lib/i18n/words.ts'
import { button, composeMessage, type MailMessage, paragraph, quote, small, title } from './message.ts'

export interface FollowUpMailData {
  readonly name: string
  readonly board: string
  readonly title: string
  /** Who opened the vote, before its day has come; null once it has. */
  readonly by: string | null
  readonly due: Temporal.PlainDate
  /** Null where it was erased. */
  readonly justification: string | null
  readonly url: string
}

/** Tells someone that they are to write how to avoid too short a vote next time. */
export function followUpMail(reader: Reader, data: FollowUpMailData): MailMessage {
  const say = words(reader.language)
  const { board, by, justification } = data
  const due = formatDateOf(data.due, reader)
  return composeMessage(reader.language, say('mail.follow_up.subject', { title: data.title }), [
    paragraph(say('mail.hello', { name: data.name })),
    paragraph(by ? say('mail.follow_up.asked', { board, by, due }) : say('mail.follow_up.due', { board })),
    title(data.title),
    ...(justification ? [paragraph(say('mail.follow_up.why')), quote(justification)] : []),
    paragraph(say('mail.follow_up.short')),
    button(say('mail.follow_up.go'), data.url),
    small(say('mail.member', { board })),
  ])
}

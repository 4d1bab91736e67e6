import type { Language } from '#lib/i18n/language.ts'
import { words } from '#lib/i18n/words.ts'
import { composeMessage, link, type MailMessage, paragraph, quote, small, title } from './message.ts'

export interface CancelledMailData {
  readonly name: string
  readonly board: string
  readonly title: string
  readonly by: string
  /** How many others asked for it with them. */
  readonly joined: number
  /** Absent where it was erased. */
  readonly reason: string | null
  /** The decision that applies for now, if any does. */
  readonly holds: number | null
  readonly url: string
}

/** Tells that a vote came to nothing: why, what becomes of the answers, and what comes next. */
export function cancelledMail(language: Language, data: CancelledMailData): MailMessage {
  const say = words(language)
  const { board, by, joined, reason, holds } = data
  return composeMessage(language, say('mail.cancelled.subject', { title: data.title }), [
    paragraph(say('mail.hello', { name: data.name })),
    paragraph(say('mail.cancelled.by', { by, board, n: joined })),
    title(data.title),
    ...(reason ? [paragraph(say('mail.cancelled.reason')), quote(reason)] : []),
    paragraph(say('cancel.kept')),
    ...(holds === null ? [] : [paragraph(say('draft.holds', { number: holds }))]),
    small(say('mail.cancelled.next')),
    link(say('mail.reopened.go'), data.url),
    small(say('mail.member', { board })),
  ])
}

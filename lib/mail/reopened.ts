import type { Language } from '#lib/i18n/language.ts'
import { words } from '#lib/i18n/words.ts'
import { composeMessage, link, type MailMessage, paragraph, quote, small, title } from './message.ts'

export interface ReopenedMailData {
  readonly name: string
  readonly board: string
  readonly title: string
  readonly by: string
  /** How many others asked for it with them. */
  readonly joined: number
  readonly number: number
  /** The decision that applies for now, if any does. */
  readonly holds: number | null
  /** Absent where it was erased. */
  readonly reason: string | null
  readonly url: string
}

/** Tells that a decision is talked about again, why, and what applies for now. */
export function reopenedMail(language: Language, data: ReopenedMailData): MailMessage {
  const say = words(language)
  const { board, by, joined, number, holds, reason } = data
  return composeMessage(language, say('mail.reopened.subject', { title: data.title }), [
    paragraph(say('mail.hello', { name: data.name })),
    paragraph(say('mail.reopened.by', { by, number, board })),
    ...(joined > 0 ? [paragraph(say('mail.reopened.joined', { n: joined }))] : []),
    title(data.title),
    ...(reason ? [paragraph(say('mail.reopened.reason')), quote(reason)] : []),
    paragraph(holds === null ? say('outcome.meanwhile_none') : say('draft.holds', { number: holds })),
    small(say('mail.reopened.next')),
    link(say('mail.reopened.go'), data.url),
    small(say('mail.member', { board })),
  ])
}

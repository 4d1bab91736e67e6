import type { Language } from '#lib/i18n/language.ts'
import { words } from '#lib/i18n/words.ts'
import { button, composeMessage, type MailMessage, paragraph, quote, small, title } from './message.ts'

export interface AskedMailData {
  readonly name: string
  readonly board: string
  readonly title: string
  readonly by: string
  /** The decision to reopen; null where it is a vote to cancel. */
  readonly decision: number | null
  readonly reason: string
  /** How many others must still join. */
  readonly missing: number
  readonly url: string
}

/** Tells that someone asks to reopen a decision or to cancel a vote, and that one may ask with them. */
export function askedMail(language: Language, data: AskedMailData): MailMessage {
  const say = words(language)
  const { board, by, decision, missing } = data
  const asked = decision === null ? 'mail.asked.cancel' : 'mail.asked.reopen'
  const subject = say(decision === null ? 'mail.asked.cancel_subject' : 'mail.asked.reopen_subject', {
    by,
    title: data.title,
  })
  return composeMessage(language, subject, [
    paragraph(say('mail.hello', { name: data.name })),
    paragraph(say(asked, { by, board, number: decision ?? 0 })),
    title(data.title),
    quote(data.reason),
    paragraph(say('ask.missing', { n: missing })),
    paragraph(say('mail.asked.how')),
    button(say('mail.asked.go'), data.url),
    small(say(decision === null ? 'mail.asked.else_cancel' : 'mail.asked.else_reopen')),
    small(say('mail.member', { board })),
  ])
}

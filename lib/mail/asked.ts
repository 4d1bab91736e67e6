import type { Language } from '#lib/i18n/language.ts'
import { words } from '#lib/i18n/words.ts'
import { button, type Message, message, paragraph, quote, small, title } from './message.ts'

export interface AskedTold {
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
export function askedMail(language: Language, told: AskedTold): Message {
  const say = words(language)
  const { board, by, decision, missing } = told
  const asked = decision === null ? 'mail.asked.cancel' : 'mail.asked.reopen'
  const subject = say(decision === null ? 'mail.asked.cancel_subject' : 'mail.asked.reopen_subject', {
    by,
    title: told.title,
  })
  return message(language, subject, [
    paragraph(say('mail.hello', { name: told.name })),
    paragraph(say(asked, { by, board, number: decision ?? 0 })),
    title(told.title),
    quote(told.reason),
    paragraph(say('ask.missing', { n: missing })),
    paragraph(say('mail.asked.how')),
    button(say('mail.asked.go'), told.url),
    small(say(decision === null ? 'mail.asked.else_cancel' : 'mail.asked.else_reopen')),
    small(say('mail.member', { board })),
  ])
}

import type { Language } from '#lib/i18n/language.ts'
import { words } from '#lib/i18n/words.ts'
import { link, type Message, message, paragraph, quote, small, title } from './message.ts'

export interface ReopenedTold {
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
export function reopenedMail(language: Language, told: ReopenedTold): Message {
  const say = words(language)
  const { board, by, joined, number, holds, reason } = told
  return message(language, say('mail.reopened.subject', { title: told.title }), [
    paragraph(say('mail.hello', { name: told.name })),
    paragraph(say('mail.reopened.by', { by, number, board })),
    ...(joined > 0 ? [paragraph(say('mail.reopened.joined', { n: joined }))] : []),
    title(told.title),
    ...(reason ? [paragraph(say('mail.reopened.reason')), quote(reason)] : []),
    paragraph(holds === null ? say('outcome.meanwhile_none') : say('draft.holds', { number: holds })),
    small(say('mail.reopened.next')),
    link(say('mail.reopened.go'), told.url),
    small(say('mail.member', { board })),
  ])
}

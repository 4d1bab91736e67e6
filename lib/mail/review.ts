import type { Language } from '#lib/i18n/language.ts'
import { words } from '#lib/i18n/words.ts'
import type { Kind } from '#lib/rules/base/standing.ts'
import { link, type Message, message, paragraph, quote, small, title } from './message.ts'

export interface ReviewTold {
  readonly name: string
  readonly board: string
  readonly title: string
  readonly brief: string
  readonly number: number
  /** What people wanted kept in mind when they agreed. */
  readonly concerns: readonly { readonly name: string; readonly kind: Kind; readonly reason: string }[]
  readonly url: string
}

/** Tells that the day has come to look at a decision again, with the concerns that were kept with it. */
export function reviewMail(language: Language, told: ReviewTold): Message {
  const say = words(language)
  const { board, number, concerns } = told
  return message(language, say('mail.review.subject', { title: told.title }), [
    paragraph(say('mail.hello', { name: told.name })),
    paragraph(say('mail.review.which', { board, number })),
    title(told.title),
    quote(told.brief),
    ...(concerns.length > 0 ? [paragraph(say('mail.review.concerns', { n: concerns.length }))] : []),
    ...concerns.map(({ name, kind, reason }) => quote(`${reason}\n— ${name}, ${say(`site.${kind}`)}`)),
    paragraph(say('mail.review.nothing')),
    paragraph(say('mail.review.else')),
    link(say('review.read'), told.url),
    small(say('mail.member', { board })),
  ])
}

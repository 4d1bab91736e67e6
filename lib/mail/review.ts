import type { Language } from '#lib/i18n/language.ts'
import { words } from '#lib/i18n/words.ts'
import type { Kind } from '#lib/rules/base/standing.ts'
import { composeMessage, link, type MailMessage, paragraph, quote, small, title } from './message.ts'

export interface ReviewMailData {
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
export function reviewMail(language: Language, data: ReviewMailData): MailMessage {
  const say = words(language)
  const { board, number, concerns } = data
  return composeMessage(language, say('mail.review.subject', { title: data.title }), [
    paragraph(say('mail.hello', { name: data.name })),
    paragraph(say('mail.review.which', { board, number })),
    title(data.title),
    quote(data.brief),
    ...(concerns.length > 0 ? [paragraph(say('mail.review.concerns', { n: concerns.length }))] : []),
    ...concerns.map(({ name, kind, reason }) => quote(`${reason}\n— ${name}, ${say(`site.${kind}`)}`)),
    paragraph(say('mail.review.nothing')),
    paragraph(say('mail.review.else')),
    link(say('review.read'), data.url),
    small(say('mail.member', { board })),
  ])
}

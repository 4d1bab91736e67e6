import type { Language } from '#lib/i18n/language.ts'
import { type Say, words } from '#lib/i18n/words.ts'
import { button, composeMessage, link, type MailMessage, paragraph, small } from './message.ts'

export interface ProxyMailData {
  readonly name: string
  readonly board: string
  readonly giver: string
  readonly receiver: string
  /** The last day it runs, in words. */
  readonly day: string
  readonly url: string
}

/** Asks someone to hold a proxy: nothing changes until they answer. */
export function proxyMail(language: Language, data: ProxyMailData): MailMessage {
  const say = words(language)
  const { name, board, giver, day, url } = data
  return composeMessage(language, say('mail.proxy.subject', { giver }), [
    paragraph(say('mail.hello', { name })),
    paragraph(say('mail.proxy.asked', { giver, board, day })),
    paragraph(say('mail.proxy.how', { giver })),
    button(say('mail.proxy.go'), url),
    small(say('mail.member', { board })),
  ])
}

export type ProxyNews = 'accepted' | 'declined' | 'ended' | 'taken_back'

/** Tells one side of a proxy what the other did with it. */
export function proxyAnswerMail(language: Language, data: ProxyMailData, news: ProxyNews): MailMessage {
  const say = words(language)
  const { name, board, giver, receiver, day, url } = data
  return composeMessage(language, subjectOf(say, data, news), [
    paragraph(say('mail.hello', { name })),
    paragraph(say(`mail.proxy_answer.${news}`, { board, giver, receiver, day })),
    link(say('mail.proxy_answer.go'), url),
    small(say('mail.member', { board })),
  ])
}

function subjectOf(say: Say, { giver, receiver }: ProxyMailData, news: ProxyNews): string {
  const which = news === 'declined' ? 'ended' : news
  return say(`mail.proxy_answer.${which}_subject`, { giver, receiver })
}

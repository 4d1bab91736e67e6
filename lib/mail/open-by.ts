import type { Temporal } from 'temporal-polyfill'
import { formatDayOf, type Reader } from '#lib/i18n/dates.ts'
import { words } from '#lib/i18n/words.ts'
import type { Deadline } from '#lib/rules/window/needed.ts'
import { composeMessage, link, type MailMessage, paragraph, quote, small, title } from './message.ts'

export interface OpenByMailData {
  readonly name: string
  readonly board: string
  readonly title: string
  readonly need: Deadline
  /** Null where no day is left on which everybody would get their time. */
  readonly openBy: Temporal.PlainDate | null
  readonly url: string
}

/** Reminds a writer of the last day to open the vote, so that the answer comes before it is needed. */
export function openByMail(reader: Reader, data: OpenByMailData): MailMessage {
  const say = words(reader.language)
  const { board, need, openBy } = data
  const by = formatDayOf(need.by, reader)
  return composeMessage(reader.language, say('mail.open_by.subject', { title: data.title }), [
    paragraph(say('mail.hello', { name: data.name })),
    paragraph(say('mail.open_by.which', { board, by })),
    title(data.title),
    quote(need.reason),
    paragraph(
      openBy
        ? say('mail.open_by.until', { day: formatDayOf(openBy, reader), by })
        : say('mail.open_by.no_day', { by }),
    ),
    paragraph(say('mail.open_by.else')),
    link(say('mail.open_by.read'), data.url),
    small(say('mail.member', { board })),
  ])
}

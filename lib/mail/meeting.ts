import type { Temporal } from 'temporal-polyfill'
import { formatInstant, type Reader } from '#lib/i18n/dates.ts'
import { words } from '#lib/i18n/words.ts'
import { composeMessage, link, type MailMessage, paragraph, small, title } from './message.ts'

export interface MeetingMailData {
  readonly name: string
  readonly board: string
  readonly title: string
  readonly place: string
  readonly startsAt: Temporal.Instant
  readonly minutes: number
  readonly by: string
  /** Whether its time suits what the reader said of theirs, or is thought to. */
  readonly suited: boolean
  readonly url: string
}

/** Calls someone to a meeting, and excuses itself where its time does not suit them. */
export function meetingMail(reader: Reader, data: MeetingMailData): MailMessage {
  const say = words(reader.language)
  const { board, by, place, suited } = data
  return composeMessage(reader.language, say('mail.meeting.subject', { title: data.title }), [
    paragraph(say('mail.hello', { name: data.name })),
    paragraph(say('mail.meeting.by', { by, board })),
    title(data.title),
    paragraph(when(reader, data)),
    ...(place ? [paragraph(say('mail.meeting.place', { place }))] : []),
    ...(suited ? [] : [paragraph(say('mail.meeting.sorry'))]),
    link(say('mail.meeting.go'), data.url),
    small(say('mail.member', { board })),
  ])
}

export function meetingCancelledMail(reader: Reader, data: MeetingMailData): MailMessage {
  const say = words(reader.language)
  const { board } = data
  return composeMessage(reader.language, say('mail.meeting.cancelled_subject', { title: data.title }), [
    paragraph(say('mail.hello', { name: data.name })),
    paragraph(say('mail.meeting.cancelled', { board })),
    title(data.title),
    paragraph(when(reader, data)),
    link(say('mail.meeting.go'), data.url),
    small(say('mail.member', { board })),
  ])
}

function when(reader: Reader, { startsAt, minutes }: MeetingMailData): string {
  const say = words(reader.language)
  const lasts = say('meeting.duration', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
  return say('mail.meeting.when', { start: formatInstant(startsAt, reader), lasts })
}

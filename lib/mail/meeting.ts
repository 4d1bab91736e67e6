import type { Temporal } from 'temporal-polyfill'
import { findMeetingToTell, invitedTo } from '#db/boards/meetings.ts'
import type { Db } from '#db/client.ts'
import { boardNow } from '#db/clock.ts'
import { formatInstant } from '#lib/i18n/dates.ts'
import { isBefore } from '#lib/rules/base/instant.ts'
import {
  type About,
  type Links,
  type Mail,
  type MailWords,
  nameOf,
  type PendingMail,
  seatOn,
} from './mail.ts'
import { link, paragraph, small, title } from './message.ts'

interface Meeting extends About {
  readonly place: string
  readonly startsAt: Temporal.Instant
  readonly minutes: number
  readonly by: string
  readonly cancelled: boolean
  /** Whether its time suits what the reader said of theirs, or is thought to. */
  readonly suited: boolean
}

/** Calls someone to a meeting, and excuses itself where its time does not suit them. */
export const meetingMail: Mail<Meeting> = {
  async find(db, mail, links) {
    const meeting = await findComing(db, mail, links)
    return meeting?.cancelled ? undefined : meeting
  },

  compose(to, data) {
    const { say } = to
    const { board, by, place, suited } = data
    return {
      subject: say('mail.meeting.subject', { title: data.title }),
      blocks: [
        paragraph(say('mail.meeting.by', { by, board })),
        title(data.title),
        paragraph(when(to, data)),
        ...(place ? [paragraph(say('mail.meeting.place', { place }))] : []),
        ...(suited ? [] : [paragraph(say('mail.meeting.sorry'))]),
        link(say('mail.meeting.go'), data.url),
        small(say('mail.member', { board })),
      ],
    }
  },
}

export const meetingCancelledMail: Mail<Meeting> = {
  async find(db, mail, links) {
    const meeting = await findComing(db, mail, links)
    return meeting?.cancelled ? meeting : undefined
  },

  compose(to, data) {
    const { say } = to
    const { board } = data
    return {
      subject: say('mail.meeting.cancelled_subject', { title: data.title }),
      blocks: [
        paragraph(say('mail.meeting.cancelled', { board })),
        title(data.title),
        paragraph(when(to, data)),
        link(say('mail.meeting.go'), data.url),
        small(say('mail.member', { board })),
      ],
    }
  },
}

/** Undefined once the meeting has begun. */
async function findComing(db: Db, mail: PendingMail, { publicUrl }: Links): Promise<Meeting | undefined> {
  const meeting = await findMeetingToTell(db, mail)
  const on = meeting && (await seatOn(db, meeting.board_id, mail))
  if (!on || !isBefore(await boardNow(db), meeting.starts_at)) return undefined
  const invited = await invitedTo(db, [meeting.id])
  return {
    board: on.board.name,
    title: meeting.title,
    place: meeting.place,
    startsAt: meeting.starts_at,
    minutes: meeting.minutes,
    by: await nameOf(db, meeting.board_id, meeting.called_by),
    cancelled: meeting.cancelled_at !== null,
    suited: invited.find(({ member_id }) => member_id === on.seat.id)?.suited ?? true,
    url: `${publicUrl}/${on.board.slug}/meetings`,
  }
}

function when({ say, reader }: MailWords, { startsAt, minutes }: Meeting): string {
  const lasts = say('meeting.duration', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
  return say('mail.meeting.when', { start: formatInstant(startsAt, reader), lasts })
}

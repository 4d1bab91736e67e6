import { findMeeting, invitedTo } from '#db/boards/meetings.ts'
import type { Db } from '#db/client.ts'
import { boardNow } from '#db/clock.ts'
import { namesOf } from '#db/people/members.ts'
import { isBefore } from '#lib/rules/base/instant.ts'
import { meetingCancelledMail, meetingMail } from './meeting.ts'
import type { MailMessage } from './message.ts'
import { type Links, type PendingMail, readerOf, seatOf } from './pending.ts'

/** Undefined once the meeting has begun, or was cancelled before anybody was called to it. */
export async function composeMeeting(
  db: Db,
  links: Links,
  mail: PendingMail,
): Promise<MailMessage | undefined> {
  const meeting = await findMeeting(db, mail.subject_id)
  const seat = meeting && (await seatOf(db, meeting.board_id, mail))
  if (!seat || !isBefore(await boardNow(db), meeting.starts_at)) return undefined
  const calls = mail.kind === 'meeting'
  if (calls === (meeting.cancelled_at !== null)) return undefined
  const invited = await invitedTo(db, [meeting.id])
  const compose = calls ? meetingMail : meetingCancelledMail
  return compose(readerOf(mail), {
    name: mail.name,
    board: seat.board,
    title: meeting.title,
    place: meeting.place,
    startsAt: meeting.starts_at,
    minutes: meeting.minutes,
    by: (await namesOf(db, [meeting.called_by])).get(meeting.called_by)?.name ?? '',
    suited: invited.find(({ member_id }) => member_id === seat.id)?.suited ?? true,
    url: `${links.publicUrl}/${seat.slug}/meetings`,
  })
}

import { insertMeeting, lockMeetings } from '#db/boards/meetings.ts'
import { boardNow } from '#db/clock.ts'
import { membersOf } from '#db/people/members.ts'
import { enqueueMails } from '#db/running/jobs.ts'
import { transact } from '#db/transact.ts'
import { consume, type Limit } from '#lib/adapters/rate-limit.ts'
import { readInstant } from '#lib/rules/base/instant.ts'
import { isRefusal, type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import { tidy } from '#lib/rules/base/text.ts'
import { suitedBy, whyMeetingUnfit } from '#lib/rules/meeting/meeting.ts'
import { requireMember } from '#lib/store/access.ts'
import { peopleToMeet } from '#lib/store/load/meeting.ts'
import { newId } from '#lib/store/register/disclosure.ts'
import type { Context } from '#lib/store/scope.ts'

export interface CallMeeting {
  readonly title: string
  /** Where, or how to join; may be empty. */
  readonly place: string
  /** An instant, as the page gave it. */
  readonly startsAt: string
  readonly minutes: number
}

/** Everybody is mailed when one is called, and again when it is cancelled: enough for a year's dates and a change of mind. */
const CALLS: Limit = { name: 'meeting', tries: 10, seconds: 24 * 3600 }

/** Calls everybody on the board to a meeting; those whom its time does not suit are told so, and excused. */
export async function callMeeting(
  { db, scope }: Context,
  input: CallMeeting,
): Promise<{ meetingId: string } | Refusal> {
  const { board } = scope
  return transact<{ meetingId: string } | Refusal>(db, isRefusal, async (tx) => {
    const caller = await requireMember('call-meeting', tx, scope)
    if (isRefusal(caller)) return caller
    const startsAt = readInstant(input.startsAt)
    if (!startsAt) return refuse('invalid', { field: 'starts_at' })
    await lockMeetings(tx, board.id)
    const now = await boardNow(tx)
    const meet = await peopleToMeet(tx, board, now)
    const { minutes } = input
    const called = { title: tidy(input.title), place: tidy(input.place), startsAt, minutes }
    const why = whyMeetingUnfit(called, now, meet.taken)
    if (why) return why
    // Undone with all else where the meeting is refused.
    const limited = await consume(tx, CALLS, caller.id)
    if (limited) return limited
    const suited = suitedBy(startsAt, { ...meet, minutes })
    const members = await membersOf(tx, board.id)
    const id = newId(now)
    await insertMeeting(
      tx,
      {
        id,
        board_id: board.id,
        title: called.title,
        place: called.place,
        starts_at: startsAt.toString(),
        minutes,
        called_by: caller.id,
        called_at: now.toString(),
      },
      members.map((member) => ({ member_id: member.id, suited: suited.has(member.id) })),
    )
    const told = members.filter((member) => member.email !== null && member.id !== caller.id)
    await enqueueMails(
      tx,
      'meeting',
      told.map(({ person_id }) => ({ id: newId(now), personId: person_id, subjectId: id })),
      now.toString(),
    )
    return { meetingId: id }
  })
}

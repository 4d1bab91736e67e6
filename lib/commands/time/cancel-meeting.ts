import { setMeetingCancelled as cancel, invitedTo, lockMeeting } from '#db/boards/meetings.ts'
import { boardNow } from '#db/clock.ts'
import { membersOf } from '#db/people/members.ts'
import { enqueueMails } from '#db/running/jobs.ts'
import { transact } from '#db/transact.ts'
import { isRefusal, type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import { whyMayNotCancel } from '#lib/rules/meeting/meeting.ts'
import { memberActor, requireMember } from '#lib/store/access.ts'
import { newId } from '#lib/store/register/disclosure.ts'
import type { Context } from '#lib/store/scope.ts'

/** By whoever called it, or a steward; once it has begun there is nothing left to cancel. */
export async function cancelMeeting(
  { db, scope }: Context,
  { meetingId }: { meetingId: string },
): Promise<{ done: true } | Refusal> {
  return transact<{ done: true } | Refusal>(db, isRefusal, async (tx) => {
    const member = await requireMember('call-meeting', tx, scope)
    if (isRefusal(member)) return member
    const meeting = await lockMeeting(tx, scope.board.id, meetingId)
    if (!meeting) return refuse('not_found', { what: 'meeting' })
    if (meeting.cancelled_at) return { done: true }
    const now = await boardNow(tx)
    const called = { calledBy: meeting.called_by, startsAt: meeting.starts_at }
    const denied = whyMayNotCancel(called, memberActor(member), now)
    if (denied) return denied
    await cancel(tx, meeting, now.toString())
    const present = new Map((await membersOf(tx, scope.board.id)).map((one) => [one.id, one]))
    const told = (await invitedTo(tx, [meetingId])).filter(
      ({ member_id }) => member_id !== member.id && present.get(member_id)?.email,
    )
    await enqueueMails(
      tx,
      'meeting_cancelled',
      told.map(({ person_id }) => ({ id: newId(now), personId: person_id, subjectId: meetingId })),
      now.toString(),
    )
    return { done: true }
  })
}

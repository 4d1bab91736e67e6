import type { Db } from '#db/client.ts'
import { boardNow } from '#db/clock.ts'
import { findMember } from '#db/people/members.ts'
import { type FollowUpRow, findFollowUp, followUpsToRemindOf, setReminded } from '#db/proposals/follow-ups.ts'
import { lockProposalOf } from '#db/proposals/proposals.ts'
import { enqueueMails } from '#db/running/jobs.ts'
import { transact } from '#db/transact.ts'
import { isBefore } from '#lib/rules/base/instant.ts'
import { followUpToldAt } from '#lib/rules/vote/opening/shortening.ts'
import { newId } from '#lib/store/register/disclosure.ts'

/**
 * Reminds those who are to write how to avoid too short a vote, once, on the day they chose. One that cannot be told keeps
 * none of the others silent, and is thrown last.
 */
export async function remindOfFollowUps(db: Db): Promise<void> {
  const now = await boardNow(db)
  const failures: unknown[] = []
  for (const followUp of await followUpsToRemindOf(db)) {
    try {
      if (!isBefore(now, followUpToldAt(followUp.due, followUp.time_zone))) await remind(db, followUp)
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} follow-ups were not told`)
}

async function remind(db: Db, followUp: FollowUpRow): Promise<void> {
  const { id, board_id, owner } = followUp
  await transact<void>(
    db,
    () => false,
    async (tx) => {
      await lockProposalOf(tx, followUp)
      const waiting = await findFollowUp(tx, board_id, id)
      // Answered, or told by another process, which came first.
      if (!waiting || waiting.answered_at || waiting.reminded_at) return
      await setReminded(tx, followUp)
      const member = await findMember(tx, board_id, owner)
      if (!member?.email) return
      const now = await boardNow(tx)
      const mail = { id: newId(now), personId: member.person_id, subjectId: id }
      await enqueueMails(tx, 'follow_up', [mail], now.toString())
    },
  )
}

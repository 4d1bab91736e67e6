import type { Db } from '#db/client.ts'
import { boardNow } from '#db/clock.ts'
import { membersOf } from '#db/people/members.ts'
import { lockProposalOf } from '#db/proposals/proposals.ts'
import { decisionsToReview } from '#db/register/decisions.ts'
import { enqueueMails } from '#db/running/jobs.ts'
import { wasMailed } from '#db/running/mails.ts'
import { transact } from '#db/transact.ts'
import { isBefore } from '#lib/rules/base/instant.ts'
import { isInReview, reviewToldAt } from '#lib/rules/proposal/review.ts'
import { newId } from '#lib/store/register/disclosure.ts'

type ToReview = Awaited<ReturnType<typeof decisionsToReview>>[number]

/** Tells the members of each board, once, that the day has come to look at a decision again. */
export async function notifyDueReviews(db: Db): Promise<void> {
  const now = await boardNow(db)
  for (const decision of await decisionsToReview(db)) {
    const { review, time_zone } = decision
    if (isBefore(now, reviewToldAt(review, time_zone)) || !isInReview(review, time_zone, now)) continue
    if (!(await wasMailed(db, 'review', decision.id))) await notify(db, decision)
  }
}

async function notify(db: Db, decision: ToReview): Promise<void> {
  const { id, board_id } = decision
  await transact<void>(
    db,
    () => false,
    async (tx) => {
      const { stage, in_force } = await lockProposalOf(tx, decision)
      // Another process may have come first, or someone have taken it up again.
      if (stage !== 'decided' || in_force !== id || (await wasMailed(tx, 'review', id))) return
      const now = await boardNow(tx)
      const reached = (await membersOf(tx, board_id)).filter(({ email }) => email !== null)
      const mails = reached.map(({ person_id }) => ({ id: newId(now), personId: person_id, subjectId: id }))
      await enqueueMails(tx, 'review', mails, now.toString())
    },
  )
}

import type { Db } from '#db/client.ts'
import { findMemberEver } from '#db/people/members.ts'
import { findFollowUp } from '#db/proposals/follow-ups.ts'
import { shorteningsOf } from '#db/proposals/shortenings.ts'
import { followUpMail } from './follow-up.ts'
import type { Message } from './message.ts'
import { type Links, type PendingMail, readerOf, seatOf } from './pending.ts'

/** Undefined where it has been answered meanwhile. */
export async function composeFollowUp(
  db: Db,
  { publicUrl }: Links,
  mail: PendingMail,
): Promise<Message | undefined> {
  const told = await findFollowUp(db, mail.subject_id)
  const seat = told && (await seatOf(db, told.board_id, mail))
  if (!seat || told.answered_at) return undefined
  const [shortening] = await shorteningsOf(db, [told.round_id])
  const opener = await findMemberEver(db, told.opened_by)
  return followUpMail(readerOf(mail), {
    name: mail.name,
    board: told.board,
    title: told.title,
    by: told.reminded_at ? null : (opener?.name ?? null),
    due: told.due,
    justification: shortening?.justification?.toString('utf8') ?? null,
    url: `${publicUrl}/${told.slug}/p/${told.number}#follow-up`,
  })
}

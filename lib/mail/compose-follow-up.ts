import type { Db } from '#db/client.ts'
import { findMemberEver } from '#db/people/members.ts'
import { findFollowUp } from '#db/proposals/follow-ups.ts'
import { shorteningsOf } from '#db/proposals/shortenings.ts'
import { followUpMail } from './follow-up.ts'
import type { MailMessage } from './message.ts'
import { type Links, type PendingMail, readerOf, seatOf } from './pending.ts'

/** Undefined where it has been answered meanwhile. */
export async function composeFollowUp(
  db: Db,
  { publicUrl }: Links,
  mail: PendingMail,
): Promise<MailMessage | undefined> {
  const data = await findFollowUp(db, mail.subject_id)
  const seat = data && (await seatOf(db, data.board_id, mail))
  if (!seat || data.answered_at) return undefined
  const [shortening] = await shorteningsOf(db, [data.round_id])
  const opener = await findMemberEver(db, data.opened_by)
  return followUpMail(readerOf(mail), {
    name: mail.name,
    board: data.board,
    title: data.title,
    by: data.reminded_at ? null : (opener?.name ?? null),
    due: data.due,
    justification: shortening?.justification?.toString('utf8') ?? null,
    url: `${publicUrl}/${data.slug}/p/${data.number}#follow-up`,
  })
}

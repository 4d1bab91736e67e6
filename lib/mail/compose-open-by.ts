import { findBoard } from '#db/boards/boards.ts'
import type { Db } from '#db/client.ts'
import { boardNow } from '#db/clock.ts'
import { findProposalById } from '#db/proposals/proposals.ts'
import { dayAt } from '#lib/rules/base/day.ts'
import { isWritten } from '#lib/rules/base/stage.ts'
import { isPast } from '#lib/rules/window/needed.ts'
import { boardToSize, lastDayToOpen, needOf } from '#lib/store/load/needed.ts'
import type { MailMessage } from './message.ts'
import { openByMail } from './open-by.ts'
import { type Links, type PendingMail, readerOf, seatOf } from './pending.ts'

/** Undefined where the answer is needed no more or much later, or the vote was opened meanwhile. */
export async function composeOpenBy(
  db: Db,
  { publicUrl }: Links,
  mail: PendingMail,
): Promise<MailMessage | undefined> {
  const proposal = await findProposalById(db, mail.subject_id)
  const need = needOf(proposal)
  const row = await findBoard(db, proposal.board_id)
  const seat = row && (await seatOf(db, row.id, mail))
  const now = await boardNow(db)
  if (!seat || !need || !isWritten(proposal.stage) || isPast(need, dayAt(now, row.time_zone)))
    return undefined
  const openBy = await lastDayToOpen(db, boardToSize(row), { id: proposal.id, by: need.by }, now)
  if (openBy === 'far') return undefined
  return openByMail(readerOf(mail), {
    name: mail.name,
    board: row.name,
    title: proposal.title,
    need,
    openBy,
    url: `${publicUrl}/${row.slug}/p/${proposal.number}`,
  })
}

import type { Db } from '#db/client.ts'
import { boardNow } from '#db/clock.ts'
import { findRoundForMail } from '#db/running/mails.ts'
import { findRound } from '#db/votes/rounds.ts'
import { isBefore } from '#lib/rules/base/instant.ts'
import { storedBox } from '#lib/store/load/ballot-box.ts'
import { closeChangesOf } from '#lib/store/load/close-changes.ts'
import { notYetVoted } from '#lib/store/load/closing-inputs.ts'
import { roundOf, termsOf } from '#lib/store/load/proposal.ts'
import type { MailMessage } from './message.ts'
import { movedMail } from './moved.ts'
import { type Links, type PendingMail, readerOf, seatOf } from './pending.ts'

/** That a rule moved the close of a vote; nothing where it has closed, or has moved again since for another reason. */
export async function composeMoved(
  db: Db,
  links: Links,
  mail: PendingMail,
): Promise<MailMessage | undefined> {
  const row = await findRoundForMail(db, mail.subject_id)
  const seat = row && (await seatOf(db, row.board_id, mail))
  const now = await boardNow(db)
  if (!seat || row.stage !== 'open' || !isBefore(now, row.closes_at)) return undefined
  const moves = await closeChangesOf(db, row)
  const last = moves.pop()
  if (!last || (last.why === 'all_voted') !== (mail.kind === 'brought_forward')) return undefined
  const left = await leftIn(db, row.id)
  const token = await links.mintBallotLink(row.id, seat.id)
  return movedMail(readerOf(mail), {
    name: mail.name,
    board: row.board,
    title: row.title,
    moves: [...moves, last],
    now,
    closesAt: row.closes_at,
    windowClosesAt: row.window_closes_at,
    hours: termsOf(row).early_close?.hours ?? 0,
    answered: !left.includes(seat.id),
    url: `${links.publicUrl}/v/${token}`,
  })
}

async function leftIn(db: Db, roundId: string): Promise<string[]> {
  const row = await findRound(db, roundId)
  return row ? notYetVoted(await roundOf(db, row), await storedBox(db, row)) : []
}

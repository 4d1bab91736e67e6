import type { Db } from '#db/client.ts'
import { boardNow } from '#db/clock.ts'
import { findProposalById } from '#db/proposals/proposals.ts'
import { countGranted } from '#db/proposals/requests.ts'
import {
  answersForMail,
  findCancellingForMail,
  findRequestForMail,
  findRoundForMail,
} from '#db/running/mails.ts'
import { findCallRequest } from '#db/votes/call-requests.ts'
import { findRound } from '#db/votes/rounds.ts'
import { isBefore } from '#lib/rules/base/instant.ts'
import type { Charter } from '#lib/rules/charter/charter.ts'
import { requestStatus } from '#lib/store/load/joint-request.ts'
import { askedMail } from './asked.ts'
import { callMeMail } from './call-me.ts'
import { cancelledMail } from './cancelled.ts'
import type { MailMessage } from './message.ts'
import { type Links, type PendingMail, readerOf, seatOf } from './pending.ts'
import { reviewMail } from './review.ts'

/** Undefined where the request waits no more. */
export async function composeAsked(
  db: Db,
  links: Links,
  mail: PendingMail,
): Promise<MailMessage | undefined> {
  const data = await findRequestForMail(db, mail.subject_id)
  const seat = data && (await seatOf(db, data.board_id, mail))
  if (!seat || data.settled_at) return undefined
  const board = { id: data.board_id, charter: data.charter as Charter }
  const round = { id: data.round_id, proposal_id: data.proposal_id }
  const { needed, waiting } = await requestStatus(db, board, round, data.aim, await boardNow(db))
  if (waiting?.id !== data.id) return undefined
  return askedMail(mail.language, {
    name: mail.name,
    board: data.board,
    title: data.title,
    by: data.by,
    decision: data.aim === 'reopen' ? data.decision : null,
    reason: waiting.reason,
    missing: Math.max(0, needed - waiting.joined.length),
    url: `${links.publicUrl}/${data.slug}/p/${data.proposal_number}#asked`,
  })
}

/** Undefined where they need no call any more. */
export async function composeCallMe(
  db: Db,
  { publicUrl }: Links,
  mail: PendingMail,
): Promise<MailMessage | undefined> {
  const data = await findCallRequest(db, mail.subject_id)
  const round = data && (await findRoundForMail(db, data.round_id))
  const seat = round && (await seatOf(db, round.board_id, mail))
  if (!seat || round.stage !== 'open' || !isBefore(await boardNow(db), round.closes_at)) return undefined
  return callMeMail(readerOf(mail), {
    name: mail.name,
    board: round.board,
    title: round.title,
    by: data.by,
    closesAt: round.closes_at,
    url: `${publicUrl}/${round.slug}/p/${round.proposal_number}#calls`,
  })
}

export async function composeCancelled(
  db: Db,
  { publicUrl }: Links,
  mail: PendingMail,
): Promise<MailMessage | undefined> {
  const round = await findRoundForMail(db, mail.subject_id)
  const data = await findCancellingForMail(db, mail.subject_id)
  const seat = round && (await seatOf(db, round.board_id, mail))
  if (!seat || !data) return undefined
  const { in_force } = await findProposalById(db, round.proposal_id)
  const holding = in_force === null ? undefined : await findRound(db, in_force)
  return cancelledMail(mail.language, {
    name: mail.name,
    board: round.board,
    title: round.title,
    by: data.by,
    joined: await countGranted(db, round.id, 'cancel'),
    reason: data.reason?.toString('utf8') ?? null,
    holds: holding?.decision ?? null,
    url: `${publicUrl}/${round.slug}/p/${round.proposal_number}`,
  })
}

export async function composeReview(
  db: Db,
  { publicUrl }: Links,
  mail: PendingMail,
): Promise<MailMessage | undefined> {
  const round = await findRoundForMail(db, mail.subject_id)
  const seat = round && (await seatOf(db, round.board_id, mail))
  if (!seat || round.decision === null) return undefined
  const answers = await answersForMail(db, round.id)
  return reviewMail(mail.language, {
    name: mail.name,
    board: round.board,
    title: round.title,
    brief: round.brief,
    number: round.decision,
    concerns: answers.flatMap(({ choice, name, kind, reason }) =>
      choice === 'concern' && reason ? [{ name, kind, reason: reason.toString('utf8') }] : [],
    ),
    url: `${publicUrl}/${round.slug}/p/${round.proposal_number}`,
  })
}

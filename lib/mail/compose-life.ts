import type { Db } from '#db/client.ts'
import { boardNow } from '#db/clock.ts'
import { findProposalById } from '#db/proposals/proposals.ts'
import { countGranted } from '#db/proposals/requests.ts'
import { answersToTell, findCancellingToTell, findRequestToTell, findRoundToTell } from '#db/running/mails.ts'
import { findCallRequest } from '#db/votes/call-requests.ts'
import { findRound } from '#db/votes/rounds.ts'
import { isBefore } from '#lib/rules/base/instant.ts'
import type { Charter } from '#lib/rules/charter/charter.ts'
import { requestStatus } from '#lib/store/load/joint-request.ts'
import { askedMail } from './asked.ts'
import { callMeMail } from './call-me.ts'
import { cancelledMail } from './cancelled.ts'
import type { Message } from './message.ts'
import { type Links, type PendingMail, readerOf, seatOf } from './pending.ts'
import { reviewMail } from './review.ts'

/** Undefined where the request waits no more. */
export async function composeAsked(db: Db, links: Links, mail: PendingMail): Promise<Message | undefined> {
  const told = await findRequestToTell(db, mail.subject_id)
  const seat = told && (await seatOf(db, told.board_id, mail))
  if (!seat || told.settled_at) return undefined
  const board = { id: told.board_id, charter: told.charter as Charter }
  const round = { id: told.round_id, proposal_id: told.proposal_id }
  const { needed, waiting } = await requestStatus(db, board, round, told.aim, await boardNow(db))
  if (waiting?.id !== told.id) return undefined
  return askedMail(mail.language, {
    name: mail.name,
    board: told.board,
    title: told.title,
    by: told.by,
    decision: told.aim === 'reopen' ? told.decision : null,
    reason: waiting.reason,
    missing: Math.max(0, needed - waiting.joined.length),
    url: `${links.publicUrl}/${told.slug}/p/${told.proposal_number}#asked`,
  })
}

/** Undefined where they need no call any more. */
export async function composeCallMe(
  db: Db,
  { publicUrl }: Links,
  mail: PendingMail,
): Promise<Message | undefined> {
  const told = await findCallRequest(db, mail.subject_id)
  const round = told && (await findRoundToTell(db, told.round_id))
  const seat = round && (await seatOf(db, round.board_id, mail))
  if (!seat || round.stage !== 'open' || !isBefore(await boardNow(db), round.closes_at)) return undefined
  return callMeMail(readerOf(mail), {
    name: mail.name,
    board: round.board,
    title: round.title,
    by: told.by,
    closesAt: round.closes_at,
    url: `${publicUrl}/${round.slug}/p/${round.proposal_number}#calls`,
  })
}

export async function composeCancelled(
  db: Db,
  { publicUrl }: Links,
  mail: PendingMail,
): Promise<Message | undefined> {
  const round = await findRoundToTell(db, mail.subject_id)
  const told = await findCancellingToTell(db, mail.subject_id)
  const seat = round && (await seatOf(db, round.board_id, mail))
  if (!seat || !told) return undefined
  const { in_force } = await findProposalById(db, round.proposal_id)
  const holding = in_force === null ? undefined : await findRound(db, in_force)
  return cancelledMail(mail.language, {
    name: mail.name,
    board: round.board,
    title: round.title,
    by: told.by,
    joined: await countGranted(db, round.id, 'cancel'),
    reason: told.reason?.toString('utf8') ?? null,
    holds: holding?.decision ?? null,
    url: `${publicUrl}/${round.slug}/p/${round.proposal_number}`,
  })
}

export async function composeReview(
  db: Db,
  { publicUrl }: Links,
  mail: PendingMail,
): Promise<Message | undefined> {
  const round = await findRoundToTell(db, mail.subject_id)
  const seat = round && (await seatOf(db, round.board_id, mail))
  if (!seat || round.decision === null) return undefined
  const answers = await answersToTell(db, round.id)
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

import type { Db } from '#db/client.ts'
import { boardNow } from '#db/clock.ts'
import { findAvailability } from '#db/people/availability.ts'
import { namesOf } from '#db/people/members.ts'
import { countGranted } from '#db/proposals/requests.ts'
import {
  answersForMail,
  findReopeningForMail,
  findRoundForMail,
  findSeatForMail,
  isFirstBallotMail,
  type RoundForMail,
} from '#db/running/mails.ts'
import { votedIn } from '#db/votes/ballots.ts'
import { rollOfRound, roundsOf } from '#db/votes/rounds.ts'
import { isBefore } from '#lib/rules/base/instant.ts'
import { readingMinutes } from '#lib/rules/base/text.ts'
import { type Outcome, takesEffect } from '#lib/rules/methods/tally.ts'
import { awayDuring } from '#lib/rules/proposal/call-request.ts'
import { isLeftOut } from '#lib/rules/window/left-out.ts'
import { availabilityOf } from '#lib/store/load/availability.ts'
import { methodOf, recountOf, termsOf } from '#lib/store/load/proposal.ts'
import { shortenedIn } from '#lib/store/load/shortened.ts'
import { toText } from '#lib/text/normalise.ts'
import { plainText } from '#lib/text/reading.ts'
import { openObjectors } from '#lib/views/vote/objections.ts'
import { addedMail } from './added.ts'
import { ballotMail, type TimeMailData } from './ballot.ts'
import { composeFollowUp } from './compose-follow-up.ts'
import { composeProxy, composeRelayed } from './compose-for-others.ts'
import { composeMeeting } from './compose-meeting.ts'
import { composeMoved } from './compose-moved.ts'
import { composeOpenBy } from './compose-open-by.ts'
import { composeAsked, composeCallMe, composeCancelled, composeReview } from './compose-requests.ts'
import type { MailMessage } from './message.ts'
import { type MailedObjection, outcomeMail } from './outcome.ts'
import { type Links, type PendingMail, readerOf, seatOf } from './pending.ts'
import { reopenedMail } from './reopened.ts'

/** The mail as it is to be read now; undefined where what it would tell is over, or its reader has left. */
export async function compose(db: Db, links: Links, mail: PendingMail): Promise<MailMessage | undefined> {
  switch (mail.kind) {
    case 'added':
      return added(db, links, mail)
    case 'ballot':
      return ballot(db, links, mail)
    case 'outcome':
      return outcome(db, links, mail)
    case 'reopened':
      return reopened(db, links, mail)
    case 'relayed':
      return composeRelayed(db, links, mail)
    case 'proxy':
    case 'proxy_answer':
      return composeProxy(db, links, mail)
    case 'extended':
    case 'brought_forward':
      return composeMoved(db, links, mail)
    case 'asked':
      return composeAsked(db, links, mail)
    case 'cancelled':
      return composeCancelled(db, links, mail)
    case 'call_me':
      return composeCallMe(db, links, mail)
    case 'review':
      return composeReview(db, links, mail)
    case 'meeting':
    case 'meeting_cancelled':
      return composeMeeting(db, links, mail)
    case 'follow_up':
      return composeFollowUp(db, links, mail)
    case 'open_by':
      return composeOpenBy(db, links, mail)
    default:
      return mail.kind satisfies never
  }
}

async function added(db: Db, { publicUrl }: Links, mail: PendingMail): Promise<MailMessage | undefined> {
  const seat = await findSeatForMail(db, { memberId: mail.subject_id })
  if (!seat) return undefined
  const boardUrl = `${publicUrl}/${seat.slug}`
  return addedMail(mail.language, {
    name: mail.name,
    board: seat.board,
    addedBy: seat.added_by,
    standing: seat.standing,
    boardUrl,
    membersUrl: `${boardUrl}/members`,
  })
}

async function ballot(db: Db, links: Links, mail: PendingMail): Promise<MailMessage | undefined> {
  const round = await findRoundForMail(db, mail.subject_id)
  const seat = round && (await seatOf(db, round.board_id, mail))
  const now = await boardNow(db)
  if (!seat || round.stage !== 'open' || !isBefore(now, round.closes_at)) return undefined
  const sent = { id: mail.id, personId: mail.person_id, boardId: round.board_id }
  const token = await links.mintBallotLink(round.id, seat.id)
  return ballotMail(readerOf(mail), {
    name: mail.name,
    board: round.board,
    title: round.title,
    brief: round.brief,
    now,
    closesAt: round.closes_at,
    minutes: readingMinutes(plainText(toText(JSON.parse(round.body.toString('utf8'))))),
    url: `${links.publicUrl}/v/${token}`,
    secret: termsOf(round).ballots === 'secret',
    time: await timeOf(db, round, { id: seat.id, personId: mail.person_id }),
    proxies: await proxiesIn(db, round.id, seat.id),
    shortened: await shortenedIn(db, round, seat.id),
    ...((await isFirstBallotMail(db, sent)) ? { invitation: { addedBy: seat.added_by } } : {}),
  })
}

/** When they will have had the time: of an estimate, only that it is feared to be short. */
async function timeOf(
  db: Db,
  round: RoundForMail,
  { id, personId }: { id: string; personId: string },
): Promise<TimeMailData | null> {
  const seat = (await rollOfRound(db, round.id)).find(({ member_id }) => member_id === id)
  const person = await findAvailability(db, personId)
  if (!seat || !person) return null
  const afterClose = isLeftOut(seat.ready_at, round.closes_at)
  if (seat.estimated && !afterClose) return null
  const declared = availabilityOf(person)
  const window = { opensAt: round.opened_at, closesAt: round.closes_at }
  const away = declared !== undefined && awayDuring(declared, window) !== null
  const mayCall = (away || afterClose) && termsOf(round).ballots === 'named'
  return { readyAt: seat.ready_at, estimated: seat.estimated, afterClose, mayCall }
}

/** Who may vote for them, and for whom they may, in this round. */
async function proxiesIn(db: Db, roundId: string, memberId: string) {
  const roll = await rollOfRound(db, roundId)
  const by = roll.find(({ member_id }) => member_id === memberId)?.proxy
  const givers = roll.filter(({ proxy }) => proxy === memberId).map(({ member_id }) => member_id)
  const names = await namesOf(db, by ? [by, ...givers] : givers)
  const nameOf = (id: string) => names.get(id)?.name ?? []
  return { by: by ? (names.get(by)?.name ?? null) : null, givers: givers.flatMap(nameOf) }
}

async function outcome(db: Db, { publicUrl }: Links, mail: PendingMail): Promise<MailMessage | undefined> {
  const round = await findRoundForMail(db, mail.subject_id)
  const seat = round && (await seatOf(db, round.board_id, mail))
  if (!seat || round.decision === null) return undefined
  const [roll, answers, voted, standing] = await Promise.all([
    rollOfRound(db, round.id),
    answersForMail(db, round.id),
    votedIn(db, [round.id], seat.id),
    openObjectors(db, round),
  ])
  const ready = roll.filter(({ ready_at }) => !isLeftOut(ready_at, round.window_closes_at))
  const called = roll.some(({ member_id }) => member_id === seat.id)
  const hadTime = ready.some(({ member_id }) => member_id === seat.id)
  return outcomeMail(readerOf(mail), {
    name: mail.name,
    board: round.board,
    title: round.title,
    number: round.decision,
    method: methodOf(round),
    terms: termsOf(round),
    count: recountOf(round),
    closedAt: round.closes_at,
    objections: objectionsIn(answers.filter(({ member_id }) => standing.has(member_id))),
    heldBefore: await heldBefore(db, round),
    ...(called && !voted.has(round.id)
      ? { silent: { hadTime, ready: ready.length, total: roll.length } }
      : {}),
    shortened: await shortenedIn(db, round, seat.id),
    url: `${publicUrl}/${round.slug}/p/${round.proposal_number}`,
  })
}

async function reopened(db: Db, { publicUrl }: Links, mail: PendingMail): Promise<MailMessage | undefined> {
  const data = await findReopeningForMail(db, mail.subject_id)
  const seat = data && (await seatOf(db, data.board_id, mail))
  if (!seat || data.decision === null) return undefined
  return reopenedMail(mail.language, {
    name: mail.name,
    board: data.board,
    title: data.title,
    by: data.by,
    joined: await countGranted(db, data.round_id, 'reopen'),
    number: data.decision,
    holds: data.holds,
    reason: data.reason?.toString('utf8') ?? null,
    url: `${publicUrl}/${data.slug}/p/${data.proposal_number}`,
  })
}

function objectionsIn(answers: Awaited<ReturnType<typeof answersForMail>>): MailedObjection[] {
  return answers.map(({ name, kind, reason, change }) => ({
    name,
    kind,
    reason: reason?.toString('utf8') ?? '',
    change: change?.toString('utf8') ?? '',
  }))
}

/** The decision this round's would replace: the last one of the same proposal that took effect. */
async function heldBefore(db: Db, round: RoundForMail): Promise<number | null> {
  const earlier = (await roundsOf(db, round.proposal_id)).filter(({ number }) => number < round.number)
  const effective = earlier.findLast(({ outcome }) => outcome !== null && takesEffect(outcome as Outcome))
  return effective?.decision ?? null
}

import type { Db } from '#db/client.ts'
import { boardNow } from '#db/clock.ts'
import { findProxyForMail } from '#db/people/proxies.ts'
import { findRoundForMail } from '#db/running/mails.ts'
import { lastBallots } from '#db/votes/ballots.ts'
import { findRelayedForMail } from '#db/votes/relayed.ts'
import { formatDateOf, formatDayOf } from '#lib/i18n/dates.ts'
import { answerLines } from '#lib/i18n/phrases/ballot.ts'
import { words } from '#lib/i18n/words.ts'
import { isBefore } from '#lib/rules/base/instant.ts'
import type { BallotDraft } from '#lib/rules/methods/counting/ballot-draft.ts'
import { prefill } from '#lib/rules/methods/prefill.ts'
import type { Rule } from '#lib/rules/methods/rule.ts'
import { myBallot } from '#lib/store/load/my-ballot.ts'
import { methodOf, termsOf } from '#lib/store/load/proposal.ts'
import { lastDayOf } from '#lib/store/load/proxy.ts'
import type { MailMessage } from './message.ts'
import { type Links, type PendingMail, readerOf, seatOf } from './pending.ts'
import { type ProxyNews, proxyAnswerMail, proxyMail } from './proxy.ts'
import { relayedMail } from './relayed.ts'

/** Undefined where the vote is over, or what was written down is in no ballot any more. */
export async function composeRelayed(
  db: Db,
  links: Links,
  mail: PendingMail,
): Promise<MailMessage | undefined> {
  const data = await findRelayedForMail(db, mail.subject_id)
  const round = data && (await findRoundForMail(db, data.round_id))
  if (!data || round?.stage !== 'open' || !isBefore(await boardNow(db), round.closes_at)) return undefined
  const worded = { rule: methodOf(round).rule, terms: termsOf(round) }
  const said = data.draft ? (data.draft as BallotDraft) : await confirmedIn(db, worded.rule, data)
  if (!said) return undefined
  const reader = readerOf(mail)
  return relayedMail(reader, {
    name: mail.name,
    board: round.board,
    title: round.title,
    by: data.by,
    channel: data.channel,
    day: formatDayOf(data.said_on, reader),
    answer: answerLines(words(mail.language), worded, said),
    closesAt: round.closes_at,
    url: `${links.publicUrl}/v/${await links.mintBallotLink(round.id, data.member_id)}`,
  })
}

/** Confirmed before this mail was written: it is in the ballot that counts. */
async function confirmedIn(
  db: Db,
  rule: Rule,
  data: { round_id: string; member_id: string },
): Promise<BallotDraft | undefined> {
  const confirmed = (await lastBallots(db, data.round_id)).filter(({ confirmed_by }) => confirmed_by)
  const ballot = myBallot(rule, confirmed, data.member_id)
  return ballot ? prefill(ballot) : undefined
}

/** To whoever is asked to hold a proxy, while they are; to either side, what the other did with it. */
export async function composeProxy(
  db: Db,
  links: Links,
  mail: PendingMail,
): Promise<MailMessage | undefined> {
  const proxy = await findProxyForMail(db, mail.subject_id)
  const seat = proxy && (await seatOf(db, proxy.board_id, mail))
  if (!seat) return undefined
  const { board, giver, receiver, accepted_at, ended_at } = proxy
  const data = {
    name: mail.name,
    board,
    giver,
    receiver,
    day: formatDateOf(lastDayOf(proxy.until, proxy.time_zone), readerOf(mail)),
    url: `${links.publicUrl}/${proxy.slug}/members#proxies`,
  }
  if (mail.kind === 'proxy') return accepted_at || ended_at ? undefined : proxyMail(mail.language, data)
  return proxyAnswerMail(mail.language, data, newsFor(mail, proxy))
}

function newsFor(
  mail: PendingMail,
  { receiver_person, accepted_at, ended_at }: NonNullable<Awaited<ReturnType<typeof findProxyForMail>>>,
): ProxyNews {
  if (mail.person_id === receiver_person) return 'taken_back'
  if (!ended_at) return 'accepted'
  return accepted_at ? 'ended' : 'declined'
}

import type { Temporal } from 'temporal-polyfill'
import { boardNow } from '#db/clock.ts'
import { findVoter } from '#db/votes/voters.ts'
import { formatInstant, formatLeft } from '#lib/i18n/dates.ts'
import { extensionRule, whyExtended } from '#lib/i18n/phrases/clock.ts'
import type { Say } from '#lib/i18n/words.ts'
import type { CloseChange } from '#lib/rules/vote/closing/close.ts'
import { closeChangesOf } from '#lib/store/load/close-changes.ts'
import { termsOf } from '#lib/store/load/proposal.ts'
import type { About, Mail, MailWords } from './mail.ts'
import { button, link, type MailBlock, paragraph, small, title } from './message.ts'
import { findVote, isOpen } from './vote.ts'

interface CloseChanged extends About {
  /** Every move of this close so far; the last is what is told. */
  readonly moves: readonly [...CloseChange[], CloseChange]
  readonly now: Temporal.Instant
  readonly closesAt: Temporal.Instant
  /** The close by right. */
  readonly windowClosesAt: Temporal.Instant
  /** How many hours without a change bring the close forward. */
  readonly hours: number
  readonly answered: boolean
}

/** Tells that a rule moved the close of a vote, why, and until when one may answer. */
export const closeChangedMail: Mail<CloseChanged> = {
  /** Undefined where it has closed, or has moved again since for another reason. */
  async find(db, mail, links) {
    const vote = await findVote(db, mail, links)
    const now = await boardNow(db)
    if (!vote?.seat || !isOpen(vote.round, now)) return undefined
    const { round, seat } = vote
    const moves = await closeChangesOf(db, round)
    const last = moves.pop()
    if (!last || (last.why === 'all_voted') !== (mail.kind === 'brought_forward')) return undefined
    const called = await findVoter(db, round, seat.id)
    return {
      ...vote.about,
      moves: [...moves, last],
      now,
      closesAt: round.closes_at,
      windowClosesAt: round.window_closes_at,
      hours: termsOf(round).early_close?.hours ?? 0,
      answered:
        called.kind === null || called.in_conflict !== null || called.channel !== null || called.marked,
      url: `${links.publicUrl}/v/${await links.mintBallotLink(round.id, seat.id)}`,
    }
  },

  compose(to, data) {
    const { say } = to
    const { why, lostMinutes } = lastOf(data.moves)
    const before = data.moves.slice(0, -1).some((move) => move.why === 'all_voted')
    const kind = why !== 'all_voted' ? 'extended' : before ? 'put_off' : 'brought_forward'
    return {
      subject: say(`mail.${kind}.subject`, { title: data.title }),
      blocks: [
        paragraph(say(`mail.${kind}.which`, { board: data.board })),
        title(data.title),
        ...(why === 'all_voted' ? untilQuiet(to, data) : untilExtended(to, data, { why, lostMinutes })),
        ...asked(say, data),
        small(say('mail.ballot.link')),
        small(say('mail.member', { board: data.board })),
      ],
    }
  },
}

function lastOf(moves: CloseChanged['moves']): CloseChange {
  return moves.slice(1).at(-1) ?? moves[0]
}

function untilExtended(
  { say, reader }: MailWords,
  { now, closesAt }: CloseChanged,
  extended: Parameters<typeof whyExtended>[2],
): MailBlock[] {
  const close = formatInstant(closesAt, reader)
  return [
    paragraph(`${whyExtended(say, reader, extended)} ${extensionRule(say, extended, false)}`),
    paragraph(say('mail.extended.until', { close, left: formatLeft(now, closesAt, reader) })),
  ]
}

function untilQuiet(
  { say, reader }: MailWords,
  { closesAt, windowClosesAt, hours }: CloseChanged,
): MailBlock[] {
  const close = formatInstant(closesAt, reader)
  const first = formatInstant(windowClosesAt, reader)
  return [paragraph(say('clock.brought_forward_help', { close, first, hours }))]
}

function asked(say: Say, { answered, url }: CloseChanged): MailBlock[] {
  return answered
    ? [paragraph(say('mail.moved.answered')), link(say('mail.moved.go'), url)]
    : [paragraph(say('mail.extended.left')), button(say('board.read_and_vote'), url)]
}

import type { Temporal } from 'temporal-polyfill'
import type { Db } from '#db/client.ts'
import { boardNow } from '#db/clock.ts'
import { lastBallotsOf } from '#db/votes/ballots.ts'
import { findRelayedToTell, type RelayedRow } from '#db/votes/relayed.ts'
import { formatDayOf, formatInstant } from '#lib/i18n/dates.ts'
import { answerLines } from '#lib/i18n/phrases/ballot.ts'
import { prefill } from '#lib/rules/methods/ballot.ts'
import type { BallotDraft } from '#lib/rules/methods/counting/ballot-draft.ts'
import type { Rule } from '#lib/rules/methods/rule.ts'
import { myBallot } from '#lib/store/load/ballot-box.ts'
import { methodOf, termsOf } from '#lib/store/load/proposal.ts'
import { type About, type Mail, nameOf } from './mail.ts'
import { button, paragraph, quote, small, title } from './message.ts'
import { findVote, isOpen } from './vote.ts'

interface Relayed extends About {
  readonly by: string
  readonly channel: 'paper' | 'phone'
  /** The day they said it. */
  readonly day: Temporal.PlainDate
  readonly said: BallotDraft
  readonly worded: Parameters<typeof answerLines>[1]
  readonly closesAt: Temporal.Instant
}

/** Tells someone what was written down as their answer: theirs to confirm, or to correct by voting. */
export const relayedMail: Mail<Relayed> = {
  /** Undefined where the vote is over, or what was written down is in no ballot any more. */
  async find(db, mail, links) {
    const relayed = await findRelayedToTell(db, mail)
    const vote = relayed && (await findVote(db, mail, links, relayed))
    if (!vote || !isOpen(vote.round, await boardNow(db))) return undefined
    const { round } = vote
    const worded = { rule: methodOf(round).rule, terms: termsOf(round) }
    const said = relayed.draft ? (relayed.draft as BallotDraft) : await confirmedIn(db, worded.rule, relayed)
    if (!said) return undefined
    return {
      ...vote.about,
      by: await nameOf(db, relayed.board_id, relayed.entered_by),
      channel: relayed.channel,
      day: relayed.said_on,
      said,
      worded,
      closesAt: round.closes_at,
      url: `${links.publicUrl}/v/${await links.mintBallotLink(round.id, relayed.member_id)}`,
    }
  },

  compose({ say, reader }, data) {
    const { by, board, channel } = data
    return {
      subject: say('mail.relayed.subject', { title: data.title }),
      blocks: [
        paragraph(say('mail.relayed.by', { by, board, channel, day: formatDayOf(data.day, reader) })),
        title(data.title),
        quote(answerLines(say, data.worded, data.said).join('\n')),
        paragraph(say('mail.relayed.right')),
        paragraph(say('mail.relayed.wrong', { close: formatInstant(data.closesAt, reader) })),
        button(say('mail.relayed.go'), data.url),
        small(say('mail.ballot.link')),
        small(say('mail.ballot.leave')),
      ],
    }
  },
}

/** Confirmed before this mail was written: it is in the ballot that counts. */
async function confirmedIn(
  db: Db,
  rule: Rule,
  { round_id, member_id }: RelayedRow,
): Promise<BallotDraft | undefined> {
  const [last] = await lastBallotsOf(db, round_id, [member_id])
  const ballot = last?.confirmed_by ? myBallot(rule, [last], member_id) : null
  return ballot ? prefill(ballot) : undefined
}

import { findReopeningToTell } from '#db/proposals/proposals.ts'
import { countGranted } from '#db/proposals/requests.ts'
import { type About, type Mail, nameOf } from './mail.ts'
import { link, paragraph, quote, small, title } from './message.ts'
import { decisionInForce, findVote } from './vote.ts'

interface Reopened extends About {
  readonly by: string
  /** How many others asked for it with them. */
  readonly joined: number
  readonly number: number
  /** The decision that applies for now, if any does. */
  readonly holds: number | null
  /** Null where it was erased. */
  readonly reason: string | null
}

/** Tells that a decision is talked about again, why, and what applies for now. */
export const reopenedMail: Mail<Reopened> = {
  async find(db, mail, links) {
    const reopening = await findReopeningToTell(db, mail)
    if (!reopening) return undefined
    const vote = await findVote(db, mail, links, reopening)
    if (!vote?.seat || vote.round.decision === null) return undefined
    return {
      ...vote.about,
      by: await nameOf(db, reopening.board_id, reopening.reopened_by),
      joined: await countGranted(db, reopening.round_id, 'reopen'),
      number: vote.round.decision,
      holds: await decisionInForce(db, vote.proposal),
      reason: reopening.reason?.toString('utf8') ?? null,
    }
  },

  compose({ say }, data) {
    const { board, by, joined, number, holds, reason } = data
    return {
      subject: say('mail.reopened.subject', { title: data.title }),
      blocks: [
        paragraph(say('mail.reopened.by', { by, number, board })),
        ...(joined > 0 ? [paragraph(say('mail.reopened.joined', { n: joined }))] : []),
        title(data.title),
        ...(reason ? [paragraph(say('mail.reopened.reason')), quote(reason)] : []),
        paragraph(holds === null ? say('outcome.meanwhile_none') : say('draft.holds', { number: holds })),
        small(say('mail.reopened.next')),
        link(say('mail.reopened.go'), data.url),
        small(say('mail.member', { board })),
      ],
    }
  },
}

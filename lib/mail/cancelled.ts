import { countGranted } from '#db/proposals/requests.ts'
import { findDisclosure } from '#db/register/disclosures.ts'
import { type About, type Mail, nameOf } from './mail.ts'
import { link, paragraph, quote, small, title } from './message.ts'
import { decisionInForce, findVote } from './vote.ts'

interface Cancelled extends About {
  readonly by: string
  /** How many others asked for it with them. */
  readonly joined: number
  /** Null where it was erased. */
  readonly reason: string | null
  /** The decision that applies for now, if any does. */
  readonly holds: number | null
}

/** Tells that a vote came to nothing: why, what becomes of the answers, and what comes next. */
export const cancelledMail: Mail<Cancelled> = {
  async find(db, mail, links) {
    const vote = await findVote(db, mail, links)
    if (!vote?.seat || vote.round.cancelled_by === null) return undefined
    const { id, cancelled_by, cancel_reason_opening } = vote.round
    const reason = cancel_reason_opening
      ? await findDisclosure(db, vote.board.id, cancel_reason_opening)
      : undefined
    return {
      ...vote.about,
      by: await nameOf(db, vote.board.id, cancelled_by),
      joined: await countGranted(db, id, 'cancel'),
      reason: reason?.bytes.toString('utf8') ?? null,
      holds: await decisionInForce(db, vote.proposal),
    }
  },

  compose({ say }, data) {
    const { board, by, joined, reason, holds } = data
    return {
      subject: say('mail.cancelled.subject', { title: data.title }),
      blocks: [
        paragraph(say('mail.cancelled.by', { by, board, n: joined })),
        title(data.title),
        ...(reason ? [paragraph(say('mail.cancelled.reason')), quote(reason)] : []),
        paragraph(say('cancel.kept')),
        ...(holds === null ? [] : [paragraph(say('draft.holds', { number: holds }))]),
        small(say('mail.cancelled.next')),
        link(say('mail.reopened.go'), data.url),
        small(say('mail.member', { board })),
      ],
    }
  },
}

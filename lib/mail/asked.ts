import { boardNow } from '#db/clock.ts'
import { findRequestToTell } from '#db/proposals/requests.ts'
import { charterOf } from '#lib/store/load/charter-json.ts'
import { requestStatus } from '#lib/store/load/joint-request.ts'
import type { About, Mail } from './mail.ts'
import { button, paragraph, quote, small, title } from './message.ts'
import { findVote } from './vote.ts'

interface Asked extends About {
  readonly by: string
  /** The decision to reopen; null where it is a vote to cancel. */
  readonly decision: number | null
  readonly reason: string
  /** How many others must still join. */
  readonly missing: number
}

/** Tells that someone asks to reopen a decision or to cancel a vote, and that one may ask with them. */
export const askedMail: Mail<Asked> = {
  /** Undefined where the request waits no more. */
  async find(db, mail, links) {
    const request = await findRequestToTell(db, mail)
    if (!request || request.settled_at) return undefined
    const vote = await findVote(db, mail, links, request)
    if (!vote?.seat) return undefined
    const board = { id: vote.board.id, charter: charterOf(vote.board.charter) }
    const { aim } = request
    const { needed, waiting } = await requestStatus(db, board, vote.round, aim, await boardNow(db))
    if (waiting?.id !== request.id) return undefined
    return {
      ...vote.about,
      by: waiting.asker.name,
      decision: aim === 'reopen' ? vote.round.decision : null,
      reason: waiting.reason,
      missing: Math.max(0, needed - waiting.joined.length),
      url: `${vote.about.url}#asked`,
    }
  },

  compose({ say }, data) {
    const { board, by, decision, missing } = data
    const aim = decision === null ? 'cancel' : 'reopen'
    return {
      subject: say(`mail.asked.${aim}_subject`, { by, title: data.title }),
      blocks: [
        paragraph(say(`mail.asked.${aim}`, { by, board, number: decision ?? 0 })),
        title(data.title),
        quote(data.reason),
        paragraph(say('ask.missing', { n: missing })),
        paragraph(say('mail.asked.how')),
        button(say('mail.asked.go'), data.url),
        small(say(`mail.asked.else_${aim}`)),
        small(say('mail.member', { board })),
      ],
    }
  },
}

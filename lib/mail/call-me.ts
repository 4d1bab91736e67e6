import type { Temporal } from 'temporal-polyfill'
import { boardNow } from '#db/clock.ts'
import { findCallRequestToTell } from '#db/votes/call-requests.ts'
import { formatInstant } from '#lib/i18n/dates.ts'
import type { About, Mail } from './mail.ts'
import { button, paragraph, small, title } from './message.ts'
import { findVote, isOpen } from './vote.ts'

interface CallMe extends About {
  readonly by: string
  readonly closesAt: Temporal.Instant
}

/** Tells that someone asks to be called for their answer. Their number is on the page: a mail would keep it. */
export const callMeMail: Mail<CallMe> = {
  /** Undefined where they need no call any more. */
  async find(db, mail, links) {
    const call = await findCallRequestToTell(db, mail)
    if (!call) return undefined
    const vote = await findVote(db, mail, links, call)
    if (!vote?.seat || !isOpen(vote.round, await boardNow(db))) return undefined
    return {
      ...vote.about,
      by: call.by,
      closesAt: vote.round.closes_at,
      url: `${vote.about.url}#calls`,
    }
  },

  compose({ say, reader }, data) {
    const { board, by } = data
    return {
      subject: say('mail.call_me.subject', { by, title: data.title }),
      blocks: [
        paragraph(say('mail.call_me.asked', { by, board })),
        title(data.title),
        paragraph(say('mail.call_me.how', { by, close: formatInstant(data.closesAt, reader) })),
        button(say('mail.call_me.go'), data.url),
        small(say('mail.call_me.why')),
        small(say('mail.member', { board })),
      ],
    }
  },
}

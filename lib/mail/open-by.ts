import type { Temporal } from 'temporal-polyfill'
import { boardNow } from '#db/clock.ts'
import { findProposalToTell } from '#db/proposals/proposals.ts'
import { roundsOf } from '#db/votes/rounds.ts'
import { formatDayOf } from '#lib/i18n/dates.ts'
import { dayAt } from '#lib/rules/base/day.ts'
import { isWritten } from '#lib/rules/base/draft-permission.ts'
import { type Deadline, isPast } from '#lib/rules/window/needed.ts'
import { lastDayToOpen, needOf } from '#lib/store/load/needed.ts'
import { boardToSize } from '#lib/store/load/recommendation.ts'
import { type About, type Mail, seatOn } from './mail.ts'
import { link, paragraph, quote, small, title } from './message.ts'

interface OpenBy extends About {
  readonly need: Deadline
  /** Null where no day is left on which everybody would get their time. */
  readonly openBy: Temporal.PlainDate | null
}

/** Reminds a writer of the last day to open the vote, so that the answer comes before it is needed. */
export const openByMail: Mail<OpenBy> = {
  /** Undefined where the answer is needed no more or much later, or the vote was opened meanwhile. */
  async find(db, mail, { publicUrl }) {
    const proposal = await findProposalToTell(db, mail)
    const need = needOf(proposal)
    const on = await seatOn(db, proposal.board_id, mail)
    const now = await boardNow(db)
    if (!on || !need || !isWritten(proposal.stage) || isPast(need, dayAt(now, on.board.time_zone)))
      return undefined
    const { id, title } = proposal
    const rounds = await roundsOf(db, id)
    const openBy = await lastDayToOpen(db, boardToSize(on.board), { rounds, by: need.by }, now)
    if (openBy === 'far') return undefined
    const url = `${publicUrl}/${on.board.slug}/p/${proposal.number}`
    return { board: on.board.name, title, need, openBy, url }
  },

  compose({ say, reader }, data) {
    const { board, need, openBy } = data
    const by = formatDayOf(need.by, reader)
    return {
      subject: say('mail.open_by.subject', { title: data.title }),
      blocks: [
        paragraph(say('mail.open_by.which', { board, by })),
        title(data.title),
        quote(need.reason),
        paragraph(
          openBy
            ? say('mail.open_by.until', { day: formatDayOf(openBy, reader), by })
            : say('mail.open_by.no_day', { by }),
        ),
        paragraph(say('mail.open_by.else')),
        link(say('mail.open_by.read'), data.url),
        small(say('mail.member', { board })),
      ],
    }
  },
}

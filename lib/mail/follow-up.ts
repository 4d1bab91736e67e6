import type { Temporal } from 'temporal-polyfill'
import { findMemberEver } from '#db/people/members.ts'
import { findFollowUpToTell } from '#db/proposals/follow-ups.ts'
import { shorteningsOf } from '#db/proposals/shortenings.ts'
import { formatDateOf } from '#lib/i18n/dates.ts'
import { type About, type Mail, seatOn } from './mail.ts'
import { button, paragraph, quote, small, title } from './message.ts'

interface FollowUp extends About {
  /** Who opened the vote, before its day has come; null once it has. */
  readonly by: string | null
  readonly due: Temporal.PlainDate
  /** Null where it was erased. */
  readonly justification: string | null
}

/** Tells someone that they are to write how to avoid too short a vote next time. */
export const followUpMail: Mail<FollowUp> = {
  /** Undefined where it has been answered meanwhile. */
  async find(db, mail, { publicUrl }) {
    const followUp = await findFollowUpToTell(db, mail)
    if (!followUp || followUp.answered_at || !(await seatOn(db, followUp.board_id, mail))) return undefined
    const [shortening] = await shorteningsOf(db, [followUp.round_id])
    const opener = await findMemberEver(db, followUp.board_id, followUp.opened_by)
    return {
      board: followUp.board,
      title: followUp.title,
      by: followUp.reminded_at ? null : (opener?.name ?? null),
      due: followUp.due,
      justification: shortening?.justification?.toString('utf8') ?? null,
      url: `${publicUrl}/${followUp.slug}/p/${followUp.number}#follow-up`,
    }
  },

  compose({ say, reader }, data) {
    const { board, by, justification } = data
    const due = formatDateOf(data.due, reader)
    return {
      subject: say('mail.follow_up.subject', { title: data.title }),
      blocks: [
        paragraph(
          by ? say('mail.follow_up.asked', { board, by, due }) : say('mail.follow_up.due', { board }),
        ),
        title(data.title),
        ...(justification ? [paragraph(say('mail.follow_up.why')), quote(justification)] : []),
        paragraph(say('mail.follow_up.short')),
        button(say('mail.follow_up.go'), data.url),
        small(say('mail.member', { board })),
      ],
    }
  },
}

import type { Temporal } from 'temporal-polyfill'
import { findCheckToTell } from '#db/register/checks.ts'
import { formatInstant } from '#lib/i18n/dates.ts'
import type { RegisterWait } from '#lib/rules/entries/register-waits.ts'
import { type Mail, seatOn } from './mail.ts'
import { link, paragraph, small } from './message.ts'

interface Waiting {
  readonly board: string
  readonly url: string
  readonly why: RegisterWait['why']
  readonly since: Temporal.Instant
}

/** Tells the stewards that nothing is added to their register, and why. */
export const registerWaitsMail: Mail<Waiting> = {
  async find(db, mail, { publicUrl }) {
    const check = await findCheckToTell(db, mail)
    const on = check && (await seatOn(db, check.board_id, mail))
    if (!check?.waits_since || on?.seat.standing !== 'steward') return undefined
    return {
      board: on.board.name,
      url: `${publicUrl}/${on.board.slug}/log`,
      why: (check.wait as RegisterWait).why,
      since: check.waits_since,
    }
  },

  compose({ say, reader }, { board, url, why, since }) {
    return {
      subject: say('mail.register_waits.subject', { board }),
      blocks: [
        paragraph(say('mail.register_waits.since', { board, since: formatInstant(since, reader) })),
        paragraph(say(`mail.register_waits.${why}`)),
        paragraph(say('mail.register_waits.meanwhile')),
        link(say('mail.register_waits.go'), url),
        small(say('mail.member', { board })),
      ],
    }
  },
}

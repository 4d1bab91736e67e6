import type { Temporal } from 'temporal-polyfill'
import type { Db } from '#db/client.ts'
import { findProxyToTell } from '#db/people/proxies.ts'
import { formatDateOf } from '#lib/i18n/dates.ts'
import { lastDayOf } from '#lib/store/load/proxy.ts'
import { type Links, type Mail, nameOf, type PendingMail, seatOn } from './mail.ts'
import { button, link, paragraph, small } from './message.ts'

interface Proxy {
  readonly board: string
  readonly giver: string
  readonly receiver: string
  /** The last day it runs. */
  readonly until: Temporal.PlainDate
  readonly url: string
}

/** Asks someone to hold a proxy: nothing changes until they answer. */
export const proxyMail: Mail<Proxy> = {
  async find(db, mail, links) {
    const found = await findBetween(db, mail, links)
    return !found || found.row.accepted_at || found.row.ended_at ? undefined : found.proxy
  },

  compose({ say, reader }, { board, giver, until, url }) {
    return {
      subject: say('mail.proxy.subject', { giver }),
      blocks: [
        paragraph(say('mail.proxy.asked', { giver, board, day: formatDateOf(until, reader) })),
        paragraph(say('mail.proxy.how', { giver })),
        button(say('mail.proxy.go'), url),
        small(say('mail.member', { board })),
      ],
    }
  },
}

type News = 'accepted' | 'declined' | 'ended' | 'taken_back'

/** Tells one side of a proxy what the other did with it. */
export const proxyAnswerMail: Mail<Proxy & { readonly news: News }> = {
  async find(db, mail, links) {
    const found = await findBetween(db, mail, links)
    return found && { ...found.proxy, news: newsFor(found.seat.id, found.row) }
  },

  compose({ say, reader }, { board, giver, receiver, until, url, news }) {
    const day = formatDateOf(until, reader)
    const which = news === 'declined' ? 'ended' : news
    return {
      subject: say(`mail.proxy_answer.${which}_subject`, { giver, receiver }),
      blocks: [
        paragraph(say(`mail.proxy_answer.${news}`, { board, giver, receiver, day })),
        link(say('mail.proxy_answer.go'), url),
        small(say('mail.member', { board })),
      ],
    }
  },
}

async function findBetween(db: Db, mail: PendingMail, { publicUrl }: Links) {
  const row = await findProxyToTell(db, mail)
  const on = row && (await seatOn(db, row.board_id, mail))
  if (!on) return undefined
  const proxy: Proxy = {
    board: on.board.name,
    giver: await nameOf(db, row.board_id, row.giver),
    receiver: await nameOf(db, row.board_id, row.receiver),
    until: lastDayOf(row.until, on.board.time_zone),
    url: `${publicUrl}/${on.board.slug}/members#proxies`,
  }
  return { row, seat: on.seat, proxy }
}

type Row = NonNullable<Awaited<ReturnType<typeof findProxyToTell>>>

function newsFor(reader: string, { receiver, accepted_at, ended_at }: Row): News {
  if (reader === receiver) return 'taken_back'
  if (!ended_at) return 'accepted'
  return accepted_at ? 'ended' : 'declined'
}

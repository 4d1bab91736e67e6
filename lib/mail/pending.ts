import type { Db } from '#db/client.ts'
import { type findPendingMail, findSeatForMail } from '#db/running/mails.ts'
import type { Reader } from '#lib/i18n/dates.ts'

export type PendingMail = NonNullable<Awaited<ReturnType<typeof findPendingMail>>>

/** Where a mail's links lead, and how a ballot link is made: at the last moment, so that no job ever holds one. */
export interface Links {
  readonly publicUrl: string
  readonly mintBallotLink: (roundId: string, memberId: string) => Promise<string>
}

/** The reader's place on a board; undefined where they have left it. */
export function seatOf(db: Db, boardId: string, mail: PendingMail) {
  return findSeatForMail(db, { boardId, personId: mail.person_id })
}

export function readerOf({ language, time_zone }: PendingMail): Reader {
  return { language, timeZone: time_zone }
}

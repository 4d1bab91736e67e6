import { findBoard } from '#db/boards/boards.ts'
import type { Db } from '#db/client.ts'
import { findMemberOfPerson, namesOf } from '#db/people/members.ts'
import type { findPendingMail } from '#db/running/mails.ts'
import type { BoardId } from '#db/tables/columns.ts'
import type { Reader } from '#lib/i18n/dates.ts'
import { type Say, words } from '#lib/i18n/words.ts'
import { type MailBlock, type MailMessage, paragraph, toMessage } from './message.ts'

export type PendingMail = NonNullable<Awaited<ReturnType<typeof findPendingMail>>>

/** Where a mail's links lead, and how a ballot link is made: at the last moment, so that no job ever holds one. */
export interface Links {
  readonly publicUrl: string
  readonly mintBallotLink: (roundId: string, memberId: string) => Promise<string>
}

/** One kind of mail: what it tells, and how. */
export interface Mail<Data> {
  /** What it tells its reader, as it is now; undefined where that is over, or its reader has left. */
  find(db: Db, mail: PendingMail, links: Links): Promise<Data | undefined>
  /** Its subject and its blocks, after the greeting. */
  compose(to: MailWords, data: Data): Composed
}

/** The sentences of its reader's language, and their days and hours. */
export interface MailWords {
  readonly say: Say
  readonly reader: Reader
}

export interface Composed {
  readonly subject: string
  readonly blocks: readonly MailBlock[]
}

/** What most mails are about: a text of a board, and where to read it. */
export interface About {
  readonly board: string
  readonly title: string
  readonly url: string
}

export interface Recipient extends Reader {
  readonly name: string
}

/** What a mail tells, in its reader's words. */
export function writeMail<Data>(mail: Mail<Data>, { name, ...reader }: Recipient, data: Data): MailMessage {
  const say = words(reader.language)
  const { subject, blocks } = mail.compose({ say, reader }, data)
  return toMessage(reader.language, subject, [paragraph(say('mail.hello', { name })), ...blocks])
}

/** A board and its reader's place on it; undefined where they have left it. */
export async function seatOn(db: Db, boardId: BoardId, mail: PendingMail) {
  const seat = await findMemberOfPerson(db, boardId, mail.person_id)
  const board = seat && (await findBoard(db, boardId))
  return board && { seat, board }
}

/** What a member is called, also one who left. */
export async function nameOf(db: Db, boardId: BoardId, memberId: string): Promise<string> {
  return (await namesOf(db, boardId, [memberId])).get(memberId)?.name ?? ''
}

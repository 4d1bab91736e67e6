import type { Temporal } from 'temporal-polyfill'
import { formatInstant, formatLeft, type Reader } from '#lib/i18n/dates.ts'
import { type ReadyTime, readyTimeWords } from '#lib/i18n/phrases/time.ts'
import { type Say, words } from '#lib/i18n/words.ts'
import type { Shortened } from '#lib/store/load/shortened.ts'
import { whoAdded } from './added.ts'
import {
  button,
  composeMessage,
  type MailBlock,
  type MailMessage,
  paragraph,
  quote,
  small,
  title,
} from './message.ts'
import { apologyBlocks, leftOutBlocks } from './short-vote.ts'

export interface BallotMailData {
  readonly name: string
  readonly board: string
  readonly title: string
  readonly brief: string
  readonly now: Temporal.Instant
  readonly closesAt: Temporal.Instant
  readonly minutes: number
  readonly url: string
  readonly secret: boolean
  /** When they will have had the time; null where nothing is known of it. */
  readonly time: TimeMailData | null
  /** Who holds their proxy, and whose they hold, by name. */
  readonly proxies: { readonly by: string | null; readonly givers: readonly string[] }
  /** Where the vote is shorter than recommended. */
  readonly shortened: Shortened | null
  /** In the first one of a person on a board, which is their invitation as well. */
  readonly invitation?: { readonly addedBy: string | null }
}

export interface TimeMailData extends ReadyTime {
  /** They are away, and may ask to be called. */
  readonly mayCall: boolean
}

/** Asks for a vote: what it is about, until when, how long it takes, one button. */
export function ballotMail(reader: Reader, asked: BallotMailData): MailMessage {
  const say = words(reader.language)
  const { board, closesAt, minutes, invitation } = asked
  const close = formatInstant(closesAt, reader)
  const left = formatLeft(asked.now, closesAt, reader)
  return composeMessage(reader.language, say('mail.ballot.subject', { title: asked.title }), [
    paragraph(say('mail.hello', { name: asked.name })),
    ...(invitation ? [whoAdded(say, { board, addedBy: invitation.addedBy })] : []),
    ...leftOutBlocks(say, reader, asked.shortened),
    paragraph(say('mail.ballot.asked', { board })),
    title(asked.title),
    quote(asked.brief),
    paragraph(`${say('mail.ballot.close', { close, left })} ${say('vote.reading', { minutes })}.`),
    ...apologyBlocks(say, reader, asked.shortened),
    ...(asked.time ? [paragraph(readyTimeWords(say, reader, asked.time))] : []),
    button(say('board.read_and_vote'), asked.url),
    ...(asked.time?.mayCall ? [paragraph(say('mail.time.call'))] : []),
    paragraph(say(asked.secret ? 'secret.mail' : 'mail.ballot.change')),
    ...proxies(say, asked),
    small(say('mail.ballot.link')),
    small(say('mail.ballot.leave')),
  ])
}

function proxies(say: Say, { proxies: { by, givers } }: BallotMailData): MailBlock[] {
  const names = givers.join(', ')
  return [
    ...(by ? [paragraph(say('mail.ballot.proxy_by', { name: by }))] : []),
    ...(names ? [paragraph(say('mail.ballot.proxy_for', { names, n: givers.length }))] : []),
  ]
}

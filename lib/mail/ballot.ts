import type { Temporal } from 'temporal-polyfill'
import type { Db } from '#db/client.ts'
import { boardNow } from '#db/clock.ts'
import { findAvailability } from '#db/people/availability.ts'
import { namesOf } from '#db/people/members.ts'
import { isFirstBallotMail } from '#db/running/mails.ts'
import { placesOf } from '#db/votes/rolls.ts'
import type { RoundRow } from '#db/votes/rounds.ts'
import { formatInstant, formatLeft } from '#lib/i18n/dates.ts'
import { type ReadyTime, readyTimeWords } from '#lib/i18n/phrases/time.ts'
import type { Say } from '#lib/i18n/words.ts'
import { readingMinutes } from '#lib/rules/base/text.ts'
import { awayDuring } from '#lib/rules/proposal/call-request.ts'
import { isLeftOut } from '#lib/rules/window/coverage.ts'
import { availabilityOf } from '#lib/store/load/availability.ts'
import { termsOf } from '#lib/store/load/proposal.ts'
import { type Shortened, shortenedIn } from '#lib/store/load/shortened.ts'
import { toText } from '#lib/text/normalise.ts'
import { plainText } from '#lib/text/reading.ts'
import { whoAdded } from './added.ts'
import { type About, type Mail, nameOf } from './mail.ts'
import { button, type MailBlock, paragraph, quote, small, title } from './message.ts'
import { apologyBlocks, leftOutBlocks } from './short-vote.ts'
import { findVote, isOpen } from './vote.ts'
import { workedOutOnce } from './worked-out-once.ts'

interface AskedBallot extends About {
  readonly brief: string
  readonly now: Temporal.Instant
  readonly closesAt: Temporal.Instant
  /** How long its text takes to read. */
  readonly minutes: number
  readonly secret: boolean
  /** When they will have had the time; null where nothing is known of it. */
  readonly time: OwnTime | null
  readonly proxies: Proxies
  /** Where the vote is shorter than recommended. */
  readonly shortened: Shortened | null
  /** In the first one of a person on a board, which is their invitation as well. */
  readonly invitation?: { readonly addedBy: string | null }
}

interface OwnTime extends ReadyTime {
  /** They are away, and may ask to be called. */
  readonly mayCall: boolean
}

/** Who holds their proxy, and whose they hold, by name. */
interface Proxies {
  readonly by: string | null
  readonly givers: readonly string[]
}

/** Asks for a vote: what it is about, until when, how long it takes, one button. */
export const ballotMail: Mail<AskedBallot> = {
  async find(db, mail, links) {
    const vote = await findVote(db, mail, links)
    const now = await boardNow(db)
    if (!vote?.seat || !isOpen(vote.round, now)) return undefined
    const { round, text, seat } = vote
    const places = await placesOf(db, round.id, seat.id)
    const called = places.find(({ member_id }) => member_id === seat.id)
    const sent = { id: mail.id, personId: mail.person_id, boardId: round.board_id }
    const addedBy = seat.added_by === null ? null : await nameOf(db, seat.board_id, seat.added_by)
    return {
      ...vote.about,
      brief: text.brief,
      now,
      closesAt: round.closes_at,
      minutes: await minutesToRead(text),
      url: `${links.publicUrl}/v/${await links.mintBallotLink(round.id, seat.id)}`,
      secret: termsOf(round).ballots === 'secret',
      time: await timeOf(db, round, called, seat),
      proxies: await proxiesIn(db, round, places, seat),
      shortened: await shortenedIn(db, round, seat.id),
      ...((await isFirstBallotMail(db, sent)) ? { invitation: { addedBy } } : {}),
    }
  },

  compose({ say, reader }, asked) {
    const { board, closesAt, minutes, invitation } = asked
    const close = formatInstant(closesAt, reader)
    const left = formatLeft(asked.now, closesAt, reader)
    return {
      subject: say('mail.ballot.subject', { title: asked.title }),
      blocks: [
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
        ...proxies(say, asked.proxies),
        small(say('mail.ballot.link')),
        small(say('mail.ballot.leave')),
      ],
    }
  },
}

/** The text of a vote never changes. */
const minutesToRead = workedOutOnce(
  ({ id }: { readonly id: string; readonly body: Buffer }) => id,
  async ({ body }) => readingMinutes(plainText(toText(JSON.parse(body.toString('utf8'))))),
)

type Place = Awaited<ReturnType<typeof placesOf>>[number]

/** When they will have had the time: of an estimate, only that it is feared to be short. */
async function timeOf(
  db: Db,
  round: RoundRow,
  called: Place | undefined,
  { person_id }: { person_id: string },
): Promise<OwnTime | null> {
  const person = await findAvailability(db, person_id)
  if (!called || !person) return null
  const afterClose = isLeftOut(called.ready_at, round.closes_at)
  if (called.estimated && !afterClose) return null
  const declared = availabilityOf(person)
  const window = { opensAt: round.opened_at, closesAt: round.closes_at }
  const away = declared !== undefined && awayDuring(declared, window) !== null
  const mayCall = (away || afterClose) && termsOf(round).ballots === 'named'
  return { readyAt: called.ready_at, estimated: called.estimated, afterClose, mayCall }
}

/** Who may vote for them, and for whom they may, in this round. */
async function proxiesIn(
  db: Db,
  { board_id }: RoundRow,
  places: readonly Place[],
  { id: memberId }: { id: string },
): Promise<Proxies> {
  const by = places.find(({ member_id }) => member_id === memberId)?.proxy
  const givers = places.flatMap(({ member_id, proxy }) => (proxy === memberId ? [member_id] : []))
  if (!by && givers.length === 0) return { by: null, givers: [] }
  const names = await namesOf(db, board_id, by ? [by, ...givers] : givers)
  const nameIn = (id: string) => names.get(id)?.name ?? []
  return { by: by ? (names.get(by)?.name ?? null) : null, givers: givers.flatMap(nameIn) }
}

function proxies(say: Say, { by, givers }: Proxies): MailBlock[] {
  const names = givers.join(', ')
  return [
    ...(by ? [paragraph(say('mail.ballot.proxy_by', { name: by }))] : []),
    ...(names ? [paragraph(say('mail.ballot.proxy_for', { names, n: givers.length }))] : []),
  ]
}

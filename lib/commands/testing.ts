import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Db } from '#db/client.ts'
import { boardNow } from '#db/clock.ts'
import { membersOf, membersWithTime } from '#db/people/members.ts'
import { entriesBetween, findHead } from '#db/register/log.ts'
import type { BoardId } from '#db/tables/columns.ts'
import { type TestDatabase, testDatabase } from '#db/testing.ts'
import { isRefusal, type Refusal } from '#lib/rules/base/refusal.ts'
import { type Charter, lightCharter, ruleNamed } from '#lib/rules/charter/charter.ts'
import type { BallotDraft } from '#lib/rules/methods/counting/ballot-draft.ts'
import { requiredFor } from '#lib/rules/vote/opening/named-people.ts'
import type { Chosen } from '#lib/rules/vote/opening/terms.ts'
import type { AvailabilityInput } from '#lib/rules/window/availability-input.ts'
import { changeOf } from '#lib/store/load/charter-json.ts'
import { recommendClose, rollNow } from '#lib/store/load/recommendation.ts'
import { confirmedHash } from '#lib/store/register/text-hash.ts'
import { type Context, enterBoard } from '#lib/store/scope.ts'
import type { Verdict } from '#lib/tlog/verify.ts'
import { type CreateBoard, createBoard } from './board/create-board.ts'
import { mintSetupKey } from './board/mint-setup-key.ts'
import { createProposal } from './proposals/create-proposal.ts'
import { editBrief } from './proposals/edit-brief.ts'
import { type OpenedVote, openVote } from './proposals/open-vote.ts'
import { askToReopen } from './requests/ask-to-reopen.ts'
import { joinRequest } from './requests/join-request.ts'
import { draftOf, verifyStored, writeText } from './testing-texts.ts'
import { declareAvailability } from './time/declare-availability.ts'
import { castBallot } from './votes/cast-ballot.ts'
import { closeDueVotes } from './votes/close-due-votes.ts'

/* What people of a board do, by real commands, and time going by: for the stories of commands and for journeys alike. */

/** A board on a database made for tests, whose people are known by name. */
export interface Place {
  readonly db: Db
  readonly boardId: BoardId
  as(name: string): Promise<Context>
}
type People = Pick<Place, 'as'>

/** A board with people on it, on a real database, to tell a story about. */
export interface Story {
  readonly database: TestDatabase
  readonly db: Db
  readonly boardId: BoardId
  readonly slug: string
  /** The board as someone sees it now, by their name; as a visitor where none is given. */
  as(name?: string): Promise<Context>
  memberId(name: string): Promise<string>
  /** Says when `name` usually can: in Paris every evening, coming by each day, but for what is given. */
  says(name: string, availability?: Partial<AvailabilityInput>): Promise<void>
  /** A proposal by `name` whose text is these paragraphs, ready to be voted on. */
  propose(name: string, title: string, ...paragraphs: string[]): Promise<number>
  /** Writes the text of a proposal as someone in its room would. */
  write(name: string, number: number, ...paragraphs: string[]): Promise<void>
  /** Opens a vote until the recommended close, after a light preset. */
  open(name: string, number: number, rule?: string, chosen?: Chosen): Promise<OpenedVote>
  /** Has a decision reopened: `name` asks, and others join until there are enough. */
  reopen(name: string, number: number, reason: string): Promise<void>
  /** Moves everybody's clock to `seconds` after `instant`. */
  moveTo(instant: Temporal.Instant, seconds: number): Promise<void>
  /** Checks the whole register as a reader would: from the bytes stored. */
  verify(): Promise<Verdict>
  entries(): Promise<{ kind: string; text: string }[]>
}

/** Claire is steward; Inès, Abdel, Noor and Samir are electors. All are volunteers. */
const PEOPLE =
  'Inès <ines@t.example>\nAbdel <abdel@t.example>\nNoor <noor@t.example>\nSamir <samir@t.example>'

export const BOARD = {
  name: 'La Remise des Tilleuls',
  yourName: 'Claire',
  yourEmail: 'claire@t.example',
  others: PEOPLE,
  language: 'fr',
  timeZone: 'Europe/Paris',
  charterText: 'Tout le monde vote.',
  host: 'tour.example',
} as const satisfies Omit<CreateBoard, 'permission'>

const EVERY_EVENING: AvailabilityInput = {
  zone: 'Europe/Paris',
  slots: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: 18 * 60, to: 22 * 60 })),
  everyDays: 1,
  away: [],
  holidaysFree: true,
}

export async function tellStory(
  charter: Charter = lightCharter,
  made: Promise<TestDatabase> = testDatabase(),
): Promise<Story> {
  process.env.LOG_KEYS_DIR ??= mkdtempSync(join(tmpdir(), 'tour-keys-'))
  const database = await made
  const { db } = database
  const setupKey = await mintSetupKey(db)
  const { boardId, slug } = expectAccepted(
    await createBoard(db, { ...BOARD, charter, permission: { setupKey } }),
  )
  const memberNamed = async (name: string) => {
    const member = (await membersOf(db, boardId)).find((one) => one.name === name)
    if (!member) throw new Error(`nobody called ${name}`)
    return member
  }
  const as = async (name?: string) => {
    const person = name ? (await memberNamed(name)).person_id : undefined
    return { db, scope: expectAccepted(await enterBoard(db, slug, person)) }
  }
  return {
    database,
    db,
    boardId,
    slug,
    as,
    memberId: async (name) => (await memberNamed(name)).id,
    says: async (name, availability = {}) =>
      canEveryEvening(db, (await memberNamed(name)).person_id, availability),
    propose: async (name, title, ...paragraphs) => {
      const context = await as(name)
      const { number } = expectAccepted(await createProposal(context, { title, sections: ['Pourquoi'] }))
      await writeText(context, number, paragraphs)
      expectAccepted(await editBrief(context, { number, title, brief: `En bref : ${title}` }))
      return number
    },
    write: async (name, number, ...paragraphs) => writeText(await as(name), number, paragraphs),
    open: (name, number, rule, chosen) => opened({ as }, name, number, rule, chosen),
    reopen: async (name, number, reason) => {
      const others = (await membersOf(db, boardId)).filter((one) => one.name !== name)
      await reopened(
        { db, boardId, as },
        name,
        number,
        reason,
        others.map((one) => one.name),
      )
    },
    moveTo: async (instant, seconds) => {
      const ahead = (await boardNow(db)).until(instant).total({ unit: 'milliseconds' }) + seconds * 1000
      await database.shiftClock(`${ahead} milliseconds`)
    },
    verify: () => verifyStored(db, boardId),
    entries: async () => {
      const rows = await entriesBetween(db, boardId, 0, (await findHead(db, boardId))?.size ?? 0)
      return rows.map(({ kind, bytes }) => ({ kind, text: bytes.toString('utf8') }))
    },
  }
}

/** Says when someone usually can: in Paris every evening, coming by each day, but for what is given. */
export async function canEveryEvening(
  db: Db,
  personId: string,
  more: Partial<AvailabilityInput> = {},
): Promise<void> {
  expectAccepted(await declareAvailability(db, personId, { ...EVERY_EVENING, ...more }))
}

/** A vote opened until the recommended close of a decision that is easy to undo. */
export async function opened(
  { as }: People,
  by: string,
  number: number,
  rule = 'consent',
  chosen: Chosen = {},
): Promise<OpenedVote> {
  const context = await as(by)
  const { db, scope } = context
  const { proposal, body } = await draftOf(context, number)
  const declared = await membersWithTime(db, scope.board.id)
  const named = ruleNamed(scope.board.charter, rule)
  const required = named ? requiredFor(named.rule, chosen) : []
  const vote = { roll: rollNow(declared), declared, preset: 'light' as const, required }
  const { close } = recommendClose(scope.board, vote, await boardNow(db))
  const confirmed = confirmedHash({
    title: proposal.title,
    brief: proposal.brief,
    body,
    change: changeOf(proposal),
  })
  return expectAccepted(
    await openVote(context, { number, confirmed, rule, chosen, preset: 'light', closesAt: close.toString() }),
  )
}

export async function answered(
  { as }: People,
  roundId: string,
  ballots: Readonly<Record<string, BallotDraft>>,
): Promise<void> {
  for (const [name, ballot] of Object.entries(ballots))
    expectAccepted(await castBallot(await as(name), { roundId, ballot }))
}

/** A decision taken up again: somebody asks, and others join until there are enough. */
export async function reopened(
  { db, boardId, as }: Place,
  by: string,
  number: number,
  reason: string,
  others: readonly string[],
): Promise<void> {
  await closeDueVotes(db, boardId)
  let asked = expectAccepted(await askToReopen(await as(by), { number, reason }))
  for (const other of others)
    if (!asked.done)
      asked = expectAccepted(await joinRequest(await as(other), { number, request: asked.request }))
  if (!asked.done) throw new Error(`${asked.missing} more must ask to reopen proposal ${number}`)
}

/** Just after the last close of this board's open votes. */
export async function pastTheClose({ db, boardId }: Place, more = '0'): Promise<void> {
  await sql`insert into clock_shift (shift)
    select max(closes_at) - board_now() + interval '1 second' + ${more}::interval
    from round where board_id = ${boardId} and stage = 'open'`.execute(db)
}

/**
 * Until every vote of this board has closed, each just after its own close: one that too few answered is extended by
 * then, as it is not by who looks days later; nor does it matter whether the job came that brings a close forward.
 */
export async function closedEach({ db, boardId }: Place): Promise<void> {
  for (;;) {
    const { rows } = await sql`insert into clock_shift (shift)
      select greatest(min(closes_at) - board_now() + interval '1 second', '0')
      from round where board_id = ${boardId} and stage = 'open' having count(*) > 0
      returning shift`.execute(db)
    if (rows.length === 0) return
    await closeDueVotes(db, boardId)
  }
}

/** What a command gave, which a story expects not to be refused. */
export function expectAccepted<T>(result: T | Refusal): T {
  if (isRefusal(result)) throw new Error(`refused: ${JSON.stringify(result)}`)
  return result
}

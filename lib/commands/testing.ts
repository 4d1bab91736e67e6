import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Temporal } from 'temporal-polyfill'
import type { Db } from '#db/client.ts'
import { boardNow } from '#db/clock.ts'
import { membersOf, membersWithTime } from '#db/people/members.ts'
import { appendUpdates, claimDocument, loadGeneration } from '#db/proposals/drafts.ts'
import { findProposal } from '#db/proposals/proposals.ts'
import { entriesBetween, findHead } from '#db/register/log.ts'
import { type TestDatabase, testDatabase } from '#db/testing.ts'
import { isRefusal, type Refusal } from '#lib/rules/base/refusal.ts'
import { type Charter, lightCharter, ruleNamed } from '#lib/rules/charter/charter.ts'
import { requiredFor } from '#lib/rules/vote/opening/required.ts'
import type { Chosen } from '#lib/rules/vote/opening/terms.ts'
import type { AvailabilityInput } from '#lib/rules/window/availability-input.ts'
import { changeOf } from '#lib/store/load/charter-json.ts'
import { recommendClose, rollNow } from '#lib/store/load/recommendation.ts'
import { confirmedHash } from '#lib/store/register/text-hash.ts'
import { type Context, enterBoard } from '#lib/store/scope.ts'
import { rebuild, textOfDraft } from '#lib/text/document.ts'
import { toText } from '#lib/text/normalise.ts'
import { replaceText } from '#lib/text/replace.ts'
import { parseVkey } from '#lib/tlog/note.ts'
import { type Verdict, verifyRegister } from '#lib/tlog/verify.ts'
import { type CreateBoard, createBoard } from './board/create-board.ts'
import { mintSetupKey } from './board/mint-setup-key.ts'
import { createProposal } from './proposals/create-proposal.ts'
import { editBrief } from './proposals/edit-brief.ts'
import { type OpenedVote, openVote } from './proposals/open-vote.ts'
import { askToReopen } from './requests/ask-to-reopen.ts'
import { joinRequest } from './requests/join-request.ts'
import { declareAvailability } from './time/declare-availability.ts'

/** A board with people on it, on a real database, to tell a story about. */
export interface Story {
  readonly database: TestDatabase
  readonly db: Db
  readonly boardId: string
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
    says: async (name, availability = {}) => {
      const { person_id } = await memberNamed(name)
      expectAccepted(await declareAvailability(db, person_id, { ...EVERY_EVENING, ...availability }))
    },
    propose: async (name, title, ...paragraphs) => {
      const context = await as(name)
      const { number } = expectAccepted(await createProposal(context, { title, sections: ['Pourquoi'] }))
      await writeText(context, number, paragraphs)
      expectAccepted(await editBrief(context, { number, title, brief: `En bref : ${title}` }))
      return number
    },
    write: async (name, number, ...paragraphs) => writeText(await as(name), number, paragraphs),
    open: async (name, number, rule = 'consent', chosen = {}) =>
      openRecommended(await as(name), number, rule, chosen),
    reopen: async (name, number, reason) => {
      let asked = expectAccepted(await askToReopen(await as(name), { number, reason }))
      for (const { name: other } of await membersOf(db, boardId)) {
        if (asked.done) return
        const { request } = asked
        if (other !== name) asked = expectAccepted(await joinRequest(await as(other), { number, request }))
      }
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

async function draftOf({ db, scope }: Context, number: number) {
  const proposal = await findProposal(db, scope.board.id, number)
  const draft = proposal && (await loadGeneration(db, proposal.id, proposal.generation))
  if (!draft) throw new Error(`no text of proposal ${number}`)
  return { proposal, draft, body: textOfDraft(rebuild(draft)) }
}

async function writeText(context: Context, number: number, paragraphs: readonly string[]): Promise<void> {
  const { db, scope } = context
  const { draft } = await draftOf(context, number)
  const content = paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }))
  const payload = replaceText(rebuild(draft), toText({ content }))
  const epoch = await claimDocument(db, draft.id)
  const authors = scope.actor.type === 'member' ? [scope.actor.member.id] : []
  const append = { documentId: draft.id, epoch: epoch ?? -1, seq: draft.lastSeq + 1, payload, authors }
  const stored = await db.transaction().execute((tx) => appendUpdates(tx, [append]))
  if (!stored.has(draft.id)) throw new Error('the text took nothing')
}

async function openRecommended(
  context: Context,
  number: number,
  rule: string,
  chosen: Chosen,
): Promise<OpenedVote> {
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

async function verifyStored(db: Db, boardId: string): Promise<Verdict> {
  const head = await findHead(db, boardId)
  const key = parseVkey(head?.vkey ?? '')
  if (!head || !key.ok) throw new Error('the register has no readable key')
  const rows = await entriesBetween(db, boardId, 0, head.size)
  return verifyRegister({
    entries: rows.map(({ bytes }) => new Uint8Array(bytes)),
    checkpointText: head.checkpoint,
    origin: head.origin,
    publicKey: key.value.publicKey,
  })
}

/** What a command gave, which a story expects not to be refused. */
export function expectAccepted<T>(result: T | Refusal): T {
  if (isRefusal(result)) throw new Error(`refused: ${JSON.stringify(result)}`)
  return result
}

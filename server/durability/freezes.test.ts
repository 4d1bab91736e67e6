import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '#db/embedded.ts'
import { findFrozenText } from '#db/votes/rounds.ts'
import { holdRoom } from '#lib/adapters/room-client.ts'
import { addMember } from '#lib/commands/board/add-member.ts'
import { joinDraft } from '#lib/commands/proposals/join-draft.ts'
import { type OpenedVote, openVote } from '#lib/commands/proposals/open-vote.ts'
import { expectAccepted, type Story, tellStory } from '#lib/commands/testing.ts'
import { draftOf } from '#lib/commands/testing-texts.ts'
import { isRefusal, type Refusal } from '#lib/rules/base/refusal.ts'
import { canonicalText, textOfDraft } from '#lib/text/document.ts'
import { opens } from '#lib/tlog/commitment.ts'
import { lateWords } from '#lib/views/proposal/late-words.ts'
import { openVoteView } from '#lib/views/proposal/open-vote.ts'
import { proposalView } from '#lib/views/proposal/proposal.ts'
import { CLOSE } from '#server/room/frames.ts'
import { INTERNAL_SECRET, storedText, until, Writer } from '#server/room/testing.ts'
import { type Supervised, supervise } from '#server/supervise.ts'
import { LONGEST, roomEnvironment, tell, wordsIn } from './testing.ts'

/*
 * Votes opened while twenty people type faster than the room reads. `ROUNDS=200` for a long run, which says what it saw.
 */

const ROUNDS = Number(process.env.ROUNDS ?? 3)
const LONG = { timeout: ROUNDS * LONGEST }
const PEOPLE = Array.from({ length: 20 }, (_, index) => `P${index}`)
/** A word and a question whether it is saved: twice what the room reads of one person. */
const EVERY = 5

let story: Story
let room: Supervised
let port: number
beforeAll(async () => {
  story = await tellStory()
  for (const name of PEOPLE) {
    const member = { name, email: '', kind: 'volunteer', standing: 'elector' } as const
    expectAccepted(await addMember(await story.as('Claire'), member))
  }
  port = await freePort()
  Object.assign(process.env, { ROOM_PORT: String(port), INTERNAL_SECRET })
  room = supervise('room', ['server/room.ts'], {
    env: { ...process.env, ...roomEnvironment(story.database.url, port) },
    report: tell,
    schema: Promise.resolve(),
  })
  await room.ready
})
afterAll(async () => {
  await room.stop()
  await story.database.close()
})

test(
  'a vote opened while twenty type has one text: sealed, stored and read alike to the byte, with no word that was said to be saved missing',
  LONG,
  async () => {
    const seen: Seen = { typed: 0, confirmed: 0, frozen: 0, late: 0, refused: 0 }
    for (let round = 0; round < ROUNDS; round++) {
      const number = await story.propose('Inès', `Question ${round}`, 'Chaque membre.')
      const { proposal, draft } = await draftOf(await story.as('Inès'), number)
      const team = await Promise.all(PEOPLE.map((name) => shooter(name, number)))
      const confirmed = () => team.flatMap((one) => one.confirmed)
      await until(() => team.every((one) => one.confirmed.length > 5))

      const open = [openAsStored, openAsRead, openUnheld][round % 3] ?? openAsStored
      const { roundId, refused } = await open(number, draft.id, () => confirmed().length)
      const lastStored = await lastSeq(draft.id)
      for (const { writer } of team) expect(await writer.closed).toBe(CLOSE.comeBack)
      const sentAway = team.map((one) => one.typed)
      await until(() => team.every((one, at) => one.typed > (sentAway[at] ?? 0)))
      for (const one of team) one.stop()

      const frozen = await sealedText(number, roundId)
      expect(await storedText(story.db, draft.id)).toBe(frozen)
      for (const name of PEOPLE) expect(await textReadBy(name, number)).toBe(frozen)
      const inText = new Set(wordsIn(frozen))
      const late = new Set<string>()
      for (const name of PEOPLE)
        for (const word of wordsIn(await lateWords(story.db, proposal, await story.memberId(name))))
          late.add(word)
      if (open === openAsStored) expect([...late]).toEqual([])
      expect(confirmed().filter((word) => !inText.has(word) && !late.has(word))).toEqual([])
      // After the freeze nothing came to be stored, however much was still on its way.
      expect(await lastSeq(draft.id)).toBe(lastStored)

      const typed = team.reduce((sum, one) => sum + one.typed, 0)
      expect(typed).toBeGreaterThan(inText.size + late.size)
      seen.typed += typed
      seen.confirmed += confirmed().length
      seen.frozen += inText.size
      seen.late += late.size
      seen.refused += refused
      for (const one of team) one.writer.leave()
      tell(`vote ${round + 1}, ${open.name}: ${told(seen)} so far`)
    }
    expect(await story.verify()).toMatchObject({ state: 'amber' })
    tell(`${ROUNDS} votes opened: ${told(seen)}`)
  },
)

interface Seen {
  typed: number
  confirmed: number
  frozen: number
  late: number
  refused: number
}
const told = ({ typed, confirmed, frozen, late, refused }: Seen) =>
  `${typed} words typed, ${confirmed} said to be saved, ${frozen} in the texts, ${late} given back beside them, ${refused} openings refused first`

/** Someone who types without waiting for anything. */
async function shooter(name: string, number: number) {
  const writer = await enter(name, number)
  const confirmed: string[] = []
  const one = { writer, confirmed, typed: 0, stop: () => clearInterval(timer) }
  const timer = setInterval(() => {
    const word = `<${name}:${one.typed++}>`
    writer.write(word)
    void writer.saved().then(() => confirmed.push(word))
  }, EVERY)
  return one
}

async function enter(name: string, number: number): Promise<Writer> {
  const ticket = expectAccepted(await joinDraft(await story.as(name), { number }))
  const writer = new Writer(port, ticket.room, ticket.ticket)
  await writer.synced()
  return writer
}

interface Opened {
  roundId: string
  refused: number
}

/** On the text as it is: refused while people write, who may go on; then with the room told to hold before it is read. */
async function openAsStored(number: number, documentId: string, confirmed: () => number): Promise<Opened> {
  for (let refused = 0; ; refused++) {
    if (refused > 0) await holdRoom(story.db, documentId)
    const { input } = await read(number)
    const opened = await openVote(await story.as('Inès'), input)
    if (!isRefusal(opened)) return { roundId: opened.roundId, refused }
    expectChanged(opened)
    const before = confirmed()
    await until(() => confirmed() > before)
  }
}

/** On what was read, whatever was written since. */
async function openAsRead(number: number, _documentId: string, confirmed: () => number): Promise<Opened> {
  for (let refused = 0; ; refused++) {
    const { input, seq } = await read(number)
    const before = confirmed()
    await until(() => confirmed() > before + PEOPLE.length)
    const opened = await openVote(await story.as('Inès'), { ...input, asRead: seq })
    if (!isRefusal(opened)) return { roundId: opened.roundId, refused }
    expectChanged(opened)
  }
}

/** The same, where the room does not answer: what it stores meanwhile is kept out by the database alone. */
async function openUnheld(number: number, documentId: string, confirmed: () => number): Promise<Opened> {
  process.env.INTERNAL_SECRET = 'which it does not know'
  try {
    return await openAsRead(number, documentId, confirmed)
  } finally {
    process.env.INTERNAL_SECRET = INTERNAL_SECRET
  }
}

function expectChanged(refusal: Refusal | OpenedVote): void {
  expect(['text_changed', 'text_outdated']).toContain(isRefusal(refusal) && refusal.code)
}

async function read(number: number) {
  const view = expectAccepted(await openVoteView(await story.as('Inès'), number, { preset: 'light' }))
  const { hash, seq, recommendation } = view
  const closesAt = recommendation.close.toString()
  return { seq, input: { number, confirmed: hash, rule: 'consent', preset: 'light', closesAt } as const }
}

/** The text that the round's line of the register commits to. */
async function sealedText(number: number, roundId: string): Promise<string> {
  const { text_id } = await story.db
    .selectFrom('round')
    .select('text_id')
    .where('id', '=', roundId)
    .executeTakeFirstOrThrow()
  const { body, body_salt } = await findFrozenText(story.db, text_id)
  const entries = (await story.entries()).map(({ text }) => JSON.parse(text))
  const entry = entries.find((one) => one.kind === 'round.opened' && one.number === number)
  expect(entry.text.bytes).toBe(body.length)
  expect(opens(entry.text.c, 'text', body_salt ?? new Uint8Array(), body)).toBe(true)
  return body.toString('utf8')
}

/** As the room gives it to who comes back, and as the page shows it: the same, or neither. */
async function textReadBy(name: string, number: number): Promise<string> {
  const reader = await enter(name, number)
  const inRoom = asText(textOfDraft(reader.doc))
  reader.leave()
  const page = expectAccepted(await proposalView(await story.as(name), number))
  expect(page.vote && asText(page.vote.text.body)).toBe(inRoom)
  return inRoom
}

const asText = (text: Parameters<typeof canonicalText>[0]) => new TextDecoder().decode(canonicalText(text))

async function lastSeq(documentId: string): Promise<string | null> {
  const { last } = await story.db
    .selectFrom('document_update')
    .select(({ fn }) => fn.max('seq').as('last'))
    .where('document_id', '=', documentId)
    .executeTakeFirstOrThrow()
  return last
}

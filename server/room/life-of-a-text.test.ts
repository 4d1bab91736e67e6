import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { loadGeneration } from '#db/proposals/drafts.ts'
import { findProposal } from '#db/proposals/proposals.ts'
import { changeMember } from '#lib/commands/board/change-member.ts'
import { removeMember } from '#lib/commands/board/remove-member.ts'
import { openVote } from '#lib/commands/proposals/open-vote.ts'
import { withdraw } from '#lib/commands/proposals/withdraw.ts'
import { expectAccepted, type Story, tellStory } from '#lib/commands/testing.ts'
import { closeDueVotes } from '#lib/commands/votes/close-due-votes.ts'
import { formatRoomName } from '#lib/text/ticket.ts'
import { unsentWords } from '#lib/text/unsent.ts'
import { openVoteView } from '#lib/views/proposal/open-vote.ts'
import { proposalView } from '#lib/views/proposal/proposal.ts'
import type { RoomServer } from './serve.ts'
import { INTERNAL_SECRET, storedText, ticketFor, until, Writer } from './testing.ts'
import { serveOn } from './testing-room.ts'

/* Commands and room together: what happens to people who write while others decide. */

let story: Story
let room: RoomServer
const writers: Writer[] = []

beforeEach(async () => {
  story = await tellStory()
  room = await serveOn(story.database)
  Object.assign(process.env, { ROOM_PORT: String(room.port), INTERNAL_SECRET })
})
afterEach(async () => {
  for (const writer of writers.splice(0)) writer.leave()
  await room.stop()
  await story.database.close()
})

async function draftOf(number: number) {
  const proposal = await findProposal(story.db, story.boardId, number)
  const draft = proposal && (await loadGeneration(story.db, proposal.id, proposal.generation))
  if (!draft) throw new Error('no text')
  return draft
}

async function join(name: string, number: number): Promise<Writer> {
  const { id, proposalId, generation } = await draftOf(number)
  const ticket = await ticketFor(story.db, id, await story.memberId(name))
  const writer = new Writer(room.port, formatRoomName({ proposalId, generation }), ticket)
  writers.push(writer)
  await writer.synced()
  return writer
}

async function reading(number: number) {
  const view = await openVoteView(await story.as('Inès'), number, { preset: 'light' })
  const { hash, seq, recommendation } = expectAccepted(view)
  const closesAt = recommendation.close.toString()
  return { seq, input: { number, confirmed: hash, rule: 'consent', preset: 'light', closesAt } as const }
}

describe('opening a vote while someone writes', () => {
  test('that is refused, for the text has changed, lets them go on', async () => {
    const number = await story.propose('Inès', 'Prêter les outils', 'Oui.')
    const { input } = await reading(number)
    const abdel = await join('Abdel', number)
    abdel.write(' Et le soir.')
    expect(await openVote(await story.as('Inès'), input)).toMatchObject({ code: 'text_changed' })
    abdel.write(' Et la nuit.')
    await abdel.saved()
    expect(await storedText(story.db, (await draftOf(number)).id)).toContain('Et la nuit.')
  })

  test('opens it on what was read all the same, and gives later words back to who wrote them', async () => {
    const number = await story.propose('Inès', 'Prêter les outils', 'Oui.')
    const [abdel, noor] = [await join('Abdel', number), await join('Noor', number)]
    abdel.write(' Et le soir.')
    await abdel.saved()
    const { seq, input } = await reading(number)
    const text = await storedText(story.db, (await draftOf(number)).id)
    abdel.write(' Et la nuit.')
    noor.write(' Sauf le dimanche.')
    await Promise.all([abdel.saved(), noor.saved()])
    expect(await openVote(await story.as('Inès'), input)).toMatchObject({ code: 'text_changed' })
    abdel.write(' Et à midi.')
    expectAccepted(await openVote(await story.as('Inès'), { ...input, asRead: seq }))
    expect(await Promise.all([abdel.closed, noor.closed])).toEqual([4503, 4503])
    expect(await storedText(story.db, (await draftOf(number)).id)).toBe(text)
    const back = await join('Abdel', number)
    expect(back.text).toBe('Oui. Et le soir.')
    const frozen = Y.encodeStateVector(back.doc)
    // Whatever of Noor's stands between them.
    const given = unsentWords(abdel.doc, abdel.doc.clientID, frozen).replaceAll('\n', '')
    expect(given).toBe(' Et la nuit. Et à midi.')
    expect(unsentWords(noor.doc, noor.doc.clientID, frozen)).toBe(' Sauf le dimanche.')
  })

  test('keeps words that came after what was voted on for who wrote them, wherever they come back', async () => {
    const number = await story.propose('Inès', 'Prêter les outils', 'Oui.')
    const { seq, input } = await reading(number)
    const noor = await join('Noor', number)
    for (const words of [' Et le soir.', ' Et la nuit.']) {
      const abdel = await join('Abdel', number)
      abdel.write(words)
      await abdel.saved()
      abdel.leave()
    }
    noor.write(' Sauf le dimanche.')
    await noor.saved()
    expectAccepted(await openVote(await story.as('Inès'), { ...input, asRead: seq }))
    const given = async (name?: string) =>
      expectAccepted(await proposalView(await story.as(name), number))
        .lateWords.split('\n')
        .toSorted()
    expect(await given('Abdel')).toEqual([' Et la nuit.', ' Et le soir.'])
    expect(await given('Noor')).toEqual([' Sauf le dimanche.'])
    expect(await given('Inès')).toEqual([''])
    expect(await given()).toEqual([''])
  })

  test('freezes what was said to be saved, and sends them back as readers', async () => {
    const number = await story.propose('Inès', 'Prêter les outils', 'Oui.')
    const abdel = await join('Abdel', number)
    abdel.write(' Et le soir.')
    await abdel.saved()
    const { roundId } = expectAccepted(await openVote(await story.as('Inès'), (await reading(number)).input))
    expect(await abdel.closed).toBe(4503)
    const text = await story.db
      .selectFrom('frozen_text')
      .innerJoin('round', 'round.text_id', 'frozen_text.id')
      .select('body')
      .where('round.id', '=', roundId)
      .executeTakeFirstOrThrow()
    expect(text.body.toString('utf8')).toBe(await storedText(story.db, (await draftOf(number)).id))
    expect(text.body.toString('utf8')).toContain('Et le soir.')
    const back = await join('Abdel', number)
    back.write(' Trop tard.')
    await back.heardBy(await join('Noor', number))
    expect(await storedText(story.db, (await draftOf(number)).id)).toBe(text.body.toString('utf8'))
  })
})

describe('reopening', () => {
  test('begins a text of its own: what the voted one refused never comes back into it', async () => {
    const number = await story.propose('Inès', 'Prêter les outils', 'Oui.')
    const abdel = await join('Abdel', number)
    const { closesAt } = expectAccepted(await openVote(await story.as('Inès'), (await reading(number)).input))
    await abdel.closed
    await story.moveTo(closesAt, 1)
    await closeDueVotes(story.db)
    await story.reopen('Noor', number, 'Du nouveau.')
    abdel.write(' Écrit sans réseau.')
    const noor = await join('Noor', number)
    noor.write(' À nouveau.')
    await noor.saved()
    const text = await storedText(story.db, (await draftOf(number)).id)
    expect(text).toContain('Oui.')
    expect(text).toContain('À nouveau.')
    expect(text).not.toContain('Écrit sans réseau.')
    expect((await draftOf(number)).generation).toBe(2)
  })
})

describe('whoever may do less', () => {
  test('is cut from the text when removed, and sent back as a reader when lowered', async () => {
    const number = await story.propose('Inès', 'Prêter les outils', 'Oui.')
    const [abdel, noor] = [await join('Abdel', number), await join('Noor', number)]
    const claire = await story.as('Claire')
    expectAccepted(await removeMember(claire, { memberId: await story.memberId('Abdel') }))
    const lowered = { memberId: await story.memberId('Noor'), kind: 'volunteer', standing: 'reader' } as const
    expectAccepted(await changeMember(claire, lowered))
    expect([await abdel.closed, await noor.closed]).toEqual([4403, 4503])
  })

  test('is everyone once a proposal is withdrawn', async () => {
    const number = await story.propose('Inès', 'Prêter les outils', 'Oui.')
    const abdel = await join('Abdel', number)
    await until(() => abdel.provider.synced)
    expectAccepted(await withdraw(await story.as('Inès'), { number }))
    expect(await abdel.closed).toBe(4503)
  })
})

import { beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { loadDocument, replaceBySnapshot } from '#db/proposals/drafts.ts'
import { canonicalText, rebuild, textOfDraft } from '#lib/text/document.ts'
import { openVoteView } from '#lib/views/proposal/open-vote.ts'
import { proposalView } from '#lib/views/proposal/proposal.ts'
import type { Reading } from '#lib/views/proposal/text-as-read.ts'
import { changeMember } from '../board/change-member.ts'
import { expectAccepted, type Story, tellStory } from '../testing.ts'
import { draftOf } from '../testing-texts.ts'
import { closeDueVotes } from '../votes/close-due-votes.ts'
import { editBrief } from './edit-brief.ts'
import { openVote } from './open-vote.ts'

/* A vote is opened on what its opener read, while somebody goes on writing. */

let story: Story
let number: number
beforeEach(async () => {
  story = await tellStory()
  number = await story.propose('Inès', TITLE, 'Chaque membre.')
  return () => story.database.close()
})

const TITLE = 'Qui peut dépenser 150 € sans demander ?'

async function view(reading?: Reading) {
  return expectAccepted(await openVoteView(await story.as('Inès'), number, { preset: 'light', reading }))
}

async function read() {
  const { hash, seq, plain, recommendation } = await view()
  const closesAt = recommendation.close.toString()
  const input = { number, confirmed: hash, rule: 'consent', preset: 'light', closesAt } as const
  return { reading: { hash, seq }, plain, input, body: (await draft()).body }
}

async function draft() {
  return draftOf(await story.as('Inès'), number)
}

async function frozenBody(roundId: string): Promise<string> {
  const { body } = await story.db
    .selectFrom('frozen_text')
    .innerJoin('round', 'round.text_id', 'frozen_text.id')
    .select('body')
    .where('round.id', '=', roundId)
    .executeTakeFirstOrThrow()
  return body.toString('utf8')
}

/** What a room does once many updates lie behind the last snapshot. */
async function compacted(): Promise<void> {
  const { draft: found, body } = await draft()
  const snapshot = Y.encodeStateAsUpdate(rebuild(found))
  const whole = { snapshot, vector: Y.encodeStateVectorFromUpdate(snapshot), text: canonicalText(body) }
  await story.db.transaction().execute((tx) => replaceBySnapshot(tx, found, found.lastSeq, whole))
}

test('a vote opens on the text that was read, to the byte, whatever was written since', async () => {
  await story.write('Abdel', number, 'Chaque membre, ou presque.')
  const { input, reading, plain, body } = await read()
  await story.write('Abdel', number, 'Personne.')
  expect(await openVote(await story.as('Inès'), input)).toMatchObject({ code: 'text_changed' })
  await story.write('Abdel', number, 'Personne, et encore.')
  const again = await view(reading)
  expect(again).toMatchObject({ asRead: { ...reading, plain }, plain: expect.stringContaining('et encore') })
  const { roundId } = expectAccepted(
    await openVote(await story.as('Inès'), { ...input, asRead: reading.seq }),
  )
  expect(await frozenBody(roundId)).toBe(new TextDecoder().decode(canonicalText(body)))
  const page = expectAccepted(await proposalView(await story.as('Abdel'), number))
  expect(page.vote?.text.body).toEqual(body)
  expect((await draft()).draft).toMatchObject({ frozenSeq: reading.seq, lastSeq: reading.seq })
  await expect(story.write('Abdel', number, 'Encore.')).rejects.toThrow('the text took nothing')
  expect(await story.verify()).toMatchObject({ state: 'amber' })
})

test('the text that was read is the one that is taken up again', async () => {
  const { input, reading, plain } = await read()
  await story.write('Abdel', number, 'Personne.')
  const opened = await openVote(await story.as('Inès'), { ...input, asRead: reading.seq })
  await story.moveTo(expectAccepted(opened).closesAt, 1)
  await closeDueVotes(story.db)
  await story.reopen('Inès', number, 'Du nouveau.')
  expect((await view()).plain).toBe(plain)
})

test('who empties the text keeps no vote from opening', async () => {
  const { input, reading } = await read()
  await story.write('Abdel', number, '')
  expect((await view()).missing).toMatchObject([{ code: 'text_empty' }])
  expect((await view(reading)).missing).toEqual([])
  expectAccepted(await openVote(await story.as('Inès'), { ...input, asRead: reading.seq }))
})

test('where the text is still the one that was read, it is one and the same', async () => {
  const { input, reading, body } = await read()
  expect((await view(reading)).asRead).toBeNull()
  const opened = await openVote(await story.as('Inès'), { ...input, asRead: reading.seq })
  const { roundId } = expectAccepted(opened)
  expect(await frozenBody(roundId)).toBe(new TextDecoder().decode(canonicalText(body)))
})

test('a title or En bref changed since is read again', async () => {
  const { input, reading } = await read()
  const brief = { number, title: TITLE, brief: 'Autre chose.' }
  expectAccepted(await editBrief(await story.as('Abdel'), brief))
  expect((await view(reading)).asRead).toBeNull()
  const asRead = { ...input, asRead: reading.seq }
  expect(await openVote(await story.as('Inès'), asRead)).toMatchObject({ code: 'text_changed' })
})

test('a text merged with what came since is read again', async () => {
  const { input, reading } = await read()
  await story.write('Abdel', number, 'Personne.')
  await compacted()
  expect((await view(reading)).asRead).toBeNull()
  const asRead = { ...input, asRead: reading.seq }
  expect(await openVote(await story.as('Inès'), asRead)).toMatchObject({ code: 'text_outdated' })
  const next = await read()
  await story.write('Abdel', number, 'Personne, et encore.')
  expectAccepted(await openVote(await story.as('Inès'), { ...next.input, asRead: next.reading.seq }))
})

test('a text merged up to what was read is still the one that was read', async () => {
  await story.write('Abdel', number, 'Chaque membre, ou presque.')
  await compacted()
  const { input, reading } = await read()
  await story.write('Abdel', number, 'Personne.')
  expectAccepted(await openVote(await story.as('Inès'), { ...input, asRead: reading.seq }))
})

test('no text is taken that was never stored, nor from who may not open a vote', async () => {
  const { input, reading } = await read()
  await story.write('Abdel', number, 'Personne.')
  const open = async (name: string | undefined, change: object) =>
    openVote(await story.as(name), { ...input, asRead: reading.seq, ...change })
  expect(await open('Inès', { confirmed: 'a'.repeat(64) })).toMatchObject({ code: 'text_changed' })
  expect(await open('Inès', { asRead: reading.seq + 1 })).toMatchObject({ code: 'text_changed' })
  expect(await open('Inès', { asRead: reading.seq + 2 })).toMatchObject({ code: 'text_outdated' })
  const lowered = {
    memberId: await story.memberId('Noor'),
    kind: 'volunteer',
    standing: 'contributor',
  } as const
  expectAccepted(await changeMember(await story.as('Claire'), lowered))
  expect(await open('Noor', {})).toMatchObject({ code: 'not_allowed', needs: 'elector' })
  expect(await open(undefined, {})).toMatchObject({ code: 'not_signed_in' })
  expectAccepted(await open('Inès', {}))
  expect(await open('Inès', {})).toMatchObject({ code: 'stage', stage: 'voting' })
})

test('what was written after is kept, beside the text', async () => {
  const { input, reading } = await read()
  await story.write('Abdel', number, 'Personne.')
  const { id } = (await draft()).draft
  expectAccepted(await openVote(await story.as('Inès'), { ...input, asRead: reading.seq }))
  const rows = await story.db
    .selectFrom('document_update')
    .select('seq')
    .where('document_id', '=', id)
    .where('seq', '>', String(reading.seq))
    .execute()
  expect(rows).toHaveLength(1)
  const stored = await loadDocument(story.db, id)
  expect(stored && JSON.stringify(textOfDraft(rebuild(stored)))).not.toContain('Personne')
})

import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { boardNow } from '#db/clock.ts'
import { appendUpdates, claimDocument, loadGeneration } from '#db/proposals/drafts.ts'
import { findProposal } from '#db/proposals/proposals.ts'
import { rebuild } from '#lib/text/document.ts'
import { FRAGMENT } from '#lib/text/schema.ts'
import { openVoteView } from '#lib/views/proposal/open-vote.ts'
import { changeMember } from '../board/change-member.ts'
import { expectAccepted, type Story, tellStory } from '../testing.ts'
import { draftOf } from '../testing-texts.ts'
import { createProposal } from './create-proposal.ts'
import { editBrief } from './edit-brief.ts'
import { openVote } from './open-vote.ts'

let story: Story
beforeEach(async () => {
  story = await tellStory()
  return () => story.database.close()
})

const TITLE = 'Qui peut dépenser 150 € sans demander ?'

describe('opening a vote', () => {
  test('freezes the text: the database refuses any later edit, whoever tries', async () => {
    const number = await story.propose('Inès', TITLE, 'Chaque membre.')
    await story.open('Inès', number)
    await expect(story.write('Abdel', number, 'Personne.')).rejects.toThrow('the text took nothing')
    expect(await editBrief(await story.as('Inès'), { number, title: 'X', brief: '' })).toMatchObject({
      code: 'stage',
    })
    const proposal = await findProposal(story.db, story.boardId, number)
    const draft = await loadGeneration(story.db, proposal?.id ?? '', 1)
    const forced = [
      sql`insert into document_update (document_id, seq, payload) values (${draft?.id}, 99, '\\x00')`,
      sql`update document set frozen_seq = null where id = ${draft?.id}`,
      sql`update proposal set title = 'X' where id = ${proposal?.id}`,
      sql`update proposal set brief = 'X' where id = ${proposal?.id}`,
    ]
    for (const statement of forced)
      await expect(statement.execute(story.db)).rejects.toMatchObject({ code: 'TT001' })
    await expect(sql`update frozen_text set title = 'X'`.execute(story.db)).rejects.toMatchObject({
      code: '42501',
    })
  })

  test('is refused when title, En bref or text are not those that were read', async () => {
    const number = await story.propose('Inès', TITLE, 'Chaque membre.')
    const input = await readingOf(number)
    expectAccepted(await editBrief(await story.as('Abdel'), { number, title: TITLE, brief: 'Autre chose.' }))
    expect(await openVote(await story.as('Inès'), input)).toMatchObject({ code: 'text_changed' })
    const again = await readingOf(number)
    await story.write('Abdel', number, 'Chaque membre, ou presque.')
    expect(await openVote(await story.as('Inès'), again)).toMatchObject({ code: 'text_changed' })
    await story.write('Abdel', number, 'Et l’on écrit encore : rien n’est figé.')
    expectAccepted(await openVote(await story.as('Inès'), await readingOf(number)))
  })

  test('reads a text that no editor wrote, and freezes what there is to read of it', async () => {
    const number = await story.propose('Inès', TITLE, 'Chaque membre.')
    const { draft } = await draftOf(await story.as('Inès'), number)
    const doc = rebuild(draft)
    const heading = new Y.XmlElement('heading')
    heading.setAttribute('level', { toString: 1 } as never)
    heading.insert(0, [new Y.XmlText('Un titre de travers')])
    doc.getXmlFragment(FRAGMENT).push([heading])
    const payload = Y.encodeStateAsUpdate(doc)
    const epoch = (await claimDocument(story.db, draft.id)) ?? 0
    const append = { documentId: draft.id, epoch, seq: draft.lastSeq + 1, payload, authors: [] }
    await story.db.transaction().execute((tx) => appendUpdates(tx, [append]))
    expect((await viewOf(number)).plain).toContain('Un titre de travers')
    expectAccepted(await openVote(await story.as('Inès'), await readingOf(number)))
  })

  test('asks for a text, an En bref, a rule of the charter, enough time, and the standing', async () => {
    const empty = expectAccepted(
      await createProposal(await story.as('Inès'), { title: TITLE, sections: ['Pourquoi'] }),
    ).number
    expect((await viewOf(empty)).missing.map(({ code }) => code)).toEqual(['brief_required', 'text_empty'])
    expect(await openVote(await story.as('Inès'), await readingOf(empty))).toMatchObject({
      code: 'brief_required',
    })
    expectAccepted(await editBrief(await story.as('Inès'), { number: empty, title: TITLE, brief: 'Bref.' }))
    expect(await openVote(await story.as('Inès'), await readingOf(empty))).toMatchObject({
      code: 'text_empty',
    })
    const number = await story.propose('Inès', TITLE, 'Chaque membre.')
    const good = await readingOf(number)
    const open = async (name: string | undefined, change: object) =>
      openVote(await story.as(name), { ...good, ...change })
    const now = await boardNow(story.db)
    const tomorrow = now.add({ hours: 24 }).round('minute').toString()
    const nextYear = now.add({ hours: 9000 }).round('minute').toString()
    expect(await open('Inès', { rule: 'coin' })).toMatchObject({ code: 'method_not_allowed' })
    expect(await open('Inès', { closesAt: tomorrow })).toMatchObject({ code: 'window_too_short' })
    expect(await open('Inès', { closesAt: nextYear })).toMatchObject({ code: 'window_too_long' })
    expect(await open('Inès', { closesAt: 'demain' })).toMatchObject({ code: 'invalid', field: 'closes_at' })
    expect(await open('Inès', { number: 99 })).toMatchObject({ code: 'not_found' })
    const lowered = {
      memberId: await story.memberId('Noor'),
      kind: 'volunteer',
      standing: 'contributor',
    } as const
    expectAccepted(await changeMember(await story.as('Claire'), lowered))
    expect(await open('Noor', {})).toMatchObject({ code: 'not_allowed', needs: 'elector' })
    expect(await open(undefined, {})).toMatchObject({ code: 'not_signed_in' })
    expect(await openVoteView(await story.as('Noor'), number)).toMatchObject({ code: 'not_allowed' })
  })

  test('by two people at once opens one', async () => {
    const number = await story.propose('Inès', TITLE, 'Chaque membre.')
    const input = await readingOf(number)
    const both = await Promise.all([
      openVote(await story.as('Inès'), input),
      openVote(await story.as('Abdel'), input),
    ])
    expect(both.filter((one) => 'roundId' in one)).toHaveLength(1)
    expect(both.find((one) => 'code' in one)).toMatchObject({ code: 'stage', stage: 'voting' })
  })

  test('leaves its close to the clock, by a job that holds an id alone', async () => {
    const number = await story.propose('Inès', TITLE, 'Chaque membre.')
    const { roundId, closesAt } = await story.open('Inès', number)
    const { rows } = await sql<{ payload: unknown; run_at: unknown }>`
      select payload, run_at from graphile_worker._private_jobs where key = ${`close:${roundId}`}`.execute(
      story.db,
    )
    expect(rows).toEqual([{ payload: { round: roundId }, run_at: closesAt }])
  })
})

async function viewOf(number: number) {
  return expectAccepted(await openVoteView(await story.as('Inès'), number, { preset: 'light' }))
}

async function readingOf(number: number) {
  const { hash, recommendation } = await viewOf(number)
  const closesAt = recommendation.close.toString()
  return { number, confirmed: hash, rule: 'consent', preset: 'light', closesAt } as const
}

import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { findProposal } from '#db/proposals/proposals.ts'
import { createProposal } from '#lib/commands/proposals/create-proposal.ts'
import { expectAccepted, tellStory } from '#lib/commands/testing.ts'
import { draftOf, writeText } from '#lib/commands/testing-texts.ts'
import { canonicalText } from '#lib/text/document.ts'
import { toText } from '#lib/text/normalise.ts'
import { plainText } from '#lib/text/reading.ts'
import { EMPTY_TEXT } from '#lib/text/schema.ts'
import { draftText } from './draft-text.ts'

test('a draft is put together once for all who read it, and again when it has changed', async () => {
  const story = await tellStory()
  const number = await story.propose('Inès', 'Prêter les outils', 'Oui.')
  const proposal = await findProposal(story.db, story.boardId, number)
  const read = () => draftText(story.db, proposal?.id ?? '', 1)
  const [first, again] = [await read(), await read()]
  expect(JSON.stringify(first?.text)).toContain('Oui.')
  expect(again?.text).toBe(first?.text)
  await writeText(await story.as('Inès'), number, ['Non.'])
  expect(JSON.stringify((await read())?.text)).toContain('Non.')
  await story.database.close()
})

test('a text is read as it is kept beside its document, unless something was written since', async () => {
  const story = await tellStory()
  const number = await story.propose('Inès', 'Prêter les outils', 'Oui.')
  const { draft, body } = await draftOf(await story.as('Inès'), number)
  const read = async () => {
    // As another process has it, which has read nothing yet.
    const db = story.database.elsewhere(1)
    const found = await draftText(db, draft.proposalId, 1)
    await db.destroy()
    return { seq: found?.seq, said: plainText(found?.text ?? EMPTY_TEXT) }
  }
  const kept = canonicalText(seeded('Ce qui est gardé.'))
  const keep = (seq: number) =>
    sql`update document set text = ${Buffer.from(kept)}, text_seq = ${seq}`.execute(story.db)
  await keep(draft.lastSeq)
  expect(await read()).toEqual({ seq: draft.lastSeq, said: 'Ce qui est gardé.' })
  for (const stale of [0, draft.lastSeq - 1, draft.lastSeq + 1]) {
    await keep(stale)
    expect(await read()).toEqual({ seq: draft.lastSeq, said: plainText(body) })
  }
  await keep(draft.lastSeq)
  await writeText(await story.as('Inès'), number, ['Non.'])
  expect(await read()).toEqual({ seq: draft.lastSeq + 1, said: 'Non.' })
  await story.database.close()
})

test('a text is kept from its first word on, as it is read', async () => {
  const story = await tellStory()
  const context = await story.as('Inès')
  const { number } = expectAccepted(
    await createProposal(context, { title: 'Un vélo', sections: ['Pourquoi', 'Combien'] }),
  )
  const { draft, body } = await draftOf(context, number)
  const row = await story.db.selectFrom('document').select(['text', 'text_seq']).executeTakeFirstOrThrow()
  expect(row.text?.toString('utf8')).toBe(new TextDecoder().decode(canonicalText(body)))
  expect(Number(row.text_seq)).toBe(draft.lastSeq)
  await story.database.close()
})

const seeded = (text: string) =>
  toText({ content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] })

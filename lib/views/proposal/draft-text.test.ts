import { expect, test } from 'vitest'
import { findProposal } from '#db/proposals/proposals.ts'
import { tellStory } from '#lib/commands/testing.ts'
import { writeText } from '#lib/commands/testing-texts.ts'
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

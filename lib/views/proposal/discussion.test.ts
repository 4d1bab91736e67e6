import { expect, test } from 'vitest'
import { sendMessage } from '#lib/commands/proposals/send-message.ts'
import { expectAccepted, tellStory } from '#lib/commands/testing.ts'
import { proposalView } from './proposal.ts'

test('a discussion shows the last messages, and the way to earlier ones', async () => {
  const story = await tellStory()
  const number = await story.propose('Inès', 'Ouvrir le samedi', 'Deux samedis par mois.')
  const noor = await story.as('Noor')
  for (let n = 1; n <= 65; n++) expectAccepted(await sendMessage(noor, { number, text: `n° ${n}` }))
  const page = async (before?: string) => {
    const { discussion } = expectAccepted(await proposalView(noor, number, { before }))
    const { n, messages, earlier, isEarlier } = discussion
    return { n, first: messages[0]?.text, last: messages.at(-1)?.text, earlier, isEarlier }
  }
  const last = await page()
  expect(last).toMatchObject({ n: 65, first: 'n° 36', last: 'n° 65', isEarlier: false })
  const second = await page(last.earlier ?? '')
  expect(second).toMatchObject({ n: 65, first: 'n° 6', last: 'n° 35', isEarlier: true })
  expect(await page(second.earlier ?? '')).toMatchObject({
    first: 'n° 1',
    last: 'n° 5',
    earlier: null,
    isEarlier: true,
  })
  for (const nothing of ['', 'abc', '999999']) expect(await page(nothing)).toEqual(last)
  await story.database.close()
})

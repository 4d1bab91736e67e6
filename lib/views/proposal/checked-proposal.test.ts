import type { KyselyPlugin } from 'kysely'
import { expect, test } from 'vitest'
import { findHead } from '#db/register/log.ts'
import { expectAccepted, pastTheClose, tellStory } from '#lib/commands/testing.ts'
import { closeDueVotes } from '#lib/commands/votes/close-due-votes.ts'
import { checkedProposal } from './checked-proposal.ts'

test('a page that is read while its vote closes is told with the lines that there are by then', async () => {
  const story = await tellStory()
  const number = await story.propose('Inès', 'Repeindre', 'En vert.')
  await story.open('Inès', number)
  await pastTheClose(story)
  const context = await story.as('Claire')
  let isOpen = true
  const closes: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      if (isOpen) {
        isOpen = false
        await closeDueVotes(story.db)
      }
      return result
    },
  }
  const page = expectAccepted(
    await checkedProposal({ ...context, db: context.db.withPlugin(closes) }, number),
  )
  expect(page.view.stage).toBe('decided')
  const size = (await findHead(story.db, story.boardId))?.size
  expect([page.seal.size, page.shown?.to]).toEqual([size, size])
  await story.database.close()
})

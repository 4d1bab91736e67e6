import { expect, test } from 'vitest'
import { insertSession } from '#db/people/sessions.ts'
import { leaveBoard } from '#lib/commands/board/leave-board.ts'
import { expectAccepted, tellStory } from '#lib/commands/testing.ts'
import { actingMember, enterBySession } from './scope.ts'

test('a session comes to a board as its member, and as a visitor once it is over or they have left', async () => {
  const story = await tellStory()
  const { db, slug } = story
  const noor = await story.as('Noor')
  const personId = actingMember(noor.scope)?.personId ?? ''
  await insertSession(db, { tokenHash: 'lasts', personId, seconds: 600 })
  await insertSession(db, { tokenHash: 'over', personId, seconds: -1 })
  const come = async (tokenHash: string, to = slug) => {
    const found = await enterBySession(db, to, tokenHash)
    return found && [found.person?.name, found.scope.actor.type]
  }
  expect(await come('lasts')).toEqual(['Noor', 'member'])
  expect((await enterBySession(db, slug, 'lasts'))?.scope).toEqual(noor.scope)
  expect(await come('over')).toEqual([undefined, 'visitor'])
  expect(await come('nobody’s')).toEqual([undefined, 'visitor'])
  expect(await come('lasts', 'elsewhere')).toBeUndefined()
  expectAccepted(await leaveBoard(noor))
  expect(await come('lasts')).toEqual(['Noor', 'visitor'])
  await story.database.close()
})

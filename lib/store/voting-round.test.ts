import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { transact } from '#db/transact.ts'
import { refuse } from '#lib/rules/base/refusal.ts'
import { lightCharter } from '#lib/rules/charter/charter.ts'
import { expectAccepted, type Story, tellStory } from '../commands/testing.ts'
import { type BoardScope, enterByLink } from './scope.ts'
import { roundOnBoard, voterIn, votingRound } from './voting-round.ts'

let story: Story
let other: Story
let here: string
let beside: string
let elsewhere: string
beforeAll(async () => {
  story = await tellStory()
  other = await tellStory(lightCharter, Promise.resolve(story.database))
  const openIn = async (board: Story, title: string) =>
    (await board.open('Inès', await board.propose('Inès', title, 'Le texte.'))).roundId
  here = await openIn(story, 'Une serrure')
  beside = await openIn(story, 'Un portail')
  elsewhere = await openIn(other, 'Un four')
})
afterAll(() => story.database.close())

/** The holder of a link to the round `here`. */
async function byLink(): Promise<BoardScope> {
  const link = { boardId: story.boardId, memberId: await story.memberId('Samir'), roundId: here }
  return expectAccepted(await enterByLink(story.db, link))
}

const as = async (name?: string) => (await story.as(name)).scope
const reached = (scope: BoardScope, id: string) =>
  transact<Awaited<ReturnType<typeof votingRound>>>(
    story.db,
    () => false,
    (tx) => votingRound(scope, tx, id),
  )

describe('a voting round', () => {
  test('is reached by a member of its board, and read by a visitor', async () => {
    expect(await reached(await as('Noor'), here)).toMatchObject({ id: here, stage: 'open' })
    expect(await roundOnBoard(await as(), story.db, here)).toMatchObject({ id: here })
  })

  test('of another board is not found, whoever asks', async () => {
    for (const scope of [await as('Noor'), await as()]) {
      expect(await reached(scope, elsewhere)).toEqual(refuse('not_found', { what: 'round' }))
      expect(await roundOnBoard(scope, story.db, elsewhere)).toEqual(refuse('not_found', { what: 'round' }))
    }
  })

  test('that exists nowhere is not found', async () => {
    expect(await reached(await as('Noor'), 'nowhere')).toEqual(refuse('not_found', { what: 'round' }))
  })

  test('is reached by a link for it, and by no link for another', async () => {
    const scope = await byLink()
    expect(await reached(scope, here)).toMatchObject({ id: here })
    for (const id of [beside, elsewhere]) {
      expect(await reached(scope, id)).toEqual(refuse('not_on_roll'))
      expect(await roundOnBoard(scope, story.db, id)).toEqual(refuse('not_on_roll'))
    }
  })

  test('cannot be closed while a command that reached it goes on', async () => {
    const scope = await as('Noor')
    await transact<void>(
      story.db,
      () => false,
      async (tx) => {
        expectAccepted(await votingRound(scope, tx, here))
        const update = story.db
          .selectFrom('round')
          .select('id')
          .where('id', '=', here)
          .forUpdate()
          .skipLocked()
        expect(await update.execute()).toEqual([])
      },
    )
  })

  test('has for its voter a member or the holder of a link for it, never a visitor', async () => {
    expect(voterIn(await as('Noor'), here)).toMatchObject({ name: 'Noor' })
    const link = await byLink()
    expect(voterIn(link, here)).toMatchObject({ name: 'Samir' })
    expect(voterIn(link, beside)).toEqual(refuse('not_on_roll'))
    expect(voterIn(await as(), here)).toEqual(refuse('not_signed_in'))
  })
})

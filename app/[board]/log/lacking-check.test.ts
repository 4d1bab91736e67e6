import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { followUpsSince } from '#db/proposals/follow-ups.ts'
import { answerFollowUp } from '#lib/commands/proposals/answer-follow-up.ts'
import { withdraw } from '#lib/commands/proposals/withdraw.ts'
import { cancelRound } from '#lib/commands/requests/cancel-round.ts'
import { joinRequest } from '#lib/commands/requests/join-request.ts'
import { expectAccepted } from '#lib/commands/testing.ts'
import { shortening } from '#lib/commands/testing-shorter.ts'
import type { Context } from '#lib/store/scope.ts'
import { checkedProposal } from '#lib/views/proposal/checked-proposal.ts'
import { type Forging, partsOf, proposalPage, registerPage, startForging } from './checking.sample.ts'

/* Which lines a proposal's page is to show, where it shows none of them. */

let forging: Forging
beforeAll(async () => {
  forging = await startForging(async (story) => {
    for (const name of ['Inès', 'Abdel', 'Noor']) await story.says(name)
  })
})
afterAll(() => forging.end())

const as = (name: string) => forging.story.as(name)
const pageOf = (number: number) => (context: Context) => proposalPage(context, number)

test('a proposal of which nothing was sealed has no check', async () => {
  const number = await forging.story.propose('Inès', 'Une idée', 'Rien encore.')
  expect(expectAccepted(await checkedProposal(await as('Inès'), number)).shown).toBeNull()
})

describe('a proposal that was withdrawn before any vote', () => {
  test('is red where it is shown as a draft', async () => {
    const number = await forging.story.propose('Inès', 'Une autre idée', 'Rien encore.')
    expectAccepted(await withdraw(await as('Inès'), { number }))
    expect(await forging.checkedWhile([], pageOf(number))).not.toMatchObject({ state: 'red' })
    const acts = [sql`update proposal set stage = 'draft', withdrawn_at = null where number = ${number}`]
    expect(partsOf(await forging.checkedWhile(acts, pageOf(number)))).toEqual(['line'])
  })
})

describe('a short vote that was answered for, and then cancelled', () => {
  test('lacks nothing, on its own page or in the register', async () => {
    const { number } = await shortening(() => forging.story).shortened()
    const [followUp] = await followUpsSince(forging.story.db, forging.story.boardId, '2000-01-01T00:00:00Z')
    const answer = { number, followUp: followUp?.id ?? '', text: 'Demander plus tôt au bailleur.' }
    expectAccepted(await answerFollowUp(await as('Noor'), answer))
    let asked = expectAccepted(
      await cancelRound(await as('Inès'), { number, reason: 'Le bail est prolongé.' }),
    )
    for (const name of ['Claire', 'Abdel', 'Noor', 'Samir'])
      if (!asked.done)
        asked = expectAccepted(await joinRequest(await as(name), { number, request: asked.request }))
    expect(asked.done).toBe(true)
    for (const page of [pageOf(number), registerPage])
      expect(await forging.checkedWhile([], page)).not.toMatchObject({ state: 'red' })
  })
})

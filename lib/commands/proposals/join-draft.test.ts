import { afterAll, beforeAll, expect, test } from 'vitest'
import { redeemTickets } from '#db/people/seats.ts'
import { isRefusal } from '#lib/rules/base/refusal.ts'
import { ticketHash } from '#lib/text/ticket.ts'
import { type Story, tellStory } from '../testing.ts'
import { type DraftTicket, joinDraft } from './join-draft.ts'

let story: Story
let number: number
beforeAll(async () => {
  story = await tellStory()
  number = await story.propose('Inès', 'Prêter les outils', 'Une caution de vingt euros.')
})
afterAll(() => story.database.close())

async function joins(name: string): Promise<DraftTicket> {
  const joined = await joinDraft(await story.as(name), { number })
  if (isRefusal(joined)) throw new Error(joined.code)
  return joined
}

test('a member writes, until the vote opens; each ticket is good once', async () => {
  const { ticket, room, mayWrite, frozen } = await joins('Abdel')
  expect({ mayWrite, frozen }).toEqual({ mayWrite: true, frozen: false })
  expect(room).toMatch(/^[0-9A-Z]{26}\.1$/)
  const hash = ticketHash(ticket)
  expect((await redeemTickets(story.db, [hash])).get(hash)?.name).toBe('Abdel')
  expect((await redeemTickets(story.db, [hash])).size).toBe(0)

  await story.open('Claire', number)
  expect(await joins('Abdel')).toMatchObject({ mayWrite: false, frozen: true, room })
})

test('visitors do not come in, and there is no room where there is no proposal', async () => {
  expect(await joinDraft(await story.as(), { number })).toMatchObject({ code: 'not_signed_in' })
  expect(await joinDraft(await story.as('Noor'), { number: 99 })).toMatchObject({ code: 'not_found' })
})

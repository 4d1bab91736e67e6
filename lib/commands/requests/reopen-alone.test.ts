import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { openDatabase } from '#db/client.ts'
import { wholeCharter } from '#lib/rules/charter/charter.ts'
import { expectAccepted, type Story, tellStory } from '../testing.ts'
import { FINE, reopening } from '../testing-requests.ts'

let story: Story
beforeEach(async () => {
  story = await tellStory(wholeCharter)
  return () => story.database.close()
})

const { decided, ask, shown, asked, requests, again } = reopening(() => story)

describe('one person alone reopens', () => {
  test('what was blocked, and that does not count as having reopened it', async () => {
    const number = await decided({ Abdel: FINE, Samir: { choice: 'objection', reason: 'La caisse.' } })
    expect((await shown(number, 'Noor')).jointRequest?.alone).toBe('nothing_decided')
    expect(expectAccepted(await ask('Noor', number))).toMatchObject({ done: true })
    expect(JSON.parse((await story.entries()).at(-1)?.text ?? '')).toMatchObject({
      kind: 'reopened',
      grounds: 'nothing_decided',
    })
    await again(number)
    expect((await shown(number, 'Noor')).jointRequest).toMatchObject({ needed: 2, again: false, alone: null })
  })

  test('from the review day on, for sixty days', async () => {
    const number = await decided(undefined, { review: '2099-01-31' })
    expect((await shown(number, 'Noor')).review).toMatchObject({ until: null })
    await moveToDay('2099-01-30 23:50')
    expect((await shown(number, 'Noor')).jointRequest?.alone).toBeNull()
    await moveToDay('2099-01-31 00:10')
    expect((await shown(number, 'Noor')).jointRequest?.alone).toBe('review')
    await moveToDay('2099-03-31 23:50')
    expect((await shown(number, 'Noor')).jointRequest?.alone).toBe('review')
    await moveToDay('2099-04-01 00:10')
    expect((await shown(number, 'Noor')).jointRequest?.alone).toBeNull()
    await moveToDay('2099-03-31 23:50')
    const request = expectAccepted(await ask('Noor', number))
    expect(request).toMatchObject({ done: true })
    expect(JSON.parse((await story.entries()).at(-1)?.text ?? '')).toMatchObject({ grounds: 'review' })
  })

  test('where a recount does not give what was recorded', async () => {
    const number = await decided()
    expect((await shown(number, 'Noor')).jointRequest?.alone).toBeNull()
    const owner = openDatabase(story.database.ownerUrl, 1)
    await sql`alter table round disable trigger round_changes_once`.execute(owner)
    await sql`update round set tally = jsonb_set(tally, '{tally,counts,consent}', '9')`.execute(owner)
    await owner.destroy()
    expect((await shown(number, 'Noor')).jointRequest?.alone).toBe('count')
    expect(expectAccepted(await ask('Noor', number))).toMatchObject({ done: true })
    expect(JSON.parse((await story.entries()).at(-1)?.text ?? '')).toMatchObject({ grounds: 'count' })
  })

  test('while others wait, whose request then lapses', async () => {
    const number = await decided(undefined, { review: '2099-01-31' })
    await asked('Noor', number)
    await moveToDay('2099-02-01 10:00')
    expect(expectAccepted(await ask('Claire', number, 'C’est le jour.'))).toMatchObject({ done: true })
    expect(await requests()).toEqual(['lapsed'])
    expect((await shown(number, 'Noor')).reopening).toMatchObject({ by: { name: 'Claire' } })
  })
})

/** Moves everybody's clock to an instant on the board's wall. */
async function moveToDay(text: string): Promise<void> {
  await sql`insert into clock_shift (shift)
    select (${text}::timestamp at time zone 'Europe/Paris') - board_now()`.execute(story.db)
}

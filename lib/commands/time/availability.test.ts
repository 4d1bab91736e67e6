import { Temporal } from 'temporal-polyfill'
import { beforeEach, describe, expect, test } from 'vitest'
import { boardNow } from '#db/clock.ts'
import { findAvailability } from '#db/people/availability.ts'
import { membersWithTime } from '#db/people/members.ts'
import { availabilityOf } from '#lib/store/load/availability.ts'
import { recommendClose, rollNow } from '#lib/store/load/recommendation.ts'
import { expectAccepted, type Story, tellStory } from '../testing.ts'
import { declareAvailability } from './declare-availability.ts'
import { forgetAvailability } from './forget-availability.ts'

let story: Story
beforeEach(async () => {
  story = await tellStory()
  return () => story.database.close()
})

const said = {
  zone: 'America/Montreal',
  slots: [{ day: 3, from: 1080, to: 1320 }],
  everyDays: 3,
  away: [],
  holidaysFree: false,
}

async function personOf(name: string): Promise<string> {
  const { scope } = await story.as(name)
  return scope.actor.type === 'member' ? scope.actor.member.personId : ''
}

async function estimated(): Promise<number> {
  const declared = await membersWithTime(story.db, story.boardId)
  const { scope } = await story.as()
  const vote = { roll: rollNow(declared), declared, preset: 'light' as const }
  return recommendClose(scope.board, vote, await boardNow(story.db)).estimated
}

describe('saying when one usually can', () => {
  test('is kept, and counts instead of the estimate', async () => {
    const noor = await personOf('Noor')
    expect(await estimated()).toBe(5)
    expectAccepted(await declareAvailability(story.db, noor, said))
    const row = await findAvailability(story.db, noor)
    expect(row && availabilityOf(row)).toMatchObject({ ...said, busy: [] })
    expect(await estimated()).toBe(4)
  })

  test('changes nothing, time zone included, where any of it is refused', async () => {
    const noor = await personOf('Noor')
    const before = await findAvailability(story.db, noor)
    const tries = [
      { zone: 'Europe/Atlantis' },
      { slots: [] },
      { away: [{ from: '2099-01-02', to: '2099-01-01' }] },
      { everyDays: 0 },
    ]
    for (const wrong of tries)
      expect(await declareAvailability(story.db, noor, { ...said, ...wrong })).toMatchObject({
        kind: 'refused',
      })
    expect(await findAvailability(story.db, noor)).toEqual(before)
  })

  test('is no change when it is the same again', async () => {
    const noor = await personOf('Noor')
    expectAccepted(await declareAvailability(story.db, noor, said))
    const first = await findAvailability(story.db, noor)
    await story.database.shiftClock('1 day')
    expectAccepted(await declareAvailability(story.db, noor, said))
    expect(await findAvailability(story.db, noor)).toEqual(first)
    expectAccepted(await declareAvailability(story.db, noor, { ...said, everyDays: 4 }))
    const { availability_at: later } = (await findAvailability(story.db, noor)) ?? {}
    expect(
      Temporal.Instant.compare(later ?? '1970-01-01T00Z', first?.availability_at ?? '9999-01-01T00Z'),
    ).toBe(1)
  })

  test('is undone, back to the estimate', async () => {
    await story.says('Noor')
    expect(await estimated()).toBe(4)
    await forgetAvailability(story.db, await personOf('Noor'))
    expect(await findAvailability(story.db, await personOf('Noor'))).toMatchObject({ availability: null })
    expect(await estimated()).toBe(5)
  })
})

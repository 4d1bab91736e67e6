import { beforeEach, describe, expect, test } from 'vitest'
import { boardNow } from '#db/clock.ts'
import { findAvailability } from '#db/people/availability.ts'
import { calendar, event } from '#lib/adapters/calendars/calendar.sample.ts'
import { availabilityOf, calendarReadUntil } from '#lib/store/load/availability.ts'
import { expectAccepted, type Story, tellStory } from '../testing.ts'
import { forgetCalendar, importCalendar } from './import-calendar.ts'

let story: Story
let noor: string
beforeEach(async () => {
  story = await tellStory()
  const { scope } = await story.as('Noor')
  noor = scope.actor.type === 'member' ? scope.actor.member.personId : ''
  return () => story.database.close()
})

const file = (text: string) => ({ file: new TextEncoder().encode(text) })
const kept = async () => {
  const row = await findAvailability(story.db, noor)
  if (!row) throw new Error('nobody there')
  return { row, said: availabilityOf(row), until: calendarReadUntil(row) }
}

/** Two evenings from now on, an hour each. */
async function evenings(): Promise<string> {
  const now = await boardNow(story.db)
  const basic = (days: number, hours: number) =>
    `${now
      .add({ hours: days * 24 + hours })
      .toString()
      .replace(/\..*/, '')
      .replaceAll(/[-:]/g, '')}Z`
  return calendar(
    event(`DTSTART:${basic(2, 0)}`, `DTEND:${basic(2, 1)}`, 'SUMMARY:Chorale'),
    event(`DTSTART:${basic(3, 0)}`, `DTEND:${basic(3, 1)}`, 'LOCATION:Salle des fêtes'),
    event(`DTSTART:${basic(300, 0)}`, `DTEND:${basic(300, 1)}`),
  )
}

describe('a calendar', () => {
  test('of who said nothing leaves any time of the day but what is taken', async () => {
    expect(expectAccepted(await importCalendar(story.db, noor, file(await evenings())))).toEqual({
      moments: 2,
    })
    const { said, until, row } = await kept()
    expect(said).toMatchObject({ everyDays: 7, zone: 'Europe/Paris' })
    expect(said?.slots).toHaveLength(7)
    expect(said?.busy).toHaveLength(2)
    expect(until).toBeDefined()
    expect(JSON.stringify(row.availability)).not.toMatch(/Chorale|Salle/)
  })

  test('changes nothing else of what was said, and saying it again keeps the calendar', async () => {
    await story.says('Noor', { everyDays: 3 })
    expectAccepted(await importCalendar(story.db, noor, file(await evenings())))
    await story.says('Noor', { everyDays: 4 })
    const { said } = await kept()
    expect(said?.everyDays).toBe(4)
    expect(said?.busy).toHaveLength(2)
  })

  test('takes the place of the one before, and is forgotten at will', async () => {
    await story.says('Noor')
    expectAccepted(await importCalendar(story.db, noor, file(await evenings())))
    expectAccepted(await importCalendar(story.db, noor, file(calendar())))
    expect((await kept()).said?.busy).toEqual([])
    expectAccepted(await importCalendar(story.db, noor, file(await evenings())))
    await forgetCalendar(story.db, noor)
    const { said, until } = await kept()
    expect(said).toMatchObject({ everyDays: 1, busy: [] })
    expect(until).toBeUndefined()
  })

  test('that was all someone brought leaves nothing said once forgotten, unless they said it meanwhile', async () => {
    const bring = async () => expectAccepted(await importCalendar(story.db, noor, file(await evenings())))
    await bring()
    await bring()
    await forgetCalendar(story.db, noor)
    expect((await kept()).row.availability).toBeNull()
    await bring()
    const { slots = [], everyDays = 0 } = (await kept()).said ?? {}
    await story.says('Noor', { slots, everyDays })
    await forgetCalendar(story.db, noor)
    expect((await kept()).said).toMatchObject({ slots, everyDays, busy: [] })
  })

  test('that cannot be read, or is on this machine, stores nothing', async () => {
    const before = (await kept()).row
    const wrong = [
      [file('Nom;Prénom'), 'not_a_calendar'],
      [{ file: new Uint8Array(5 * 1024 * 1024) }, 'calendar_too_big'],
      [file((await evenings()).replace('SUMMARY:', 'coupée ')), 'calendar_broken'],
      [file(calendar(event('DTSTART;TZID=Europe/Atlantis:20260401T090000'))), 'calendar_zone'],
      [{ address: 'http://127.0.0.1/agenda.ics' }, 'address_failed'],
      [{ address: 'webcal://localhost/agenda.ics' }, 'address_failed'],
      [{ address: 'agenda' }, 'address_invalid'],
    ] as const
    for (const [from, code] of wrong)
      expect(await importCalendar(story.db, noor, from)).toMatchObject({ kind: 'refused', code })
    expect((await kept()).row).toEqual(before)
  })

  test('is not read over and over', async () => {
    for (let tries = 0; tries < 20; tries++) await importCalendar(story.db, noor, { address: 'agenda' })
    expect(await importCalendar(story.db, noor, { address: 'agenda' })).toMatchObject({
      code: 'rate_limited',
    })
  })
})

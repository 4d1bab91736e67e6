import { beforeEach, describe, expect, test } from 'vitest'
import { calendar, event } from '#lib/adapters/calendars/calendar.sample.ts'
import { calendarView } from '#lib/views/board/calendar.ts'
import { importSchool, removeSchool, setHolidays } from '../board/set-calendar.ts'
import { expectAccepted, type Story, tellStory } from '../testing.ts'

let story: Story
beforeEach(async () => {
  story = await tellStory()
  return () => story.database.close()
})

const bytes = (text: string) => new TextEncoder().encode(text)
const ZONE_B = bytes(calendar(event('DTSTART;VALUE=DATE:20261219', 'DTEND;VALUE=DATE:20270104')))

describe('the holidays of a board', () => {
  test('are a country’s or a region’s, as stewards say', async () => {
    const claire = await story.as('Claire')
    expect((await story.as()).scope.board.calendar).toEqual({ country: 'FR' })
    expectAccepted(await setHolidays(claire, 'CA-QC'))
    expect((await story.as()).scope.board.calendar).toEqual({ country: 'CA', region: 'QC' })
    expectAccepted(await setHolidays(claire, 'NC'))
    const { next, mayChange } = await calendarView(await story.as())
    expect(next).toHaveLength(4)
    expect(mayChange).toBe(false)
  })

  test('hold the school’s, brought by a steward, until they are removed', async () => {
    const claire = await story.as('Claire')
    expectAccepted(await importSchool(claire, { name: ' Zone B ', file: ZONE_B }))
    expectAccepted(await setHolidays(claire, 'FR-57'))
    const school = { name: 'Zone B', days: [{ from: '2026-12-19', to: '2027-01-03' }] }
    expect((await story.as()).scope.board.calendar).toEqual({ country: 'FR', region: '57', school })
    expectAccepted(await removeSchool(claire))
    expect((await story.as()).scope.board.calendar).toEqual({ country: 'FR', region: '57' })
  })

  test('change for nobody else, and not to what does not exist', async () => {
    for (const name of ['Inès', undefined]) {
      const context = await story.as(name)
      for (const result of [
        await setHolidays(context, 'CA-QC'),
        await importSchool(context, { name: 'Zone B', file: ZONE_B }),
        await removeSchool(context),
      ])
        expect(result).toMatchObject({ code: name ? 'not_allowed' : 'not_signed_in' })
    }
    const claire = await story.as('Claire')
    expect(await setHolidays(claire, 'XX')).toMatchObject({ code: 'invalid', field: 'place' })
    expect(await importSchool(claire, { name: ' ', file: ZONE_B })).toMatchObject({ code: 'required' })
    expect(await importSchool(claire, { name: 'B', file: bytes('x') })).toMatchObject({
      code: 'not_a_calendar',
    })
    expect((await story.as()).scope.board.calendar).toEqual({ country: 'FR' })
  })
})

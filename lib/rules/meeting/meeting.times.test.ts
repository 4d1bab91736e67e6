import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { isRefusal } from '#lib/rules/base/refusal.ts'
import type { WindowElector } from '#lib/rules/window/request.ts'
import type { Availability, Weekday } from '../window/availability.ts'
import { type MeetingRequest, type MeetingTime, meetingTimes, suitedBy } from './meeting.ts'

/** Monday 23 November 2026, at ten in Paris. */
const now = Temporal.Instant.from('2026-11-23T09:00:00Z')
const free = (slots: [day: Weekday, from: number, to: number][], zone = 'Europe/Paris'): Availability => ({
  zone,
  slots: slots.map(([day, from, to]) => ({ day, from: from * 60, to: to * 60 })),
  everyDays: 7,
  away: [],
  holidaysFree: true,
})
const volunteer = (member: string, availability?: Availability): WindowElector => ({
  member,
  kind: 'volunteer',
  availability,
})
const request = (people: WindowElector[], rest: Partial<MeetingRequest> = {}): MeetingRequest => ({
  now,
  zone: 'Europe/Paris',
  from: Temporal.PlainDate.from('2026-11-24'),
  to: Temporal.PlainDate.from('2026-12-06'),
  minutes: 90,
  people,
  missed: new Map(),
  taken: [],
  isHoliday: () => false,
  isSchoolHoliday: () => false,
  ...rest,
})
const times = (asked: MeetingRequest): MeetingTime[] => {
  const found = meetingTimes(asked)
  if (isRefusal(found)) throw new Error(JSON.stringify(found))
  return found
}
const clock = (time: MeetingTime | undefined) =>
  time?.startsAt.toZonedDateTimeISO('Europe/Paris').toString({ timeZoneName: 'never', offset: 'never' })

describe('the time of a meeting', () => {
  test('is when most people can, the whole of it', () => {
    const people = [
      volunteer('a', free([[2, 18, 20]])),
      volunteer('b', free([[2, 18.5, 20]])),
      volunteer('c', free([[3, 9, 12]])),
    ]
    const [best, second] = times(request(people))
    expect(clock(best)).toBe('2026-11-24T18:30:00')
    expect(best?.suited).toEqual(['a', 'b'])
    expect(best?.coverage.volunteers).toEqual({ ready: 2, total: 3 })
    expect(clock(second)).toBe('2026-12-01T18:30:00')
  })

  test('counts once more whom the last meetings did not suit', () => {
    const people = [
      volunteer('a', free([[2, 18, 20]])),
      volunteer('b', free([[2, 18, 20]])),
      volunteer('c', free([[3, 9, 12]])),
    ]
    const asked = (missed: number) => request(people, { missed: new Map([['c', missed]]) })
    expect(times(asked(0))[0]?.suited).toEqual(['a', 'b'])
    expect(times(asked(2))[0]?.suited).toEqual(['c'])
  })

  test('goes, of two that suit as many, to whom has fewer such times', () => {
    const people = [
      volunteer(
        'often',
        free([
          [1, 9, 21],
          [2, 9, 21],
          [4, 9, 21],
        ]),
      ),
      volunteer('once', free([[5, 18, 19.5]])),
    ]
    expect(times(request(people, { to: Temporal.PlainDate.from('2026-11-29') }))[0]?.suited).toEqual(['once'])
  })

  test('is looked for on each person’s own clock, across a change of clocks', () => {
    const people = [
      volunteer('paris', free([[7, 15, 22]])),
      volunteer('montreal', free([[7, 9, 12]], 'America/Toronto')),
    ]
    const march = {
      now: Temporal.Instant.from('2026-03-01T09:00:00Z'),
      from: Temporal.PlainDate.from('2026-03-22'),
      to: Temporal.PlainDate.from('2026-03-29'),
    }
    // Montréal moved its clocks on 8 March, Paris on the 29th: five hours apart between, then six.
    expect(times(request(people, march)).map(clock)).toEqual(['2026-03-22T15:00:00', '2026-03-29T15:00:00'])
  })

  test.each([
    '0001-01-01',
    '-271821-04-19',
    '2026-11-01',
  ])('is looked for from today on, if not from %s', (from) => {
    const people = [volunteer('a', free([[2, 18, 20]]))]
    const [asked, today] = [from, '2026-11-23'].map((day) =>
      request(people, { from: Temporal.PlainDate.from(day) }),
    )
    // Day by day since then, it would not end.
    expect(asked && times(asked)).toEqual(today && times(today))
  })

  test('is where those who declared nothing live', () => {
    const at = (zone?: string) =>
      times(request([{ member: 'a', kind: 'staff', zone }]))[0]?.startsAt.toString()
    expect(at()).toBe(at('Europe/Paris'))
    expect(at('Pacific/Noumea')).not.toBe(at())
  })

  test('is never in the past, nor on a day someone is away', () => {
    const away = { from: Temporal.PlainDate.from('2026-11-24'), to: Temporal.PlainDate.from('2026-11-24') }
    const found = times(
      request(
        [
          volunteer('a', {
            ...free([
              [1, 8, 9.5],
              [2, 18, 20],
            ]),
            away: [away],
          }),
        ],
        {
          from: Temporal.PlainDate.from('2026-11-23'),
          to: Temporal.PlainDate.from('2026-12-01'),
        },
      ),
    )
    expect(found.map(clock)).toEqual(['2026-12-01T18:00:00'])
  })

  test('leaves the meetings there are in peace', () => {
    const taken = [{ startsAt: Temporal.Instant.from('2026-11-24T18:30:00Z'), minutes: 30 }]
    const evening = [volunteer('a', free([[2, 18, 21]]))]
    expect(clock(times(request(evening, { taken }))[0])).toBe('2026-11-24T18:00:00')
    expect(clock(times(request(evening, { taken, minutes: 120 }))[0])).toBe('2026-12-01T18:00:00')
  })

  test('is none where nobody can', () => {
    expect(times(request([volunteer('a', free([]))]))).toEqual([])
    expect(times(request([]))).toEqual([])
  })

  test('counts who declared nothing by the estimate of their kind', () => {
    const found = times(request([volunteer('a'), { member: 's', kind: 'staff', availability: undefined }]))
    expect(found[0]?.suited.length).toBe(1)
  })

  test.each([
    [{ to: Temporal.PlainDate.from('2026-11-23') }, 'dates_reversed'],
    [
      { from: Temporal.PlainDate.from('2026-11-01'), to: Temporal.PlainDate.from('2026-11-02') },
      'meeting_past',
    ],
    [{ to: Temporal.PlainDate.from('2027-06-01') }, 'meeting_far'],
    [{ to: Temporal.PlainDate.from('+275760-09-13') }, 'meeting_far'],
    [{ from: Temporal.PlainDate.from('+275760-09-13') }, 'dates_reversed'],
    [
      { from: Temporal.PlainDate.from('-271821-04-19'), to: Temporal.PlainDate.from('-271821-04-19') },
      'meeting_past',
    ],
    [{ minutes: 5 }, 'invalid'],
    [{ minutes: Number.NaN }, 'invalid'],
  ])('%o is refused', (wrong, code) => {
    expect(meetingTimes(request([], wrong))).toMatchObject({ code })
  })

  test('whatever people say, those it is said to suit are free the whole time, and no order matters', () => {
    const slot = fc.record({
      day: fc.integer({ min: 1, max: 7 }) as fc.Arbitrary<Weekday>,
      from: fc.integer({ min: 0, max: 1380 }),
      length: fc.integer({ min: 15, max: 600 }),
    })
    const person = fc.array(slot, { maxLength: 5 }).map((slots) => ({
      zone: 'Europe/Paris',
      slots: slots.map(({ day, from, length }) => ({ day, from, to: Math.min(1440, from + length) })),
      everyDays: 1,
      away: [],
      holidaysFree: true,
    }))
    fc.assert(
      fc.property(
        fc.array(person, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 15, max: 240 }),
        (all, minutes) => {
          const people = all.map((availability, i) => volunteer(`m${i}`, availability))
          const asked = request(people, { minutes })
          const found = times(asked)
          for (const { startsAt, suited, coverage } of found) {
            expect(suitedBy(startsAt, asked)).toEqual(new Set(suited))
            expect(coverage.volunteers.ready).toBe(suited.length)
          }
          const turned = times(request([...people].reverse(), { minutes }))
          expect(turned.map(({ startsAt }) => startsAt.toString())).toEqual(
            found.map(({ startsAt }) => startsAt.toString()),
          )
        },
      ),
      { numRuns: 60 },
    )
  })
})

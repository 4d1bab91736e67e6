import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countReady, countReadyAt } from './coverage.ts'
import { zoneDays } from './days.ts'
import { firstLaterOpening } from './last-opening.ts'
import { agendaOf, readyAt } from './ready.ts'
import { anyAvailability, anyOpening, anyRequest, isSchoolHoliday } from './recommendation.any.sample.ts'
import { date, isHoliday, light, ordinary, statutory } from './recommendation.sample.ts'
import { recommend } from './recommendation.ts'
import { simulate } from './simulation.ts'
import { spanIn, walkOf } from './walk.ts'

const EPOCH = date('1970-01-01')
const byDay = {
  isHoliday: (day: number) => isHoliday(EPOCH.add({ days: day })),
  isSchoolHoliday: (day: number) => isSchoolHoliday(EPOCH.add({ days: day })),
}

test('a person walked once for many openings, in any order, is ready when a walk of their own says so', () => {
  const anyNeed = fc.constantFrom(light, ordinary, statutory)
  const laterOnes = fc.array(fc.integer({ min: 0, max: 60 * 24 }), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(
      anyAvailability,
      fc.nat(3),
      anyOpening,
      laterOnes,
      anyNeed,
      (said, everyDays, opening, hours, need) => {
        const who = { ...said, everyDays }
        const zone = zoneDays(who.zone)
        const walk = walkOf(agendaOf(who, zone, byDay), need, zone.dayOf(opening.epochMilliseconds))
        for (const ahead of hours) {
          const later = opening.add({ hours: ahead })
          const latest = later.add({ hours: 24 * 12 })
          const span = spanIn(zone, later.epochMilliseconds, latest.epochMilliseconds)
          const own = readyAt(who, later, { ...need, latest }, { isHoliday, isSchoolHoliday })
          expect(walk(span)).toBe(own?.epochMilliseconds)
        }
      },
    ),
    { numRuns: 60 },
  )
})

test('counting everybody at many closes in one pass gives what counting at each does', () => {
  const anybody = fc.record({
    member: fc.constant('m'),
    kind: fc.constantFrom('volunteer' as const, 'staff' as const),
    at: fc.option(fc.nat(50), { nil: undefined }),
  })
  fc.assert(
    fc.property(fc.array(anybody), fc.uniqueArray(fc.nat(50)), (people, closes) => {
      const inOrder = closes.toSorted((a, b) => a - b)
      expect(countReadyAt(people, inOrder)).toEqual(inOrder.map((close) => countReady(people, close)))
    }),
  )
})

test('the first later opening is the first day on which a vote sized by itself has a close that suits', () => {
  let found = 0
  fc.assert(
    fc.property(anyRequest, (vote) => {
      const request = { ...vote, preset: { ...vote.preset, max_days: 8 } }
      const today = request.opening.toZonedDateTimeISO(request.zone)
      const days = Array.from({ length: 60 }, (_, i) => today.add({ days: i + 1 }))
      const first = days.find((day) => recommend({ ...request, opening: day.toInstant() }).feasible)
      if (first) found++
      const told = firstLaterOpening(request, simulate(request))
      expect(told?.toString()).toBe(first?.toPlainDate().toString())
    }),
    { numRuns: 20, seed: 20260310 },
  )
  expect(found).toBeGreaterThan(0)
})

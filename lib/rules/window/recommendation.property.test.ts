import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { chooseClose } from '#lib/rules/vote/opening/choose-close.ts'
import { isRefusal } from '../base/refusal.ts'
import type { Availability } from './availability.ts'
import { countReady, coverageAt, suits } from './coverage.ts'
import {
  anyAvailability,
  anyElectors,
  anyOpening,
  anyPreset,
  anyRequest,
  isSchoolHoliday,
} from './recommendation.any.sample.ts'
import { DAYS, isHoliday, light, ordinary, PARIS, statutory } from './recommendation.sample.ts'
import { leftOutAt, type Recommendation, recommend } from './recommendation.ts'
import type { WindowElector } from './request.ts'

const holds = <T>(property: fc.IProperty<T>, numRuns = 60) => fc.assert(property, { numRuns })

describe('whatever people declare', () => {
  test('the order of members never matters', () => {
    const shuffled = anyRequest.chain((request) => {
      const { electors } = request
      const other = fc.shuffledSubarray([...electors], { minLength: electors.length })
      return fc.tuple(fc.constant(request), other)
    })
    const told = (sized: Recommendation) => JSON.stringify(sized)
    holds(
      fc.property(shuffled, ([request, electors]) => {
        expect(told(recommend({ ...request, electors }))).toBe(told(recommend(request)))
      }),
      40,
    )
  })

  test('the close never falls outside the bounds, fits daily life, on a whole minute, and may be chosen', () => {
    holds(
      fc.property(anyRequest, (request) => {
        const sized = recommend(request)
        const { close, latest } = sized
        const { opening, preset } = request
        expect(close.since(opening).total('hours')).toBeGreaterThanOrEqual(preset.min_days * 24)
        expect(Temporal.Instant.compare(close, latest)).toBeLessThanOrEqual(0)
        expect(latest.since(opening).total('hours')).toBe(preset.max_days * 24)
        const there = close.toZonedDateTimeISO(PARIS)
        expect(isHoliday(there.toPlainDate())).toBe(false)
        expect([there.hour >= 9 && there.hour <= 21, there.minute]).toEqual([true, 0])
        // A Sunday is by the clocks of those who are called: an evening in Paris is an afternoon in Montréal.
        const decent = request.electors.filter(({ availability, zone }) => {
          const here = close.toZonedDateTimeISO(availability?.zone ?? zone ?? PARIS)
          const clock = here.hour + here.minute / 60
          return clock >= 9 && clock <= (here.dayOfWeek === 7 ? 18 : 21)
        })
        if (there.dayOfWeek === 7)
          expect(decent.length).toBeGreaterThanOrEqual(Math.ceil(request.electors.length * 0.9))
        expect(isRefusal(chooseClose(sized, close))).toBe(false)
      }),
    )
  })

  test('the close is the first that suits; where there is none, none does', () => {
    holds(
      fc.property(anyRequest, (request) => {
        const { close, electors, curve, feasible } = recommend(request)
        const ready = electors.map(({ readyAt, ...one }) => ({ ...one, at: readyAt?.epochMilliseconds }))
        const required = ready.filter(({ member }) => request.required?.includes(member))
        const earliest = request.opening.add({ hours: 24 * request.preset.min_days })
        const suited = curve.filter(
          ({ close: at, fitsDailyLife }) =>
            fitsDailyLife &&
            Temporal.Instant.compare(at, earliest) >= 0 &&
            required.every((one) => one.at !== undefined && one.at <= at.epochMilliseconds) &&
            suits(countReady(ready, at.epochMilliseconds), request.preset),
        )
        expect(feasible).toBe(suited.length > 0)
        if (feasible) expect(close.toString()).toBe(suited[0]?.close.toString())
      }),
    )
  })

  test('the counts add up: who is ready and who is left out are everybody, and the curve agrees', () => {
    holds(
      fc.property(anyRequest, (request) => {
        const { close, coverage, leftOut, curve } = recommend(request)
        const { volunteers, staff } = coverage
        expect(volunteers.total + staff.total).toBe(request.electors.length)
        expect(volunteers.ready + staff.ready + leftOut.length).toBe(request.electors.length)
        const point = curve.find((one) => one.close.equals(close))
        expect(point).toMatchObject({ volunteers: volunteers.ready, staff: staff.ready, fitsDailyLife: true })
      }),
    )
  })

  test('the extra days of each person left out do include them, and one good close less does not', () => {
    holds(
      fc.property(anyRequest, (request) => {
        const { close, leftOut, curve } = recommend(request)
        const day = (at: Temporal.Instant) => at.toZonedDateTimeISO(PARIS).toPlainDate()
        const later = curve.filter(
          (one) => one.fitsDailyLife && Temporal.Instant.compare(one.close, close) > 0,
        )
        for (const { readyAt, extraDays } of leftOut) {
          const includes = later.filter((one) => readyAt && Temporal.Instant.compare(one.close, readyAt) >= 0)
          const first = includes[0] && day(close).until(day(includes[0].close)).days
          expect(extraDays).toBe(first ?? null)
        }
      }),
    )
  })
})

describe('a longer window never lowers coverage', () => {
  test('on the curve, nor among closes that are chosen', () => {
    holds(
      fc.property(anyRequest, fc.nat(28), fc.nat(28), (request, some, more) => {
        const sized = recommend(request)
        const covered = (days: number) => {
          const chosen = sized.close.add({ hours: 24 * days })
          if (isRefusal(chooseClose(sized, chosen))) return null
          const { volunteers, staff } = coverageAt(sized.electors, chosen)
          return [volunteers.ready, staff.ready, -leftOutAt(sized.electors, chosen).length] as const
        }
        const [shorter, longer] = [covered(Math.min(some, more)), covered(Math.max(some, more))]
        if (shorter && longer)
          for (const [i, count] of shorter.entries()) expect(longer[i]).toBeGreaterThanOrEqual(count)
        for (const kind of ['volunteers', 'staff'] as const) {
          const counts = sized.curve.map((point) => point[kind])
          expect(counts).toEqual([...counts].sort((a, b) => a - b))
        }
      }),
    )
  })

  test('nor where the charter allows longer ones: every day has at least the counts it had', () => {
    holds(
      fc.property(anyElectors, anyOpening, fc.integer({ min: 1, max: 30 }), (electors, opening, days) => {
        const within = (max_days: number) =>
          recommend({ opening, zone: PARIS, electors, preset: { ...ordinary, max_days }, isHoliday }).curve
        const longer = within(30 + days)
        expect(JSON.stringify(longer.slice(0, within(30).length))).toBe(JSON.stringify(within(30)))
      }),
      30,
    )
  })
})

describe('in a roll of one, adding availability never delays the close', () => {
  const never = (name: string, more: fc.Arbitrary<(one: Availability) => Availability>) =>
    test(name, () => {
      const anyNeed = fc.constantFrom(light, ordinary, statutory)
      holds(
        fc.property(anyAvailability, more, anyOpening, anyNeed, (availability, add, opening, preset) => {
          const sized = (one: Availability) => {
            const electors: WindowElector[] = [{ member: 'one', kind: 'volunteer', availability: one }]
            return recommend({ opening, zone: PARIS, electors, preset, isHoliday, isSchoolHoliday })
          }
          const before = sized(availability)
          const after = sized(add(availability))
          if (!before.feasible) return
          expect(after.feasible).toBe(true)
          expect(Temporal.Instant.compare(after.close, before.close)).toBeLessThanOrEqual(0)
        }),
        80,
      )
    })

  const slot = fc.record({
    day: fc.constantFrom(...DAYS),
    from: fc.nat(1200),
    to: fc.integer({ min: 1201, max: 1440 }),
  })
  never(
    'one more part of the week',
    slot.map((more) => (one) => ({ ...one, slots: [...one.slots, more] })),
  )
  never(
    'one absence less',
    fc.constant((one) => ({ ...one, away: one.away.slice(1) })),
  )
  never(
    'coming by more often',
    fc.constant((one) => ({ ...one, everyDays: Math.ceil(one.everyDays / 2) })),
  )
  never(
    'free on holidays',
    fc.constant((one) => ({ ...one, holidaysFree: true, schoolFree: true })),
  )
  never(
    'a calendar that takes less',
    fc.nat(3).map((n) => (one) => ({ ...one, busy: one.busy?.slice(n) ?? [] })),
  )
})

test('any preset leaves those it waits for the time, or says that none can', () => {
  holds(
    fc.property(anyElectors, anyOpening, anyPreset, (electors, opening, preset) => {
      const one = electors.slice(0, 1)
      const required = one.map(({ member }) => member)
      const sized = recommend({ opening, zone: PARIS, electors, preset, isHoliday, required })
      const left = sized.leftOut.some(({ member }) => required.includes(member))
      if (sized.feasible) expect(left).toBe(false)
    }),
  )
})

import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import type { Availability, Slot } from './availability.ts'
import type { Preset } from './preset.ts'
import { isRefusal } from './refusal.ts'
import { at, DAYS, date, declared, isHoliday, light, ordinary, PARIS, size } from './window.sample.ts'
import { chooseClose, recommend } from './window.ts'
import type { WindowElector } from './window-request.ts'

const slots = fc.array(
  fc.record({ day: fc.constantFrom(...DAYS), from: fc.nat(1200), long: fc.integer({ min: 1, max: 239 }) }),
  { maxLength: 6 },
)
const anyAvailability: fc.Arbitrary<Availability> = fc.record({
  zone: fc.constantFrom(PARIS, 'America/Montreal', 'Pacific/Noumea'),
  slots: slots.map((all) => all.map(({ day, from, long }) => ({ day, from, to: from + long }))),
  everyDays: fc.integer({ min: 1, max: 20 }),
  away: fc.array(
    fc.record({ from: fc.nat(40), long: fc.nat(20) }).map(({ from, long }) => ({
      from: date('2026-03-01').add({ days: from }),
      to: date('2026-03-01').add({ days: from + long }),
    })),
    { maxLength: 2 },
  ),
  holidaysFree: fc.boolean(),
})
const anyElectors = fc.uniqueArray(
  fc.record({
    member: fc.stringMatching(/^[a-z]{4}$/),
    kind: fc.constantFrom('volunteer' as const, 'staff' as const),
    availability: fc.option(anyAvailability, { nil: undefined }),
  }),
  { selector: ({ member }) => member, minLength: 1, maxLength: 12 },
)
const anyOpening = fc.nat(40 * 24 * 60).map((minutes) => at('2026-03-01T00:00').add({ minutes }))
const anyPreset = fc.constantFrom(light, ordinary, { ...light, share: '1/1', parity: '1/1' } as Preset)

describe('whatever people declare', () => {
  test('the order of members never matters', () => {
    const shuffled = anyElectors.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    )
    fc.assert(
      fc.property(shuffled, anyOpening, anyPreset, ([one, other], opening, preset) => {
        const advice = (electors: WindowElector[]) =>
          JSON.stringify(recommend({ opening, zone: PARIS, electors, preset, isHoliday }))
        expect(advice(other)).toBe(advice(one))
      }),
      { numRuns: 40 },
    )
  })

  test('the close is within bounds, humane, on a whole minute, and may be chosen', () => {
    fc.assert(
      fc.property(anyElectors, anyOpening, anyPreset, (electors, opening, preset) => {
        const sized = recommend({ opening, zone: PARIS, electors, preset, isHoliday })
        const { close } = sized
        const local = close.toZonedDateTimeISO(PARIS)
        expect(close.since(opening).total('hours')).toBeGreaterThanOrEqual(preset.min_days * 24)
        expect(close.since(opening).total('hours')).toBeLessThanOrEqual(preset.max_days * 24)
        expect([local.dayOfWeek === 7, isHoliday(local.toPlainDate()), local.minute]).toEqual([
          false,
          false,
          0,
        ])
        expect(isRefusal(chooseClose(sized, close))).toBe(false)
        const { volunteers, staff } = sized.coverage
        expect(volunteers.total + staff.total - volunteers.ready - staff.ready).toBe(sized.leftOut.length)
      }),
      { numRuns: 60 },
    )
  })

  test('a later close never covers fewer people', () => {
    fc.assert(
      fc.property(anyElectors, anyOpening, (electors, opening) => {
        const { curve } = recommend({ opening, zone: PARIS, electors, preset: light, isHoliday })
        for (const kind of ['volunteers', 'staff'] as const) {
          const counts = curve.map((point) => point[kind])
          expect(counts).toEqual([...counts].sort((a, b) => a - b))
        }
      }),
      { numRuns: 40 },
    )
  })

  test('in a roll of one, one more slot never delays the close', () => {
    const extra = fc.record({
      day: fc.constantFrom(...DAYS),
      from: fc.nat(1200),
      to: fc.integer({ min: 1201, max: 1440 }),
    })
    fc.assert(
      fc.property(anyAvailability, extra, anyOpening, (availability, slot, opening) => {
        const sized = (slots: readonly Slot[]) => {
          const electors: WindowElector[] = [
            { member: 'one', kind: 'volunteer', availability: { ...availability, slots } },
          ]
          return recommend({ opening, zone: PARIS, electors, preset: light, isHoliday })
        }
        const before = sized(availability.slots)
        const after = sized([...availability.slots, slot])
        if (!before.feasible) return
        expect(after.feasible).toBe(true)
        expect(Temporal.Instant.compare(after.close, before.close)).toBeLessThanOrEqual(0)
      }),
      { numRuns: 60 },
    )
  })
})

test('five hundred electors over sixty days are sized within a page view', () => {
  const electors = Array.from(
    { length: 500 },
    (_, index): WindowElector => ({
      member: `m${index}`,
      kind: index % 4 === 0 ? 'staff' : 'volunteer',
      availability: index % 3 === 0 ? undefined : declared({ everyDays: 1 + (index % 50) }),
    }),
  )
  const started = performance.now()
  size(electors, '2026-11-20T09:12', { ...ordinary, max_days: 60 })
  expect(performance.now() - started).toBeLessThan(200)
})

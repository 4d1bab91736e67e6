// Any roll, any opening, any window, for properties.
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import type { Availability } from '#lib/rules/window/availability.ts'
import { MINUTE } from '#lib/rules/window/days.ts'
import type { Preset } from '#lib/rules/window/preset.ts'
import type { WindowElector, WindowRequest } from '#lib/rules/window/request.ts'
import { at, DAYS, date, isHoliday, light, ordinary, PARIS, statutory } from './recommendation.sample.ts'

const START = '2026-03-01'
const ZONES = [PARIS, 'America/Montreal', 'Pacific/Noumea'] as const

const slots = fc
  .array(
    fc.record({ day: fc.constantFrom(...DAYS), from: fc.nat(1200), long: fc.integer({ min: 1, max: 239 }) }),
    { maxLength: 6 },
  )
  .map((all) => all.map(({ day, from, long }) => ({ day, from, to: from + long })))

const away = fc.array(
  fc.record({ from: fc.nat(40), long: fc.nat(20) }).map(({ from, long }) => ({
    from: date(START).add({ days: from }),
    to: date(START).add({ days: from + long }),
  })),
  { maxLength: 2 },
)

/** In order, none touching another. */
const busy = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 1, max: 900 })), { maxLength: 12 })
  .map((gaps) => {
    let last = at(`${START}T00:00`).epochMilliseconds
    return gaps.map(([free, taken]) => {
      const start = last + free * MINUTE
      last = start + taken * MINUTE
      return { start, end: last }
    })
  })

export const anyAvailability: fc.Arbitrary<Availability> = fc.record({
  zone: fc.constantFrom(...ZONES),
  slots,
  everyDays: fc.integer({ min: 1, max: 20 }),
  away,
  holidaysFree: fc.boolean(),
  schoolFree: fc.boolean(),
  busy,
})

export const anyElectors: fc.Arbitrary<WindowElector[]> = fc.uniqueArray(
  fc.record({
    member: fc.stringMatching(/^[a-z]{4}$/),
    kind: fc.constantFrom('volunteer' as const, 'staff' as const),
    availability: fc.option(anyAvailability, { nil: undefined }),
  }),
  { selector: ({ member }) => member, minLength: 1, maxLength: 12 },
)

export const anyOpening = fc.nat(40 * 24 * 60).map((minutes) => at(`${START}T00:00`).add({ minutes }))

export const anyPreset: fc.Arbitrary<Preset> = fc.constantFrom(light, ordinary, statutory, {
  ...light,
  share: '1/1',
  parity: '1/1',
} as const)

/** A fortnight of April. */
export const isSchoolHoliday = (day: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(day, '2026-04-04') >= 0 && Temporal.PlainDate.compare(day, '2026-04-19') <= 0

export const anyRequest: fc.Arbitrary<WindowRequest> = fc
  .record({ electors: anyElectors, opening: anyOpening, preset: anyPreset, required: fc.nat(3) })
  .map(({ required, ...vote }) => ({
    ...vote,
    zone: PARIS,
    isHoliday,
    isSchoolHoliday,
    required: required === 1 ? vote.electors.slice(0, 1).map(({ member }) => member) : [],
  }))

import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { instantText } from '#lib/rules/base/instant.ts'
import { anyRequest } from '#lib/rules/window/recommendation.any.sample.ts'
import {
  at,
  declared,
  light,
  longAway,
  ordinary,
  people,
  size,
} from '#lib/rules/window/recommendation.sample.ts'
import { type Recommendation, recommend, recommendedClose } from '#lib/rules/window/recommendation.ts'
import { suits } from '../window/coverage.ts'
import { recomputeWindow, recordedWindow } from './recorded-window.ts'
import { detailOf } from './window-detail.ts'

/** As it is recorded of a round that closes when it was recommended to. */
function record(sized: Recommendation, opensAt: Temporal.Instant) {
  const closes = instantText(sized.close)
  const dates = { opens_at: instantText(opensAt), closes_at: closes, zone: 'Europe/Paris' }
  const preset = { id: 'light' as const, ...sized.preset }
  const detail = detailOf({ recommendation: sized }, (member) => member)
  return { detail, recorded: recordedWindow({ ...dates, preset }, recommendedClose(sized), detail, 'DETAIL') }
}
const written = <T>(value: T): T => JSON.parse(JSON.stringify(value))

describe('what is frozen of a window', () => {
  test('gives the record again, word for word, whatever people had declared and whenever it opened', () => {
    fc.assert(
      fc.property(anyRequest, fc.nat(999), (request, milliseconds) => {
        const opening = request.opening.add({ milliseconds })
        const sized = recommend({ ...request, opening })
        const { detail, recorded } = record(sized, opening)
        const read = written(recorded)
        if ('left_out' in recorded) expect(recorded.left_out).toBe(sized.leftOut.length)
        expect(recomputeWindow(read, written(detail))).toEqual(read)
      }),
      { numRuns: 100 },
    )
  })

  test('also to the second: half of one decides of no close', () => {
    const evenings = people('volunteer', 4, declared({ everyDays: 0 }))
    for (const [opens, closes] of [
      ['2026-11-23T20:00', '2026-11-26T20:00'],
      ['2026-11-23T19:45', '2026-11-24T20:00'],
    ] as const) {
      const opening = at(opens).add({ milliseconds: 500 })
      const min_days = opens.endsWith('45') ? 0 : 3
      const request = {
        opening,
        zone: 'Europe/Paris',
        isHoliday: () => false,
        preset: { ...light, min_days },
      }
      const sized = recommend({ ...request, electors: evenings })
      expect(sized.close.toString()).toBe(at(closes).toString())
      const { detail, recorded } = record(sized, opening)
      expect(recomputeWindow(recorded, detail)).toEqual(recorded)
    }
  })

  const opening = at('2026-11-20T09:12')
  const slow = people('volunteer', 3, declared({ everyDays: 9 })).map((one) => ({
    ...one,
    member: `s${one.member}`,
  }))
  const sized = size([...people('volunteer', 6, declared()), ...slow, ...people('staff', 3)])
  const { detail, recorded } = record(sized, opening)

  test.each([
    ['a person readier than they were', { ready_at: '2026-11-21T17:15:00Z' }],
    ['a person slower than they were', { ready_at: '2026-12-19T17:15:00Z' }],
    ['a person of another kind', { kind: 'staff' }],
    ['a person estimated who was not', { how: 'estimated' }],
    ['a person the close had to wait for', { required: true }],
  ] as const)('does not for %s', (_, change) => {
    const forged = detail.people.map((one) => (one.who === 'svolunteer1' ? { ...one, ...change } : one))
    expect(recomputeWindow(recorded, { ...detail, people: forged })).not.toEqual(recorded)
  })

  test('does not for a date that was not the recommended one, nor for a day that was hidden', () => {
    const later = { ...recorded, recommended: '2026-12-02T19:00:00Z' }
    expect(recomputeWindow(later, detail)).not.toEqual(later)
    const { closes } = detail
    const fewer = closes.filter((close) => close !== recorded.recommended)
    expect(recomputeWindow(recorded, { ...detail, closes: fewer })).not.toEqual(recorded)
  })
})

test('where each kind is counted, its entry alone tells anyone that no earlier close would have done', () => {
  fc.assert(
    fc.property(anyRequest, (request) => {
      const { recorded } = record(recommend({ ...request, required: [] }), request.opening)
      const { curve, preset, opens_at, volunteers, staff } = recorded
      if (!curve || !volunteers || !staff) return
      const earliest = Temporal.Instant.from(opens_at).add({ hours: 24 * preset.min_days })
      const suited = curve.find(
        (point) =>
          point.volunteers !== undefined &&
          Temporal.Instant.compare(point.at, earliest) >= 0 &&
          suits(
            {
              volunteers: { ready: point.volunteers, total: volunteers.total },
              staff: { ready: point.staff, total: staff.total },
            },
            preset,
          ),
      )
      expect(suited?.at).toBe(recorded.recommended)
    }),
    { numRuns: 100 },
  )
})

describe('what a record tells', () => {
  const opening = at('2026-11-20T09:12')
  const of = (volunteers: number, staff: number) =>
    record(size([...people('volunteer', volunteers), ...people('staff', staff)]), opening).recorded

  test('each kind, where there are three of each', () => {
    expect(of(4, 3)).toMatchObject({
      volunteers: { ready: 4, total: 4 },
      staff: { ready: 3, total: 3 },
      left_out: 0,
    })
    expect(of(4, 3).curve?.[0]).toEqual({ at: '2026-11-20T19:00:00Z', volunteers: 0, staff: 0 })
    expect(of(4, 3)).not.toHaveProperty('everybody')
  })

  test('everybody together, where a count would tell of one', () => {
    expect(of(4, 2)).toMatchObject({ everybody: { ready: 6, total: 6 }, left_out: 0 })
    expect(of(4, 2).curve?.[0]).toEqual({ at: '2026-11-20T19:00:00Z', ready: 0 })
    for (const field of ['volunteers', 'staff']) expect(of(4, 2)).not.toHaveProperty(field)
  })

  test('of one or two people no count at all, nor the date that would be one of theirs', () => {
    const few = size([...people('volunteer', 1, declared()), ...people('staff', 1)])
    const { detail, recorded } = record({ ...few, required: ['volunteer0'] }, opening)
    expect(Object.keys(recorded)).toEqual(['opens_at', 'closes_at', 'zone', 'preset', 'detail'])
    expect(recomputeWindow(recorded, detail)).toEqual(recorded)
  })

  test('for how many the close waited, and how many it left out', () => {
    const away = longAway('2026-11-01', '2027-06-01')
    const electors = [...people('volunteer', 9, declared()), ...people('staff', 1, away)]
    const sized = recommend({
      opening,
      zone: 'Europe/Paris',
      electors,
      preset: ordinary,
      isHoliday: () => false,
      required: ['volunteer0'],
    })
    const { recorded } = record(sized, opening)
    expect(recorded).toMatchObject({ required: 1, left_out: 1, everybody: { ready: 9, total: 10 } })
    expect(recorded).not.toHaveProperty('recommended')
  })
})

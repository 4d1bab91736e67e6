import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { isRefusal } from '#lib/rules/base/refusal.ts'
import { at, declared, inParis, light, PARIS, people, size } from '#lib/rules/window/recommendation.sample.ts'
import { leftOutAt } from '#lib/rules/window/recommendation.ts'
import { chooseClose } from './choose-close.ts'
import {
  earliestShortened,
  followUpToldAt,
  isFollowUpLate,
  leftOutBy,
  leftOutUntil,
  type ShorteningAsked,
  shorten,
  shorterCloses,
  textBeyondPrompts,
} from './shortening.ts'

const opening = at('2026-11-20T09:12')
const earliest = earliestShortened(opening, 'light', light)

/** Eight who come by every day, four once a week, one who is away for a month. */
const sized = size([
  ...people('volunteer', 4, declared()),
  ...people('volunteer', 4, declared({ everyDays: 7 })).map((one, i) => ({ ...one, member: `slow${i}` })),
  ...people('staff', 4, declared()),
  { member: 'away', kind: 'volunteer' as const, availability: declared({ slots: [] }) },
])
const [first] = shorterCloses(sized, earliest)
const close = first?.close ?? sized.close

const asked: ShorteningAsked = {
  leftOut: 5,
  apology: 'Nous nous en excusons.',
  justification: 'Le bailleur attend notre réponse.',
  owner: 'staff0',
  due: '2027-01-15',
  now: opening,
  zone: PARIS,
  earliest,
  owners: ['staff0', 'slow1'],
}
const refused = (given: Partial<ShorteningAsked>, chosen = close) => {
  const result = chooseClose(sized, chosen, { ...asked, ...given })
  return isRefusal(result) ? result : 'taken'
}

describe('a close before the recommended one', () => {
  test('the ones there are: good, from a day after the opening, each with whom it leaves out', () => {
    const offered = shorterCloses(sized, earliest).map(({ close, leftOut }) => [inParis(close), leftOut])
    expect(inParis(sized.close)).toBe('2026-11-27T20:00:00')
    expect(offered).toEqual([
      ['2026-11-21T20:00:00', 5],
      ['2026-11-22T18:00:00', 5],
      ['2026-11-23T20:00:00', 5],
      ['2026-11-24T20:00:00', 5],
      ['2026-11-25T20:00:00', 5],
      ['2026-11-26T20:00:00', 5],
    ])
  })

  test('is frozen with what was said for it', () => {
    expect(chooseClose(sized, close, asked)).toMatchObject({
      closesAt: close,
      recommendation: sized,
      shortened: {
        recommended: sized.close,
        leftOut: 5,
        apology: 'Nous nous en excusons.',
        justification: 'Le bailleur attend notre réponse.',
        followUp: { owner: 'staff0', due: Temporal.PlainDate.from('2027-01-15') },
      },
    })
  })

  test('without which it is refused as ever', () => {
    expect(chooseClose(sized, close)).toMatchObject({ code: 'window_too_short' })
  })

  test('the number acknowledged must be the one that is found', () => {
    expect(refused({ leftOut: 4 })).toMatchObject({ code: 'left_out_changed', leftOut: 5 })
    expect(refused({ leftOut: Number.NaN })).toMatchObject({ code: 'left_out_changed', leftOut: 5 })
  })

  test.each([
    [{ apology: '\u200b ' }, { code: 'required', field: 'apology' }],
    [{ apology: 'x'.repeat(2001) }, { code: 'too_long', field: 'apology' }],
    [{ justification: '' }, { code: 'required', field: 'justification' }],
    [{ justification: 'x'.repeat(2001) }, { code: 'too_long', field: 'justification' }],
    [{ owner: 'stranger' }, { code: 'required', field: 'owner' }],
    [{ due: '2026-11-21' }, { code: 'follow_up_due_invalid' }],
    [{ due: '2027-11-21' }, { code: 'follow_up_due_invalid' }],
    [{ due: '2027-02-30' }, { code: 'follow_up_due_invalid' }],
    [{ due: 'bientôt' }, { code: 'follow_up_due_invalid' }],
  ])('refused: %o', (given, refusal) => {
    expect(refused(given)).toMatchObject(refusal)
  })

  test('the day after the close and a year after the opening are days for a follow-up', () => {
    expect(refused({ due: '2026-11-22' })).toBe('taken')
    expect(refused({ due: '2027-11-20' })).toBe('taken')
  })

  test('never within a day, on a Sunday, at night or in the past', () => {
    expect(refused({}, at('2026-11-20T20:00'))).toMatchObject({
      code: 'close_too_soon',
      earliest: '2026-11-21T08:12:00Z',
    })
    expect(refused({}, at('2026-11-19T20:00'))).toMatchObject({ code: 'close_too_soon' })
    expect(refused({}, at('2026-11-22T20:00'))).toMatchObject({ code: 'close_not_humane' })
    expect(refused({}, at('2026-11-24T03:00'))).toMatchObject({ code: 'close_not_humane' })
    expect(refused({}, close.add({ seconds: 1 }))).toMatchObject({ code: 'close_not_whole_minute' })
  })

  test('the notice that statutes ask for is kept: no apology replaces it', () => {
    expect(earliestShortened(opening, 'statutory', { min_days: 15 })).toEqual(opening.add({ hours: 360 }))
    expect(earliestShortened(opening, 'ordinary', { min_days: 15 })).toEqual(opening.add({ hours: 24 }))
    const lazy = { id: 'lazy/1', params: { hours: 72 } } as const
    expect(earliestShortened(opening, 'light', light, lazy)).toEqual(opening.add({ hours: 72 }))
  })

  test('what is given for a close that is not shorter is left aside', () => {
    expect(chooseClose(sized, sized.close, asked)).toMatchObject({ shortened: null })
  })

  test('before the minimum it may leave nobody out: it is shorter all the same, and excused', () => {
    const ready = size(people('volunteer', 5, declared()))
    const [soonest] = shorterCloses(ready, earliest)
    expect(soonest?.leftOut).toBe(0)
    expect(chooseClose(ready, soonest?.close ?? close)).toMatchObject({ code: 'window_too_short' })
    expect(shorten(ready, soonest?.close ?? close, { ...asked, leftOut: 0 })).toMatchObject({ leftOut: 0 })
  })

  test('where no close suits enough people, it comes before the last good one', () => {
    const none = size(people('volunteer', 3, declared({ slots: [] })))
    expect(none.feasible).toBe(false)
    expect(chooseClose(none, close, { ...asked, leftOut: 3 })).toMatchObject({
      shortened: { recommended: none.close, leftOut: 3 },
    })
  })

  test('of fewer than three people each counts as left out: a number would say who', () => {
    const two = size([
      ...people('volunteer', 1, declared()),
      ...people('staff', 1, declared({ everyDays: 7 })),
    ])
    expect(shorterCloses(two, earliest).map(({ leftOut }) => leftOut)).toContain(2)
    expect(leftOutBy(two.electors, two.latest)).toHaveLength(2)
  })

  test('what is recorded is what was acknowledged, and a later close never leaves out more', () => {
    const everyDays = fc.integer({ min: 1, max: 12 })
    fc.assert(
      fc.property(
        fc.array(everyDays, { minLength: 1, maxLength: 12 }),
        fc.nat(12),
        (rhythms, acknowledged) => {
          const found = size(
            rhythms.map((every, i) => ({
              member: `m${i}`,
              kind: i % 3 === 0 ? ('staff' as const) : ('volunteer' as const),
              availability: declared({ everyDays: every }),
            })),
          )
          const closes = shorterCloses(found, earliest)
          const numbers = closes.map(({ leftOut }) => leftOut)
          expect(numbers).toEqual([...numbers].sort((a, b) => b - a))
          for (const { close, leftOut } of closes) {
            const result = chooseClose(found, close, { ...asked, leftOut: acknowledged })
            if (isRefusal(result)) expect(result).toMatchObject({ code: 'left_out_changed', leftOut })
            else expect(result.shortened?.leftOut).toBe(acknowledged)
            if (!isRefusal(result) && found.electors.length >= 3)
              expect(leftOutAt(found.electors, close)).toHaveLength(result.shortened?.leftOut ?? -1)
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('reopening alone', () => {
  const closed = at('2026-11-24T20:00')

  test('until a week after one’s own ready date', () => {
    expect(leftOutUntil(closed.add({ hours: 48 }), closed)).toEqual(closed.add({ hours: 48 + 168 }))
  })

  test('at most sixty days after the close, and as long for who would never have been ready', () => {
    expect(leftOutUntil(closed.add({ hours: 58 * 24 }), closed)).toEqual(closed.add({ hours: 60 * 24 }))
    expect(leftOutUntil(null, closed)).toEqual(closed.add({ hours: 60 * 24 }))
  })

  test('never less than a week after the close', () => {
    expect(leftOutUntil(closed.subtract({ hours: 24 }), closed)).toEqual(closed.add({ hours: 168 }))
  })
})

test('a follow-up is told at nine on its day, and late once that day has gone by', () => {
  const due = Temporal.PlainDate.from('2027-03-28')
  expect(inParis(followUpToldAt(due, PARIS))).toBe('2027-03-28T09:00:00')
  expect(isFollowUpLate(due, PARIS, at('2027-03-28T23:59'))).toBe(false)
  expect(isFollowUpLate(due, PARIS, at('2027-03-29T00:00'))).toBe(true)
})

test('the beginning of a sentence that one was given says nothing, until something follows it', () => {
  const starts = ['Nous ne pouvons pas attendre, parce que', 'We cannot wait, because']
  for (const text of ['Nous ne pouvons pas attendre, parce que ', ' We cannot wait, because\r\n'])
    expect(textBeyondPrompts(starts, text)).toBe('')
  for (const text of ['We cannot wait, because of the lease.', 'Le bail finit jeudi.', ''])
    expect(textBeyondPrompts(starts, text)).toBe(text)
})

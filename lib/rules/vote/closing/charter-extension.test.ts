import fc from 'fast-check'
import type { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { isBefore, isWholeMinute } from '#lib/rules/base/instant.ts'
import { quiet } from '#lib/rules/proposal/proposal.sample.ts'
import type { Round } from '#lib/rules/vote/round.ts'
import { type Attendance, extendedByCharter, latestExtension } from './charter-extension.ts'
import { decideClose } from './close.ts'
import { at, round, surroundings } from './closing.sample.ts'

const missed = (...waiting: (string | null)[]): Attendance => ({
  quorum: 'missed',
  objectedAt: null,
  waiting: waiting.map((one) => (one === null ? null : at(one))),
})
const came = (facts: { quorum?: string; objection?: string; waiting?: number }): Attendance => ({
  quorum: { reachedAt: facts.quorum ? at(facts.quorum) : null },
  objectedAt: facts.objection ? at(facts.objection) : null,
  waiting: Array.from({ length: facts.waiting ?? 1 }, () => null),
})
const extension = (attendance: Attendance, of: Round = round) => {
  const found = extendedByCharter(of, attendance, surroundings)
  return found && `${found.why} ${found.closesAt}`
}
/** Volunteers are taken to come by once a week: half a window is too short for them, staff are here within two days. */
const staffOnly: Round = { ...round, roll: round.roll.filter(({ kind }) => kind === 'staff') }

describe('a quorum missed', () => {
  test('gives time to the next person who will have had it, until a good close', () => {
    expect(extension(missed('2026-11-16T18:00:00Z', '2026-11-14T10:00:00Z', null))).toBe(
      'quorum 2026-11-14T19:00:00Z',
    )
  })

  test('goes to the last good close within half the window where that is too far, or nobody knows when', () => {
    expect(latestExtension(round)).toEqual(at('2026-11-18T00:24:00Z'))
    for (const waiting of [missed('2026-11-30T10:00:00Z'), missed(null), missed('2026-11-03T10:00:00Z')])
      expect(extension(waiting)).toBe('quorum 2026-11-17T19:00:00Z')
  })

  test('waits for nobody where everybody has answered', () => {
    expect(extension(missed())).toBeNull()
  })

  test('ends at the latest minute where no close before it is good', () => {
    const short = {
      ...round,
      opensAt: at('2026-11-12T09:00:00Z'),
      closesAt: at('2026-11-12T19:00:00Z'),
    }
    expect(extension(missed(null), short)).toBe('quorum 2026-11-13T00:00:00Z')
  })
})

describe('what comes in the last two days', () => {
  test('gives everybody a moment since', () => {
    const objection = came({ objection: '2026-11-12T18:00:00Z', waiting: 0 })
    expect(extension(objection, staffOnly)).toBe('late_objection 2026-11-13T19:00:00Z')
    expect(extension(came({ quorum: '2026-11-12T12:00:00Z' }), staffOnly)).toBe(
      'late_quorum 2026-11-13T19:00:00Z',
    )
    // Volunteers come by once a week: they have all the time there may be.
    expect(extension(objection)).toBe('late_objection 2026-11-17T19:00:00Z')
  })

  test('leaves the school’s holidays to who has them', () => {
    const slots = ([1, 2, 3, 4, 5, 6, 7] as const).map((day) => ({ day, from: 540, to: 1080 }))
    const parent = {
      zone: 'Europe/Paris',
      slots,
      everyDays: 1,
      away: [],
      holidaysFree: true,
      schoolFree: false,
    }
    const around = {
      ...surroundings,
      declared: new Map([['noor', parent]]),
      isSchoolHoliday: (day: Temporal.PlainDate) => day.toString() === '2026-11-13',
    }
    const late = came({ objection: '2026-11-12T18:00:00Z', waiting: 0 })
    expect(extendedByCharter(staffOnly, late, around)?.closesAt).toEqual(at('2026-11-14T19:00:00Z'))
  })

  test('counts from the later of the two', () => {
    const both = came({ objection: '2026-11-11T08:00:00Z', quorum: '2026-11-12T18:00:00Z' })
    expect(extension(both, staffOnly)).toBe('late_quorum 2026-11-13T19:00:00Z')
  })

  test('changes nothing where everybody had a moment already, or it came before', () => {
    expect(extension(came({ objection: '2026-11-10T20:00:00Z' }), staffOnly)).toBeNull()
    expect(extension(came({ objection: '2026-11-10T18:59:59Z' }))).toBeNull()
    expect(extension(came({}))).toBeNull()
  })

  test('a quorum takes nobody by surprise where everybody has answered', () => {
    expect(extension(came({ quorum: '2026-11-12T12:00:00Z', waiting: 0 }))).toBeNull()
  })
})

describe('an extension', () => {
  test('comes only where the charter provides for it', () => {
    const { extension: _, ...terms } = round.terms
    expect(extension(missed(null), { ...round, terms })).toBeNull()
  })

  test('is not given where it would be over already', () => {
    const now = at('2026-11-17T19:00:00Z')
    expect(extendedByCharter(round, missed(null), { ...surroundings, now })).toBeNull()
  })

  test('is within half the window, later than the close by right, on a whole minute, whoever comes first', () => {
    const instant = fc
      .integer({ min: -20 * 86_400, max: 30 * 86_400 })
      .map((s) => round.closesAt.add({ seconds: s }))
    const arrival = fc.option(
      fc.integer({ min: 0, max: 10 * 86_400 }).map((s) => round.closesAt.subtract({ seconds: s })),
    )
    const facts = fc.record({
      quorum: fc.oneof(fc.constant('missed' as const), fc.record({ reachedAt: arrival })),
      objectedAt: arrival,
      waiting: fc.array(fc.option(instant), { maxLength: 6 }),
    })
    const hours = fc.integer({ min: 72, max: 30 * 24 })
    fc.assert(
      fc.property(facts, hours, (attendance, length) => {
        const sized = { ...round, opensAt: round.closesAt.subtract({ hours: length }) }
        const found = extendedByCharter(sized, attendance, surroundings)
        const backwards = { ...attendance, waiting: attendance.waiting.toReversed() }
        expect(extendedByCharter(sized, backwards, surroundings)).toEqual(found)
        if (!found) return
        expect(isBefore(sized.windowClosesAt, found.closesAt)).toBe(true)
        const beyond = sized.windowClosesAt.until(found.closesAt).total('minutes')
        expect(beyond).toBeLessThanOrEqual((length * 60) / 2)
        expect(isWholeMinute(found.closesAt)).toBe(true)
      }),
    )
  })
})

describe('at its close', () => {
  const close = (of: Round, now: Temporal.Instant, clock: Partial<typeof quiet> = {}) =>
    decideClose(of, null, {
      type: 'close-round',
      now,
      round: 1,
      box: { mode: 'named', ballots: [{ member: 'noor', ballot: { choice: 'consent' } }] },
      decision: 1,
      clock: { ...quiet, waiting: [null], ...clock },
    })

  test('a round without its quorum is extended, then closed', () => {
    const event = close(round, round.closesAt)
    expect(event).toMatchObject({ type: 'round-extended', why: 'quorum' })
    if (!('closesAt' in event)) throw new Error('not extended')
    const { closesAt } = event as { closesAt: Temporal.Instant }
    const after = { ...round, closesAt, windowClosesAt: closesAt, extended: true }
    expect(close(after, closesAt)).toMatchObject({
      type: 'round-closed',
      decision: { outcome: 'no_quorum', closedAt: closesAt },
    })
  })

  test('one brought forward waits for a day without a change, and is not extended', () => {
    const soon = { ...round, closesAt: at('2026-11-06T10:01:00Z') }
    const changed = { completeSince: at('2026-11-06T10:00:30Z'), waiting: [] }
    expect(close(soon, soon.closesAt, changed)).toMatchObject({
      type: 'close-moved',
      closesAt: at('2026-11-07T10:01:00Z'),
    })
    const quietly = { completeSince: at('2026-11-05T10:00:30Z'), waiting: [] }
    expect(close(soon, soon.closesAt, quietly)).toMatchObject({ type: 'round-closed' })
  })
})

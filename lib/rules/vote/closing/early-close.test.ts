import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { isBefore, isWholeMinute } from '#lib/rules/base/instant.ts'
import type { Round } from '#lib/rules/vote/round.ts'
import { decideEarlyClose } from './close.ts'
import { at, round } from './closing.sample.ts'
import { earlyClose } from './early-close.ts'

const brought = (closesAt: string): Round => ({ ...round, closesAt: at(closesAt) })
const close = (of: Round, now: string, since: string | null) =>
  earlyClose(of, { now: at(now), since: since === null ? null : at(since) })?.toString() ?? null

describe('a round on which nobody is left to answer', () => {
  test('closes a day after this is announced, on a whole minute', () => {
    expect(close(round, '2026-11-05T10:00:10Z', '2026-11-05T10:00:09Z')).toBe('2026-11-06T10:01:00Z')
    // Announced late, since nobody was there to see: the day is a whole one nevertheless.
    expect(close(round, '2026-11-05T15:00:00Z', '2026-11-05T10:00:09Z')).toBe('2026-11-06T15:00:00Z')
  })

  test('closes later again where an answer changed, and stays where none did', () => {
    const soon = brought('2026-11-06T10:01:00Z')
    expect(close(soon, '2026-11-06T09:00:01Z', '2026-11-06T09:00:00Z')).toBe('2026-11-07T09:00:00Z')
    expect(close(soon, '2026-11-06T09:00:01Z', '2026-11-05T10:00:09Z')).toBeNull()
  })

  test('never closes later than by right', () => {
    expect(close(round, '2026-11-12T10:00:00Z', '2026-11-12T10:00:00Z')).toBeNull()
    const soon = brought('2026-11-12T12:00:00Z')
    expect(close(soon, '2026-11-12T11:00:00Z', '2026-11-12T11:00:00Z')).toBe('2026-11-12T19:00:00Z')
  })

  test('keeps its close where somebody is left, or nothing provides for it', () => {
    expect(close(round, '2026-11-05T10:00:10Z', null)).toBeNull()
    const { early_close: _, ...terms } = round.terms
    expect(close({ ...round, terms }, '2026-11-05T10:00:10Z', '2026-11-05T10:00:09Z')).toBeNull()
  })

  test('tells an hour and no minute where ballots are secret', () => {
    const secret: Round = { ...round, terms: { ...round.terms, ballots: 'secret' } }
    expect(close(secret, '2026-11-05T10:20:10Z', '2026-11-05T10:00:09Z')).toBe('2026-11-06T11:00:00Z')
  })

  test('has nothing to settle once it is due', () => {
    const soon = brought('2026-11-06T10:01:00Z')
    expect(decideEarlyClose(soon, { now: soon.closesAt, completeSince: at('2026-11-06T10:00:00Z') })).toEqual(
      [],
    )
  })
})

test('moves only forward once announced, stays within the window, and settles in one step', () => {
  const opened = round.opensAt.epochMilliseconds
  const length = round.closesAt.epochMilliseconds - opened
  const instant = fc.nat(length).map((ms) => Temporal.Instant.fromEpochMilliseconds(opened + ms))
  fc.assert(
    fc.property(fc.array(instant, { minLength: 1, maxLength: 12 }), (changes) => {
      let state: Round = round
      for (const now of changes.sort(Temporal.Instant.compare)) {
        if (!isBefore(now, state.closesAt)) break
        const [event] = decideEarlyClose(state, { now, completeSince: now })
        if (!event) continue
        const announced = isBefore(state.closesAt, state.windowClosesAt)
        expect(isBefore(state.closesAt, event.closesAt)).toBe(announced)
        expect(isBefore(state.windowClosesAt, event.closesAt)).toBe(false)
        expect(isWholeMinute(event.closesAt)).toBe(true)
        const quiet = now.until(event.closesAt).total('hours')
        expect(quiet >= 24 || event.closesAt.equals(state.windowClosesAt)).toBe(true)
        state = { ...state, closesAt: event.closesAt }
        expect(decideEarlyClose(state, { now, completeSince: now })).toEqual([])
      }
    }),
  )
})

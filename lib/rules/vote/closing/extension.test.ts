import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isBefore, isWholeMinute } from '#lib/rules/base/instant.ts'
import { quiet } from '#lib/rules/proposal/proposal.sample.ts'
import type { Round } from '#lib/rules/vote/round.ts'
import type { Availability } from '#lib/rules/window/availability.ts'
import { decideClose } from './close.ts'
import { at, round, surroundings } from './closing.sample.ts'
import { extensionOf } from './extension.ts'

const came = { quorum: { reachedAt: null }, objectedAt: null, waiting: [], mailsWaited: [] }
const down = (from: string, to: string) => ({ from: at(from), to: at(to) })
/** From nine to noon on the day of the close. */
const morning = [down('2026-11-12T08:00:00Z', '2026-11-12T11:00:00Z')]
const { extension: _, early_close: __, ...plain } = round.terms
const light: Round = { ...round, terms: plain }
const extension = (of: Round, facts: Partial<Parameters<typeof extensionOf>[1]>, now = of.closesAt) => {
  const found = extensionOf(of, { ...came, outages: [], ...facts }, { ...surroundings, now })
  return found && `${found.why} ${found.lostMinutes} ${found.closesAt}`
}

test('what an outage took is given back whatever the charter says, until a good hour, once', () => {
  expect(extension(light, { outages: morning })).toBe('outage 180 2026-11-13T19:00:00Z')
  expect(extension(light, { mailsWaited: [61, 300] })).toBe('late_mail 61 2026-11-13T19:00:00Z')
  expect(extension({ ...light, extended: true }, { outages: morning })).toBeNull()
  expect(extension(light, {})).toBeNull()
})

test('what is lost on the eve of a Sunday is given back on the Sunday, before its evening', () => {
  const saturday = {
    ...light,
    closesAt: at('2026-11-14T19:00:00Z'),
    windowClosesAt: at('2026-11-14T19:00:00Z'),
  }
  const outages = [down('2026-11-14T08:00:00Z', '2026-11-14T11:00:00Z')]
  expect(extension(saturday, { outages })).toBe('outage 180 2026-11-15T17:00:00Z')
})

test('an hour is good for most of those called, wherever they are', () => {
  const noumea: Availability = {
    zone: 'Pacific/Noumea',
    slots: [],
    everyDays: 1,
    away: [],
    holidaysFree: true,
  }
  const declared = new Map(round.roll.map(({ member }) => [member, noumea]))
  const found = extensionOf(light, { ...came, outages: morning }, { ...surroundings, declared })
  expect(found?.closesAt.toZonedDateTimeISO('Pacific/Noumea').hour).toBeGreaterThanOrEqual(9)
  expect(found?.closesAt.toZonedDateTimeISO('Pacific/Noumea').hour).toBeLessThanOrEqual(21)
})

test('a round that came due while everything was stopped for a month is given back from the return', () => {
  const outages = [down('2026-11-11T19:00:00Z', '2026-12-11T19:05:00Z')]
  const back = at('2026-12-11T19:05:00Z')
  expect(extension(light, { outages }, back)).toBe('outage 1440 2026-12-13T17:00:00Z')
})

test('where the charter would extend too, the later close counts, and the apology is told', () => {
  const missed = { quorum: 'missed' as const, waiting: [at('2026-11-16T18:00:00Z')] }
  expect(extension(round, missed)).toBe('quorum null 2026-11-16T19:00:00Z')
  expect(extension(round, { ...missed, outages: morning })).toBe('outage 180 2026-11-16T19:00:00Z')
  const week = [down('2026-11-05T08:00:00Z', '2026-11-12T11:00:00Z')]
  expect(extension(round, { ...missed, outages: week })).toBe('outage 10260 2026-11-20T19:00:00Z')
})

test('a close brought forward is put off, and may still come sooner than by right', () => {
  const soon = { ...round, closesAt: at('2026-11-06T10:01:00Z') }
  const outages = [down('2026-11-05T20:00:00Z', '2026-11-06T06:00:00Z')]
  const clock = { ...quiet, outages, completeSince: at('2026-11-05T10:00:30Z') }
  const box = { mode: 'named' as const, ballots: [] }
  const due = { type: 'close-round' as const, round: 1, box, decision: 1, clock }
  expect(decideClose(soon, null, { ...due, now: soon.closesAt })).toMatchObject({
    type: 'round-extended',
    why: 'outage',
    closesAt: at('2026-11-06T20:00:00Z').subtract({ hours: 1 }),
  })
})

test('at least what was lost, on a whole minute, within a week of it, later than now', () => {
  const minutes = fc.integer({ min: 61, max: 10 * 24 * 60 })
  const late = fc.integer({ min: 0, max: 40 * 24 * 60 })
  fc.assert(
    fc.property(minutes, late, (lost, wait) => {
      const now = round.closesAt.add({ minutes: wait, seconds: 7 })
      const outages = [{ from: round.closesAt.subtract({ minutes: lost }), to: round.closesAt }]
      const found = extensionOf(light, { ...came, outages }, { ...surroundings, now })
      if (!found) throw new Error('not extended')
      const given = now.until(found.closesAt).total('minutes')
      expect(given).toBeGreaterThanOrEqual(lost)
      expect(given).toBeLessThanOrEqual(lost + 7 * 24 * 60 + 1)
      expect(isWholeMinute(found.closesAt)).toBe(true)
      expect(isBefore(now, found.closesAt)).toBe(true)
    }),
  )
})

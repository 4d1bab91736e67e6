// A round whose terms have both rules of the clock, for tests of them.
import { Temporal } from 'temporal-polyfill'
import type { Roll } from '#lib/rules/base/roll.ts'
import { quiet } from '#lib/rules/proposal/proposal.sample.ts'
import type { Round } from '#lib/rules/vote/round.ts'

export const at = (text: string) => Temporal.Instant.from(text)

export const roll: Roll = [
  { member: 'claire', kind: 'volunteer' },
  { member: 'marc', kind: 'volunteer' },
  { member: 'noor', kind: 'staff' },
  { member: 'samir', kind: 'staff' },
]

/** Opened on a Monday morning for ten days, until a Thursday at 20:00 in Paris. */
export const round: Round = {
  number: 1,
  generation: 1,
  rule: { id: 'consent/1', params: { answers: '1/2' } },
  roll,
  text: 'h1',
  terms: {
    options: [],
    ballots: 'named',
    conflict: 'abstains',
    early_close: { hours: 24 },
    extension: 'once',
  },
  opener: 'marc',
  opensAt: at('2026-11-02T08:12:00Z'),
  closesAt: at('2026-11-12T19:00:00Z'),
  firstClosesAt: at('2026-11-12T19:00:00Z'),
  windowClosesAt: at('2026-11-12T19:00:00Z'),
  extended: false,
}

const { zone, isHoliday, declared } = quiet
export const surroundings = { now: round.closesAt, zone, isHoliday, declared }

import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { create, given, open, openedAt } from '#lib/rules/proposal/proposal.sample.ts'
import { decideRelay } from './relay.ts'

const voting = given(create, open)
const answeredOn = openedAt.toZonedDateTimeISO('Europe/Paris').toPlainDate().toString()

/** Marc brings in what a member of the roll said on the phone, once everybody else has answered. */
const brought = (member: string, choice: string, decider?: string) => {
  if (voting.stage !== 'voting') throw new Error('no vote is open')
  const until = Temporal.Instant.from('2026-12-01T19:00:00Z').toString()
  const rule = decider ? ({ id: 'advice/1', params: { decider, until } } as const) : voting.round.rule
  const result = decideRelay(
    { ...voting, round: { ...voting.round, rule } },
    {
      ...{ now: openedAt, by: 'marc', member, round: 1, channel: 'phone', answeredOn, zone: 'Europe/Paris' },
      ...{ ballot: { choice }, waiting: false },
      box: { mode: 'named', last: null, othersAnswered: voting.round.roll.length - 1 },
    },
  )
  return 'code' in result ? result.code : result.type
}

test('the answer of anybody on the roll may be brought in, but not of who decides after advice', () => {
  expect(brought('noor', 'consent')).toBe('relayed')
  expect(brought('noor', 'favourable', 'ines')).toBe('relayed')
  expect(brought('noor', 'adopt', 'noor')).toBe('decides_alone')
  expect(brought('marc', 'consent')).toBe('someone_else')
})

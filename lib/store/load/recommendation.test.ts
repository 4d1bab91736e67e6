import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { type Charter, lightCharter } from '#lib/rules/charter/charter.ts'
import type { RuleTemplate } from '#lib/rules/methods/rule.ts'
import { recommendClose, rollNow, windowRequest } from './recommendation.ts'

const opening = Temporal.Instant.from('2026-11-23T09:00:00Z')
const members = ['a', 'b', 'c'].map((id) => ({
  ...{ id, kind: 'staff' as const, standing: 'elector' as const },
  ...{ availability: null, time_zone: 'Europe/Paris' },
}))
const board = (charter: Charter = lightCharter) => ({
  charter,
  timeZone: 'Europe/Paris',
  calendar: { country: 'FR' },
})
const lazy = (hours: number): RuleTemplate => ({ id: 'lazy/1', params: { hours } })
const vote = (rule?: RuleTemplate) => ({
  ...{ roll: rollNow(members), declared: members, preset: 'light' as const },
  rule,
})

test('a vote unless objected to is sized to its own least time, on the page as in the command', () => {
  const days = (rule?: RuleTemplate) => {
    const { close } = recommendClose(board(), vote(rule), opening)
    return opening.until(close).total('days')
  }
  expect(days()).toBeLessThan(5)
  expect(days(lazy(240))).toBeGreaterThanOrEqual(10)
  expect(windowRequest(board(), vote(lazy(73)), opening).preset.min_days).toBe(4)
})

test('its least time may be longer than the charter’s longest window', () => {
  const { light, ordinary } = lightCharter.presets
  const short = { ...lightCharter, presets: { light: { ...light, max_days: 10 }, ordinary } }
  expect(windowRequest(board(short), vote(lazy(720)), opening).preset).toMatchObject({
    min_days: 30,
    max_days: 30,
  })
})

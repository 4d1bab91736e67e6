import { describe, expect, test } from 'vitest'
import { lightCharter, wholeCharter } from '#lib/rules/charter/charter.ts'
import { changeOf, charterOf } from './charter-json.ts'

const light = JSON.parse(JSON.stringify(lightCharter))
const [consent] = light.rules

describe('a stored charter', () => {
  test('is read as it was written, with or without what came later', () => {
    expect(charterOf(light)).toEqual(lightCharter)
    expect(charterOf(JSON.parse(JSON.stringify(wholeCharter)))).toEqual(wholeCharter)
    expect(changeOf({ charter_change: null })).toBeNull()
    expect(changeOf({ charter_change: { before: light, after: wholeCharter } })?.after).toEqual(wholeCharter)
  })

  test.each([
    ['nothing', undefined],
    ['a list', []],
    ['no rule', { ...light, rules: [] }],
    ['an unknown rule', { ...light, rules: [{ name: 'monarchy', rule: { id: 'monarchy/1', params: {} } }] }],
    ['an unknown key', { ...light, treasurer: 'decides' }],
    ['an unknown parameter', { ...light, rules: [{ ...consent, rule: { ...consent.rule, code: '1' } }] }],
    [
      'a ratio by another name',
      { ...light, rules: [{ ...consent, rule: { id: 'consent/1', params: { answers: '1/3;' } } }] },
    ],
    ['a float', { ...light, reopening: { joined_by: 1.5 } }],
    ['a huge cap', { ...light, proxies: { cap: 1e9 } }],
    ['10 000 grades', { ...light, rules: [{ ...consent, grades: Array(10_000).fill('x') }] }],
    ['a prototype', JSON.parse('{"__proto__":{"id":"light/1"}}')],
  ])('that is %s is no charter', (_, json) => {
    expect(() => charterOf(json)).toThrow()
  })
})

import { describe, expect, test } from 'vitest'
import { isRefusal } from '#lib/rules/base/refusal.ts'
import { type Charter, lightCharter, presetOf, wholeCharter } from '#lib/rules/charter/charter.ts'
import { saysTheSame, whyCharterUnfit } from './change.ts'
import { charterForm, readCharterForm } from './form.ts'

const form = charterForm(wholeCharter)
const read = (change: Record<string, string>) => readCharterForm({ ...form, ...change }, wholeCharter)
const charter = (change: Record<string, string>): Charter => {
  const result = read(change)
  if (isRefusal(result)) throw new Error(JSON.stringify(result))
  return result
}

describe('how long a vote lasts, by a charter', () => {
  test('is what its form says, for each kind of vote', () => {
    const changed = charter({
      'window.ordinary.min_days': '10',
      'window.ordinary.parity': '1/1',
      'window.statutory.moments': '3',
    })
    expect(presetOf(changed, 'ordinary')).toMatchObject({ min_days: 10, parity: '1/1', share: '8/10' })
    expect(presetOf(changed, 'statutory')).toMatchObject({ moments: 3, min_days: 15 })
    expect(presetOf(changed, 'light')).toEqual(lightCharter.presets.light)
  })

  test('goes without saying for statutes until a charter says otherwise', () => {
    expect(charter({}).presets).toEqual(wholeCharter.presets)
    const spelledOut = {
      ...lightCharter,
      presets: { ...lightCharter.presets, statutory: presetOf(lightCharter, 'statutory') },
    }
    expect(saysTheSame(lightCharter, spelledOut)).toBe(true)
    expect(saysTheSame(charter({}), charter({ 'window.statutory.minutes': '60' }))).toBe(false)
  })

  test('stays as it is where a form says nothing of it', () => {
    const silent = Object.fromEntries(Object.entries(form).filter(([field]) => !field.startsWith('window.')))
    expect(readCharterForm(silent, wholeCharter)).toEqual(wholeCharter)
  })

  test.each([
    ['window.light.min_days', '0', 'window_light'],
    ['window.light.max_days', '91', 'window_light'],
    ['window.light.max_days', '2', 'window_light'],
    ['window.ordinary.moments', '6', 'window_ordinary'],
    ['window.ordinary.minutes', 'beaucoup', 'window_ordinary'],
    ['window.ordinary.share', '3/2', 'window_ordinary'],
    ['window.ordinary.share', '1/3', 'window_ordinary'],
    ['window.statutory.parity', '', 'window_statutory'],
  ])('may not be %s = %s', (field, value, about) => {
    expect(read({ [field]: value })).toMatchObject({ code: 'rule_unfit', field: about })
  })

  test('is looked at in a charter that came another way', () => {
    const { light, ordinary } = lightCharter.presets
    const never: Charter = { ...lightCharter, presets: { light, ordinary: { ...ordinary, max_days: 1 } } }
    expect(whyCharterUnfit(never)).toMatchObject({ field: 'window_ordinary' })
  })
})

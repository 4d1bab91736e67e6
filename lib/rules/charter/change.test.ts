import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRefusal } from '#lib/rules/base/refusal.ts'
import {
  type Charter,
  changeRule,
  lightCharter,
  RULE_NAMES,
  wholeCharter,
} from '#lib/rules/charter/charter.ts'
import { saysTheSame, whyChangeNotOpenable, whyCharterUnfit } from './change.ts'
import { charterForm, readCharterForm } from './form.ts'

const whole = charterForm(wholeCharter)
const read = (change: Record<string, string>, from = whole) =>
  readCharterForm({ ...from, ...change }, lightCharter)
const charter = (change: Record<string, string>, from = whole): Charter => {
  const result = read(change, from)
  if (isRefusal(result)) throw new Error(JSON.stringify(result))
  return result
}

describe('a charter and its form', () => {
  test.each([
    ['light', lightCharter],
    ['whole', wholeCharter],
  ])('the %s charter comes back as it was', (_, before) => {
    expect(readCharterForm(charterForm(before), before)).toEqual(before)
    expect(whyCharterUnfit(before)).toBeUndefined()
  })

  test('any charter that a form can describe comes back as it was', () => {
    const shares = fc.constantFrom('1/10', '1/3', '2/3', '9/10')
    fc.assert(
      fc.property(
        fc.record({
          ...Object.fromEntries(RULE_NAMES.map((name) => [name, fc.constantFrom('on', '')])),
          first: fc.constantFrom(...RULE_NAMES),
          change: fc.constantFrom('consent', 'relative', 'two_thirds', 'qualified'),
          after_blocked: fc.constantFrom('', '1', '5'),
          fallback: fc.constantFrom(...RULE_NAMES),
          'consent.answers': shares,
          'consent.disqualify': fc.constantFrom('', '1/2', '2/3'),
          'consent.answers_compare': fc.constantFrom('at_least', 'more_than'),
          'schulze.quorum': fc.constantFrom('', '1/4'),
          'schulze.quorum_compare': fc.constantFrom('', 'at_least', 'more_than'),
          'judgment.grades': fc.constantFrom('', 'Oui\nNon', 'Oui\nBof\nNon'),
          proxies: fc.constantFrom('0', '1', '5'),
          early_close: fc.constantFrom('', '24', '72'),
          conflict: fc.constantFrom('abstains', 'leaves'),
          joined_by: fc.constantFrom('0', '2', '5'),
        }),
        (values) => {
          const first = charter(values)
          expect(readCharterForm(charterForm(first), first)).toEqual(first)
        },
      ),
      { numRuns: 100 },
    )
  })

  test('what is chosen anywhere is allowed without being ticked', () => {
    const none = Object.fromEntries(RULE_NAMES.map((name) => [name, '']))
    const { rules, fallback, change } = charter({
      ...none,
      first: 'schulze',
      after_blocked: '3',
      fallback: 'absolute',
      change: 'qualified',
    })
    expect(rules.map(({ name }) => name)).toEqual(['schulze', 'absolute', 'qualified'])
    expect({ fallback, change }).toEqual({
      fallback: { after_blocked: 3, name: 'absolute' },
      change: 'qualified',
    })
  })

  test('a form that says what the light charter says is the light charter', () => {
    expect(charter({}, charterForm(lightCharter))).toBe(lightCharter)
    const light = charterForm(lightCharter)
    expect(charter({ secret: 'on' }, light)).toMatchObject({ id: 'own/1', secret: 'allowed' })
    expect(saysTheSame(charter({ conflict: 'leaves' }, light), lightCharter)).toBe(false)
  })

  test('"more than" is written beside a share, and "at least" goes without saying', () => {
    const paramsOf = (change: Record<string, string>, name: string) => {
      const { rules } = charter(change)
      return rules.find((one) => one.name === name)?.rule.params
    }
    const strict = { 'relative.quorum': '1/2', 'relative.quorum_compare': 'more_than' }
    expect(paramsOf(strict, 'relative')).toStrictEqual({
      rule: 'relative',
      quorum: { share: '1/2', base: 'ballots', compare: 'more_than' },
    })
    const answers = { 'consent.answers': '1/2', 'consent.answers_compare': 'more_than' }
    expect(paramsOf(answers, 'consent')).toStrictEqual({
      ...{ answers: '1/2', answers_compare: 'more_than', disqualify: '2/3' },
    })
    // As a form that was left open since before it asked.
    for (const said of ['', 'at_least'])
      expect(
        paramsOf({ 'relative.quorum_compare': said, 'consent.answers_compare': said }, 'relative'),
      ).toStrictEqual({ rule: 'relative', quorum: { share: '1/3', base: 'ballots' } })
    expect(paramsOf({}, 'consent')).toStrictEqual({ answers: '1/3', disqualify: '2/3' })
  })

  test('grades are the words one writes, one a line', () => {
    const { rules } = charter({ 'judgment.grades': ' Oui\r\n\n Peut-être \nNon' })
    expect(rules.find(({ name }) => name === 'judgment')).toMatchObject({
      grades: ['Oui', 'Peut-être', 'Non'],
      rule: { params: { grades: 3 } },
    })
  })
})

describe('a form is refused, and the sentence says what for:', () => {
  const words = (n: number, word = 'mention') =>
    Array.from({ length: n }, (_, i) => `${word} ${i}`).join('\n')
  test.each([
    ['an unknown usual way', { first: 'monarchy' }, 'rules'],
    ['no usual way', { first: '' }, 'rules'],
    ['an unknown way to change', { change: '__proto__' }, 'change_rule'],
    ['a charter changed by one person alone', { change: 'advice' }, 'change_rule'],
    ['a charter changed by silence', { change: 'lazy' }, 'change_rule'],
    ['a charter changed by ranking', { change: '', first: 'schulze' }, 'change_rule'],
    [
      'one changed by one person after blocked rounds',
      { change: '', first: 'consent', fallback: 'advice' },
      'change_rule',
    ],
    ['a share that is none', { 'consent.answers': 'beaucoup' }, 'answers'],
    ['more than everybody', { 'consent.answers': '3/2' }, 'answers'],
    ['nobody to divide by', { 'consensus.answers': '1/0' }, 'answers'],
    ['an unknown base', { 'absolute.base': 'friends' }, 'base'],
    ['a qualified majority of half', { 'qualified.share': '1/2' }, 'share'],
    ['more than everybody again', { 'qualified.share': '1/1', 'qualified.compare': 'more_than' }, 'share'],
    ['a quorum on the roll itself', { 'schulze.quorum': '1/2', 'schulze.quorum_base': 'electors' }, 'quorum'],
    ['a quorum of more than everybody', { 'irv.quorum': '1/1', 'irv.quorum_compare': 'more_than' }, 'quorum'],
    ['a quorum compared otherwise', { 'absolute.quorum_compare': 'less_than' }, 'quorum'],
    [
      'answers of more than everybody',
      { 'consent.answers': '1/1', 'consent.answers_compare': 'more_than' },
      'answers',
    ],
    ['answers compared otherwise', { 'consensus.answers_compare': 'about' }, 'answers'],
    ['a quorum of three halves', { 'relative.quorum': '3/2' }, 'quorum'],
    ['many blocks', { 'consensus.blocks': '21' }, 'blocks'],
    ['a negative block', { 'consensus.blocks': '-1' }, 'blocks'],
    ['a short silence', { 'lazy.hours': '71' }, 'hours'],
    ['half an hour more', { 'lazy.hours': '72.5' }, 'hours'],
    ['one grade', { 'judgment.grades': 'Bien' }, 'grade_words'],
    ['ten thousand grades', { 'judgment.grades': words(10_000, 'm') }, 'grade_words'],
    ['grades alike', { 'judgment.grades': 'Bien\nBIEN' }, 'grade_words'],
    ['six proxies', { proxies: '6' }, 'proxies'],
    ['an early close at once', { early_close: '1' }, 'early_close'],
    ['six to reopen', { joined_by: '6' }, 'reopening'],
    ['an unknown conflict rule', { conflict: 'ignored' }, 'conflict'],
    ['a fallback after none', { after_blocked: '0' }, 'fallback'],
  ])('%s', (_, change, field) => {
    expect(read(change as Record<string, string>)).toEqual({ kind: 'refused', code: 'rule_unfit', field })
  })

  test('a grade nobody could read on a phone', () => {
    expect(read({ 'judgment.grades': `Bien\n${'é'.repeat(400)}` })).toEqual({
      kind: 'refused',
      code: 'too_long',
      field: 'grade_words',
      max: 40,
    })
  })
})

describe('a change of the charter', () => {
  const own = charter({ change: '' })

  test('is voted on by the rule the charter names, or the usual one and what takes its place', () => {
    expect(changeRule(wholeCharter, 2)).toBe('two_thirds')
    expect(changeRule(lightCharter, 0)).toBe('consent')
    expect(changeRule(lightCharter, 2)).toBe('absolute')
  })

  test('that is out of date, empty, unfit, or beside another one is not voted on', () => {
    const change = { before: lightCharter, after: own }
    expect(whyChangeNotOpenable(change, lightCharter, false)).toBeUndefined()
    expect(whyChangeNotOpenable(change, wholeCharter, false)).toMatchObject({ code: 'charter_moved' })
    expect(whyChangeNotOpenable(change, lightCharter, true)).toMatchObject({ code: 'charter_in_vote' })
    const same = { before: lightCharter, after: lightCharter }
    expect(whyChangeNotOpenable(same, lightCharter, false)).toMatchObject({ code: 'charter_same' })
    const unfit = { before: lightCharter, after: { ...own, rules: [] } }
    expect(whyChangeNotOpenable(unfit, lightCharter, false)).toMatchObject({ code: 'rule_unfit' })
  })

  test('says the same whatever the order of the rules beside the usual one', () => {
    const [first, ...others] = wholeCharter.rules
    if (!first) throw new Error('no rule')
    expect(saysTheSame({ ...wholeCharter, rules: [first, ...others.reverse()] }, wholeCharter)).toBe(true)
    const { conflict: _, reopening: __, ...unsaid } = wholeCharter
    expect(saysTheSame(unsaid, wholeCharter)).toBe(true)
  })
})

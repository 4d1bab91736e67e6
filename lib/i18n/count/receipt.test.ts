import { describe, expect, test } from 'vitest'
import { RULE_NAMES } from '#lib/rules/charter/charter.ts'
import { tallyMajority } from '#lib/rules/methods/majority.ts'
import type { Ballot, Rule } from '#lib/rules/methods/rule.ts'
import { tally } from '#lib/rules/methods/tally.ts'
import { countsOf, silentIn } from './answers.ts'
import { countFormatter } from './count-formatter.ts'
import { COUNTED, formattersOf } from './counted.sample.ts'
import { figuresOf } from './figures.ts'
import { notesOf } from './notes.ts'
import { outcomeHeading } from './outcome.ts'
import { receiptOf } from './receipt.ts'
import { valuesOf } from './values.ts'

/** What no reader should see: a key, a hole, a brace, a letter instead of its label. */
const RAW = /\b(step|count|note|outcome|answer|figures|by)\.[a-z_]+|undefined|NaN|\[object|[{}]/

/** All the numbers there are in a count, however deep, as they are written. */
function numbersIn(value: unknown, but: readonly string[] = []): string[] {
  if (typeof value === 'number') return [`${value}`]
  if (typeof value === 'string') return /^\d+$/.test(value) ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => (but.includes(key) ? [] : numbersIn(each, but)))
}

/** Numbers of a text, without the spaces and commas that make long ones readable. */
const written = (text: string) =>
  text.replaceAll(/(?<=\d)[\u202f\u00a0,](?=\d{3}\b)/g, '').match(/\d+/g) ?? []

describe.each(COUNTED)('$name', (counted) => {
  const { count } = counted
  const { tally } = count

  test('is told whole in both languages', () => {
    for (const formatter of formattersOf(counted)) {
      const lines = receiptOf(formatter, tally)
      expect(lines.length).toBeGreaterThanOrEqual(tally.steps.length)
      const texts = [
        ...lines.flatMap(({ text, under }) => [text, ...under]),
        countsOf(formatter, count),
        ...notesOf(formatter, count),
        ...valuesOf(formatter, tally).map(({ value }) => value),
        ...RULE_NAMES.map((name) => outcomeHeading(formatter, name, tally)),
        ...figuresOf(formatter, count).flatMap(({ caption, columns, rows }) => [
          caption,
          ...columns,
          ...rows.flat(),
        ]),
      ]
      for (const text of texts) expect(text).not.toMatch(RAW)
    }
  })

  test('says every number of every step, so that it can be redone by hand', () => {
    const [formatter] = formattersOf(counted)
    if (!formatter) return
    const lines = receiptOf(formatter, tally)
    for (const [at, step] of tally.steps.entries()) {
      const said = [lines[at]?.text, ...(lines[at]?.under ?? [])].join(' ; ')
      const numbers = new Set(written(said))
      const decimal = (n: string) => said.includes(formatter.votes(Number(n)))
      // A grade is told by its word; so is one, often, and none. With nothing taken away yet, nobody asks out of how many.
      const inWords = step.step === 'split' && step.removed === '0' ? ['median', 'of'] : ['median']
      const silent = numbersIn(step, inWords).filter((n) => Number(n) > 1 && !numbers.has(n) && !decimal(n))
      expect(silent, said).toEqual([])
    }
  })

  test('has a table whose numbers are all those of the count', () => {
    for (const formatter of formattersOf(counted)) {
      const known = numbersIn(count)
      const all = new Set([
        '0',
        `${silentIn(count)}`,
        ...known,
        ...known.map((n) => formatter.votes(Number(n))),
      ])
      for (const { rows, columns } of figuresOf(formatter, count)) {
        for (const [, ...cells] of rows) {
          expect(cells).toHaveLength(columns.length - 1)
          for (const cell of cells)
            for (const n of cell.match(/-?\d+([,.]\d+)?/g) ?? [])
              expect(all.has(n), `${n} in ${cell}`).toBe(true)
        }
      }
    }
  })
})

describe('votes of an election', () => {
  const rule = { id: 'stv/1', params: { options: ['a', 'b'], seats: 1 } } as const
  test.each([
    [0, '0', '0'],
    [200_000, '2', '2'],
    [133_333, '1,33333', '1.33333'],
    [50_000, '0,5', '0.5'],
    [1, '0,00001', '0.00001'],
    [123_456_700_010, '1234567,0001', '1234567.0001'],
  ])('%i hundred-thousandths are written exactly', (votes, french, english) => {
    expect(countFormatter('fr', rule, { options: [] }).votes(votes)).toBe(french)
    expect(countFormatter('en', rule, { options: [] }).votes(votes)).toBe(english)
  })
})

test('those present are told as the vote counted them: by proxy alone, or by an answer', () => {
  const quorum = { share: '1/2', base: 'present' } as const
  const told = (params: Extract<Rule, { id: 'majority/1' }>['params']) => {
    const rule: Rule = { id: 'majority/1', params }
    const { steps, ...rest } = tallyMajority(rule, [{ choice: 'for' }], { electors: 4, present: 2 })
    const formatter = countFormatter('fr', rule, { options: [] })
    return receiptOf(formatter, { ...rest, steps: steps.slice(4) }).map(({ text }) => text)
  }
  const absolute = { rule: 'absolute', base: 'present', quorum } as const
  for (const text of told(absolute)) expect(text).toContain('personnes présentes ou représentées')
  const since = told({ ...absolute, present: 'answered' })
  expect(since).toHaveLength(2)
  for (const text of since)
    expect(text).toContain('personnes présentes, ou représentées par une personne présente')
})

test('a share that must be passed is told with the number that passes it, in both languages', () => {
  const quorum = { share: '1/3', base: 'ballots', compare: 'more_than' } as const
  const strict: Rule = { id: 'majority/1', params: { rule: 'relative', quorum } }
  const consent: Rule = { id: 'consent/1', params: { answers: '1/2', answers_compare: 'more_than' } }
  const told = (language: 'fr' | 'en', rule: Rule) => {
    const ballots: Ballot[] = [{ choice: rule.id === 'consent/1' ? 'consent' : 'for' }]
    const count = tally(rule, ballots, { electors: 10, present: 1 })
    return receiptOf(countFormatter(language, rule, { options: [] }), count)
      .at(-1)
      ?.text.replaceAll(/[\u00a0\u202f]/g, ' ')
  }
  expect(told('fr', strict)).toBe(
    'Quorum (réponses) : 1 sur 10 ; il en fallait plus d’un tiers, soit 4. Non atteint.',
  )
  expect(told('en', strict)).toBe(
    'Quorum (answers): 1 out of 10; more than a third were needed, that is 4. Not met.',
  )
  expect(told('fr', consent)).toBe(
    'Réponses : 1 sur 10 ; il en fallait plus de la moitié, soit 6. Non atteint.',
  )
  const least: Rule = { id: 'consent/1', params: { answers: '1/2' } }
  expect(told('fr', least)).toBe('Réponses : 1 sur 10 ; il en fallait 5. Non atteint.')
})

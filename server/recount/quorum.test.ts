import { describe, expect, test } from 'vitest'
import { words } from '#lib/i18n/words.ts'
import stored from './decisions.sample.json' with { type: 'json' }
import { recountFile } from './recounting.ts'
import silentProxies from './silent-proxies.before.json' with { type: 'json' }
import { problemWords } from './words.ts'

/** As loose as JSON is. */
interface LooseFile {
  entry: { method: { params: Record<string, unknown> } }
  ballots: object[]
}

/** Why a file is not counted, in words; no-break spaces are spaces. */
function problemsOf(file: unknown): string {
  const found = recountFile(file)
  if ('count' in found) throw new Error('the file was counted')
  const said = found.map((one) => problemWords(words('fr'), one))
  return said.join('\n').replaceAll(/[\u00a0\u202f]/g, ' ')
}

describe('a file whose quorum counts proxies that nobody answered for', () => {
  const recounted = (file: unknown) => {
    const found = recountFile(file)
    if (!('count' in found)) throw new Error(JSON.stringify(found))
    return found
  }

  test('is counted under the rule of its time where it was exported before proxies had to be answered for', () => {
    const { count, differences, broken } = recounted(silentProxies)
    expect(count.tally.outcome).toBe('adopted')
    expect({ differences, broken }).toEqual({ differences: [], broken: [] })
  })

  test('does not give that outcome under the rule of today', () => {
    const since = structuredClone(silentProxies)
    Object.assign(since.entry.method.params, { present: 'answered' })
    expect(recounted(since).differences).toEqual([
      { field: 'outcome', recorded: 'adopted', counted: 'no_quorum' },
    ])
  })

  test('is refused where it names a rule that nobody knows', () => {
    const other = structuredClone(silentProxies)
    Object.assign(other.entry.method.params, { present: 'somehow' })
    expect(problemsOf(other)).toMatch(/entry\.method\.params\.present : "somehow" ne convient pas/)
  })
})

describe('a file whose quorum is more than a share', () => {
  const asking = (share: string) => {
    const file = structuredClone(stored.approval) as unknown as LooseFile
    file.entry.method.params.quorum = { share, base: 'ballots', compare: 'more_than' }
    return file
  }

  test('is counted so: four of five do not pass four fifths, and five do', () => {
    const file = asking('4/5')
    expect(recountFile(file)).toMatchObject({ count: { tally: { outcome: 'chosen' } }, differences: [] })
    file.ballots = file.ballots.slice(1)
    const found = recountFile(file)
    expect(found).toMatchObject({ count: { tally: { outcome: 'no_quorum' } } })
    if (!('count' in found)) throw new Error('not counted')
    expect(found.differences).toContainEqual({ field: 'outcome', recorded: 'chosen', counted: 'no_quorum' })
  })

  test('is refused where nobody could ever pass it, and where it is compared otherwise', () => {
    expect(problemsOf(asking('1/1'))).toMatch(/entry\.method\.params\.quorum : /)
    const file = asking('1/2')
    Object.assign(file.entry.method.params.quorum as object, { compare: 'at_least' })
    expect(problemsOf(file)).toMatch(/quorum\.compare : "at_least" ne convient pas/)
  })
})

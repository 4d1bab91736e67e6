import { beforeAll, describe, expect, test } from 'vitest'
import { tellStory } from '#lib/commands/testing.ts'
import { exportedDecisions } from '#lib/commands/testing-exports.ts'
import { countFormatter } from '#lib/i18n/count/count-formatter.ts'
import { receiptOf } from '#lib/i18n/count/receipt.ts'
import { words } from '#lib/i18n/words.ts'
import { wholeCharter } from '#lib/rules/charter/charter.ts'
import type { ExportedDecision } from '#lib/rules/entries/export.ts'
import { base64 } from '#lib/tlog/bytes.ts'
import { recountFile } from './recounting.ts'
import silentProxies from './silent-proxies.before.json' with { type: 'json' }
import { brokenWords, problemWords } from './words.ts'

const METHODS = [
  'approval',
  'judgment',
  'score',
  'irv',
  'dots',
  'consent',
  'relative',
  'stv',
  'schulze',
  'lazy',
  'secret',
]

let fileOf: (name: string) => ExportedDecision
beforeAll(async () => {
  const story = await tellStory(wholeCharter)
  fileOf = await exportedDecisions(story, METHODS)
  await story.database.close()
})

const say = words('fr')
/** What is said of a file; no-break spaces are spaces. */
function saidOf(file: unknown): string {
  const found = recountFile(file)
  const said =
    'count' in found
      ? found.broken.map((one) => brokenWords(say, one))
      : found.map((one) => problemWords(say, one))
  return said.join('\n').replaceAll(/[\u00a0\u202f]/g, ' ')
}

type Break = (file: ReturnType<typeof open>) => void
/** As loose as JSON is. */
const open = (name: string) => fileOf(name) as unknown as Record<string, never> & LooseFile
interface LooseFile {
  v: unknown
  entry: { outcome: unknown; roll: { root: string }; method: { params: Record<string, unknown> } }
  roll: { who: string; more?: number }[]
  ballots: { who?: string; code?: string; choice: unknown; answer?: Record<string, unknown> }[]
  voted?: unknown
}

const first = (file: LooseFile) => {
  const at = file.ballots.findIndex(({ choice }) => choice === 'vote')
  const ballot = file.ballots[at]
  if (!ballot?.answer) throw new Error('no vote')
  return { at, ballot, answer: ballot.answer }
}

describe('a file that cannot be counted is said to be so, and where', () => {
  test.each<[string, string, Break, RegExp]>([
    [
      'a grade out of range',
      'judgment',
      (file) => {
        first(file).answer.grades = { b: 9 }
      },
      /ballots\[\d\]\.answer\.grades\.b : 9 n’est pas une mention \(0 à 6\)/,
    ],
    [
      'an unknown option',
      'score',
      (file) => {
        first(file).answer.scores = { z: 1 }
      },
      /ballots\[\d\]\.answer\.scores\.z : « "z" » n’est pas une option/,
    ],
    [
      'an option ranked twice',
      'irv',
      (file) => {
        first(file).answer.order = ['a', 'b', 'a']
      },
      /ballots\[\d\]\.answer\.order : « "a" » y est deux fois/,
    ],
    [
      'too many points',
      'dots',
      (file) => {
        first(file).answer.points = { a: 10, b: 1 }
      },
      /11 points, pour 10 à répartir/,
    ],
    [
      'a choice of another method',
      'consent',
      (file) => {
        for (const ballot of file.ballots) ballot.choice = 'for'
      },
      /ballots\[0\]\.choice : "for" n’est pas une réponse de ce mode \(consent, /,
    ],
    [
      'a voter who is there twice',
      'relative',
      (file) => {
        file.ballots = [...file.ballots.slice(1), file.ballots[1] as never]
      },
      /ballots\[4\]\.who : .* y est déjà/,
    ],
    [
      'a voter who was not called',
      'relative',
      (file) => {
        file.ballots = [{ choice: 'for', who: file.entry.roll.root }]
      },
      /ballots\[0\]\.who : .* n’est pas dans la liste d’appel/,
    ],
    [
      'another roll',
      'relative',
      (file) => {
        file.entry.roll.root = 'A'.repeat(43).concat('=')
      },
      /roll : la liste d’appel n’est pas celle qui a été scellée \(racine .*, inscrite A+=\)/,
    ],
    [
      'no outcome',
      'stv',
      (file) => {
        delete file.entry.outcome
      },
      /entry\.outcome : manque/,
    ],
    [
      'an outcome there is none',
      'stv',
      (file) => {
        file.entry.outcome = 'peut-être'
      },
      /entry\.outcome : "peut-être" ne convient pas \(il faut : adopted/,
    ],
    [
      'a rule without its parameters',
      'schulze',
      (file) => {
        file.entry.method.params = {}
      },
      /entry\.method\.params\.options : manque/,
    ],
    [
      'another version',
      'lazy',
      (file) => {
        file.v = 2
      },
      /v : 2 ne convient pas \(il faut : 1\)/,
    ],
    [
      'a field of no one’s',
      'lazy',
      (file) => {
        Object.assign(file.roll[0] ?? {}, { more: 1 })
      },
      /roll\[0\] : champ inconnu : "more"/,
    ],
    [
      'fewer voters than slips',
      'secret',
      (file) => {
        file.voted = (file.voted as string[]).slice(1)
      },
      /ballots : 5 bulletins pour 4 personnes qui ont voté/,
    ],
    [
      'a name on a secret slip',
      'secret',
      (file) => {
        Object.assign(file.ballots[0] ?? {}, { who: file.roll[0]?.who })
      },
      /ballots\[0\] : un vote secret porte un code et aucun nom/,
    ],
  ])('%s', (_, name, breaks, said) => {
    const file = open(name)
    breaks(file)
    expect(saidOf(file)).toMatch(said)
  })
})

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
    expect(saidOf(other)).toMatch(/entry\.method\.params\.present : "somehow" ne convient pas/)
  })
})

describe('a file whose quorum is more than a share', () => {
  const asking = (share: string) => {
    const file = open('approval')
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
    expect(saidOf(asking('1/1'))).toMatch(/entry\.method\.params\.quorum : /)
    const file = asking('1/2')
    Object.assign(file.entry.method.params.quorum as object, { compare: 'at_least' })
    expect(saidOf(file)).toMatch(/quorum\.compare : "at_least" ne convient pas/)
  })
})

describe('a vote whose count would draw lots in too many orders to try', () => {
  const LETTERS = [...'abcdefghi']
  const CAST = [...'aaaabcdefghi']

  /** Four papers put a first, and each of the eight others is put first by one: only a can win. */
  function recounted(most_counts: number | undefined, recorded: Record<string, unknown>) {
    const file = fileOf('irv') as unknown as Record<string, unknown> & { entry: Record<string, unknown> }
    const who = CAST.map((_, at) => base64(new Uint8Array(32).fill(at)))
    const kinds = { n: 12, volunteers: 12, staff: 0 }
    const bound = most_counts === undefined ? {} : { most_counts }
    const { chosen, ...entry } = file.entry
    const found = recountFile({
      ...file,
      entry: {
        ...entry,
        ...recorded,
        method: { id: 'irv/1', params: { options: LETTERS, ...bound } },
        roll: { ...kinds, root: who[0] },
        ballots: { mode: 'named', ...kinds, root: who[0] },
      },
      options: LETTERS.map((id) => ({ id, label: id })),
      roll: who.map((one) => ({ kind: 'volunteer', who: one })),
      ballots: CAST.map((option, at) => ({ choice: 'vote', answer: { order: [option] }, who: who[at] })),
    })
    if (!('count' in found)) throw new Error(JSON.stringify(found))
    const differs = found.differences.map(({ field }) => field).filter((field) => !field.startsWith('tally'))
    const teller = countFormatter('fr', found.file.entry.method, { options: found.file.options })
    const [told = ''] = receiptOf(teller, found.count.tally)
      .slice(-1)
      .map(({ under }) => under.join(' '))
    return { differs, told }
  }

  test('recounts to the tie it recorded before there was a bound, and says that nobody knew who could win', () => {
    const { differs, told } = recounted(undefined, { outcome: 'tie', tied: LETTERS })
    expect(differs).toEqual([])
    expect(told).toContain('On ne sait pas qui peut gagner')
  })

  test('recounts to the option that wins in all of them, under the bound of today', () => {
    const { differs, told } = recounted(16_384, { outcome: 'chosen', chosen: ['a'] })
    expect(differs).toEqual([])
    expect(told).toContain('Quel que soit l’ordre, a l’emporte.')
  })

  test('recounts to an outcome that is not established, where the bound it names is too low', () => {
    const { differs, told } = recounted(10, { outcome: 'undetermined' })
    expect(differs).toEqual([])
    expect(told).toContain('on n’a pas pu établir qui peut gagner')
    expect(recounted(10, { outcome: 'tie', tied: LETTERS }).differs).toEqual(['outcome', 'tied'])
  })
})

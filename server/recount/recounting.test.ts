import { beforeAll, describe, expect, test } from 'vitest'
import { tellStory } from '#lib/commands/testing.ts'
import { exportedDecisions } from '#lib/commands/testing-exports.ts'
import { words } from '#lib/i18n/words.ts'
import { wholeCharter } from '#lib/rules/charter/charter.ts'
import type { ExportedDecision } from '#lib/rules/entries/export.ts'
import { recountFile } from './recounting.ts'
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

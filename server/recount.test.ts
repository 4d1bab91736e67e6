import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findRound } from '#db/rounds.ts'
import { codeHash } from '#lib/ballot-code.ts'
import { castBallot } from '#lib/commands/cast-ballot.ts'
import { castSecretBallot } from '#lib/commands/cast-secret-ballot.ts'
import { closeDueVotes } from '#lib/commands/close-due-votes.ts'
import { declareConflict } from '#lib/commands/declare-conflict.ts'
import { done, type Story, tellStory } from '#lib/commands/testing.ts'
import type { BallotDraft } from '#lib/decision/ballot-draft.ts'
import { type RuleName, wholeCharter } from '#lib/decision/charter.ts'
import type { ExportedDecision } from '#lib/decision/export.ts'
import type { Chosen } from '#lib/decision/terms.ts'
import { brokenWords, problemWords } from '#lib/recount-words.ts'
import { type Problem, recountFile } from '#lib/recounting.ts'
import { exportedDecision } from '#lib/views/export.ts'
import { words } from '#lib/words/words.ts'

const PEOPLE = ['Abdel', 'Claire', 'Noor', 'Samir', 'Inès']
const LABELS = ['Lundi', 'Mercredi', 'Samedi']

/** What the five answer, one after the other. */
const YES_NO: Partial<Record<RuleName, readonly string[]>> = {
  consent: ['consent', 'concern', 'objection', 'abstain', 'consent'],
  consensus: ['agree', 'stand_aside', 'agree', 'disagree', 'agree'],
  relative: ['for', 'against', 'for', 'against', 'blank'],
  absolute: ['for', 'for', 'for', 'against', 'abstain'],
  two_thirds: ['for', 'for', 'against', 'blank', 'for'],
  qualified: ['for', 'for', 'for', 'for', 'against'],
  lazy: ['support', 'support', 'support', 'objection', 'support'],
  advice: ['favourable', 'reserved', 'unfavourable', 'no_advice', 'adopt'],
}
/** What they give to the three options; nothing at all is a blank ballot. */
const AMONG: Partial<Record<RuleName, readonly string[]>> = {
  judgment: ['0 3 6', '1 1 2', '2 0 ', '6 0 1', ''],
  schulze: ['1 2 3', '2 1 3', '1 1 2', '3 2 1', ''],
  approval: ['on  ', 'on on ', ' on ', 'on  on', ''],
  score: ['5 0 3', '0 5 ', '1 1 1', '4  2', ''],
  dots: ['5 5 ', '10  ', ' 3 7', '1 1 1', ''],
  irv: ['1 2 3', '2 1 ', '1  ', '3 2 1', ''],
  stv: ['1 2 3', '2 1 ', '1  ', '3 2 1', ''],
}
const RULES = [...Object.keys(YES_NO), ...Object.keys(AMONG)] as RuleName[]

let story: Story
let folder: string
const exported = new Map<string, ExportedDecision>()

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tour-recount-'))
  story = await tellStory(wholeCharter)
  const rounds = new Map<string, string>()
  for (const rule of RULES) rounds.set(rule, await voted(rule))
  rounds.set('secret', await voted('approval', { secret: true }))
  rounds.set('few', await voted('relative', { secret: true }, ['Noor', 'Samir']))
  await close()
  for (const [name, roundId] of rounds) {
    const { decision } = (await findRound(story.db, roundId)) ?? {}
    const file = await exportedDecision(await story.as('Noor'), decision ?? 0)
    if ('v' in file) exported.set(name, file)
  }
  return () => story.database.close()
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true }))

async function voted(rule: RuleName, more: Chosen = {}, people = PEOPLE): Promise<string> {
  const number = await story.propose('Inès', `Quel jour ? (${rule})`, 'Un jour par semaine.')
  const { roundId } = await story.open('Inès', number, rule, {
    options: LABELS.map((label) => ({ label })),
    seats: 1,
    ...(rule === 'advice' ? { decider: await story.memberId('Inès') } : {}),
    ...(rule === 'relative' && !more.secret ? { casting: await story.memberId('Claire') } : {}),
    ...more,
  })
  if (rule === 'two_thirds')
    done(await declareConflict(await story.as('Abdel'), { roundId, reason: 'Mon frère.', understood: true }))
  for (const [i, name] of people.entries()) {
    if (rule === 'two_thirds' && name === 'Abdel') continue
    const context = await story.as(name)
    const ballot = draftOf(rule, i)
    if (more.secret)
      done(await castSecretBallot(context, { roundId, ballot, codeHash: codeHash(`${rule} ${i}`) }))
    else done(await castBallot(context, { roundId, ballot }))
  }
  return roundId
}

function draftOf(rule: RuleName, i: number): BallotDraft {
  const choice = YES_NO[rule]?.[i]
  if (choice) return { choice, reason: 'Le bruit.', word: 'Merci.' }
  const values = (AMONG[rule]?.[i] ?? '').split(' ')
  if (values.join('') === '') return { choice: 'blank' }
  return { choice: 'vote', options: ['a', 'b', 'c'].map((id, at) => [id, values[at] ?? ''] as const) }
}

async function close(): Promise<void> {
  const open = await story.db.selectFrom('round').select('closes_at').where('stage', '=', 'open').execute()
  const last = open
    .map(({ closes_at }) => closes_at)
    .sort(Temporal.Instant.compare)
    .at(-1)
  if (!last) return
  await story.moveTo(last, 1)
  await closeDueVotes(story.db)
  return close()
}

const fileOf = (name: string): ExportedDecision => {
  const file = exported.get(name)
  if (!file) throw new Error(`no export of ${name}`)
  return structuredClone(file)
}

interface Ended {
  code: number | null
  out: string
  err: string
}

function run(command: string, args: string[], { cwd = '.' } = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: '' },
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    let [out, err] = ['', '']
    child.stdout.on('data', (chunk) => {
      out += chunk
    })
    child.stderr.on('data', (chunk) => {
      err += chunk
    })
    child.on('close', (code) => resolve({ code, out, err }))
  })
}

/** What `npm run recount` hands over to. */
const recount = (...args: string[]) => run(process.execPath, ['server/recount.ts', '--recount', ...args])

/** A checkout as it is once installed, with no more of it than a recount needs. */
function checkout(): string {
  const root = join(folder, 'checkout')
  for (const place of ['server', 'node_modules']) mkdirSync(join(root, place), { recursive: true })
  for (const file of ['package.json', 'package-lock.json', 'server/start.mjs'])
    copyFileSync(file, join(root, file))
  for (const file of ['server/recount.ts', ...readdirSync('node_modules').filter(isNode).map(inModules)])
    symlinkSync(resolve(file), join(root, file))
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
  writeFileSync(join(root, 'node_modules/.installed'), lock)
  return root
}
const isNode = (name: string) => /^node-(linux|darwin|win)/.test(name)
const inModules = (name: string) => join('node_modules', name)

const say = words('fr')
const problemsIn = (problems: readonly Problem[]) => problems.map((problem) => problemWords(say, problem))
/** No-break spaces are spaces. */
const readable = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

let written = 0
function write(content: unknown): string {
  const path = join(folder, `${++written}.json`)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

describe('a decision that was exported', () => {
  test.each([...RULES, 'secret'])('%s: the count is what was recorded', async (name) => {
    const { code, out, err } = await recount(write(fileOf(name)))
    expect(err).toBe('')
    expect(out).toContain('C’est le résultat inscrit, compte compris.')
    expect(out).toContain('ceux qui ont été scellés')
    expect(code).toBe(0)
  })

  test('is recounted by the command of package.json, in the language asked for, and quietly', async () => {
    const root = checkout()
    writeFileSync(join(root, 'server/mine.json'), JSON.stringify(fileOf('schulze')))
    const args = ['run', '--silent', 'recount', '--', 'mine.json', '--lang', 'en']
    const { code, out, err } = await run('npm', args, { cwd: join(root, 'server') })
    expect(out).toMatch(/^Decision no\. \d+ of “La Remise des Tilleuls”: Quel jour/)
    expect({ code, err }).toEqual({ code: 0, err: '' })
  })

  test('names nobody, and tells nothing of the order of votes', () => {
    for (const name of [...RULES, 'secret']) {
      const text = JSON.stringify(fileOf(name))
      for (const person of [...PEOPLE, 'bruit', 'Merci', 'frère']) expect(text).not.toContain(person)
    }
    expect(fileOf('secret').voted).toHaveLength(5)
  })

  test('is not handed out where few secret slips would tell who voted what, nor named ones to visitors', async () => {
    expect(exported.has('few')).toBe(false)
    const visitor = await story.as()
    const few = (await story.db.selectFrom('round').selectAll().execute()).length
    expect(await exportedDecision(visitor, fileOf('consent').entry.decision)).toEqual({ withheld: 'members' })
    expect(await exportedDecision(visitor, fileOf('secret').entry.decision)).toEqual(fileOf('secret'))
    expect(await exportedDecision(visitor, few + 1)).toMatchObject({ code: 'not_found' })
  })
})

test('one changed ballot does not give the outcome that was recorded', async () => {
  const file = fileOf('two_thirds')
  const at = file.ballots.findIndex(({ choice }) => choice === 'for')
  const ballots = file.ballots.map((ballot, i) => (i === at ? { ...ballot, choice: 'against' } : ballot))
  const ended = await recount(write({ ...file, ballots }))
  const out = readable(ended.out)
  expect(ended.code).toBe(1)
  expect(out).toContain('Ce n’est pas ce qui est inscrit')
  expect(out).toContain('tally.against : inscrit 1, compté 2')
  expect(out).toContain('ballots : les votes ne sont pas ceux qui ont été scellés')
})

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
    const found = recountFile(file)
    const problems = 'count' in found ? found.broken.map((one) => brokenWords(say, one)) : problemsIn(found)
    expect(readable(problems.join('\n'))).toMatch(said)
  })

  test('by the command too', async () => {
    const file = open('judgment')
    first(file).answer.grades = { b: 9 }
    file.ballots.push(file.ballots.find(({ choice }) => choice === 'blank') as never)
    const { code, out, err } = await recount(write(file))
    expect(readable(err)).toMatch(
      /ne peut pas être compté : 2 problèmes\.\n {2}ballots\[5\]\.who : .* y est déjà.*\n {2}ballots\[\d\]\.answer\.grades\.b : 9 n’est pas/,
    )
    expect({ code, out }).toEqual({ code: 2, out: '' })
  })

  test('whose leaves are not the sealed ones, though they give the same outcome', async () => {
    const file = open('absolute')
    const [one, other] = [
      file.ballots[0],
      file.ballots.find(({ choice }) => choice !== file.ballots[0]?.choice),
    ]
    if (!one || !other) throw new Error('all answered alike')
    ;[one.choice, other.choice] = [other.choice, one.choice]
    const { code, err } = await recount(write(file))
    expect(readable(err)).toContain('ballots : les votes ne sont pas ceux qui ont été scellés')
    expect(code).toBe(2)
  })

  test.each([
    ['half a file', () => write(JSON.stringify(fileOf('consent')).slice(0, 500)), /n’est pas du JSON/],
    ['no JSON', () => write('Bonjour.'), /n’est pas du JSON/],
    ['an empty file', () => write(''), /n’est pas du JSON/],
    ['a list', () => write([]), /le fichier : \[\] n’est pas un objet/],
    ['nothing', () => write('null'), /le fichier : null n’est pas un objet/],
    ['lists without end', () => write('['.repeat(200_000)), /n’est pas du JSON|trop de niveaux/],
    ['no file', () => join(folder, 'nowhere.json'), /nowhere\.json : ce fichier n’existe pas/],
    ['a folder', () => folder, /est un dossier/],
  ])('%s', async (_, path, said) => {
    const { code, out, err } = await recount(path())
    expect(readable(err)).toMatch(said)
    expect({ code, out }).toEqual({ code: 2, out: '' })
  })

  test.each([
    [[]],
    [['one', 'two']],
    [['--nonsense', 'one']],
    [['one', '--lang', 'de']],
  ])('asked with %j', async (args) => {
    const { code, err } = await recount(...args)
    expect(err).toContain('npm run --silent recount')
    expect(code).toBe(2)
  })
})

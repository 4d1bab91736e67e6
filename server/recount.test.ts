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
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Story, tellStory } from '#lib/commands/testing.ts'
import { exportedDecisions, PEOPLE, RULES } from '#lib/commands/testing-exports.ts'
import { wholeCharter } from '#lib/rules/charter/charter.ts'
import type { ExportedDecision } from '#lib/rules/entries/export.ts'
import { exportedDecision } from '#lib/views/vote/export.ts'

let story: Story
let folder: string
let fileOf: (name: string) => ExportedDecision

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tour-recount-'))
  story = await tellStory(wholeCharter)
  fileOf = await exportedDecisions(story)
  return () => story.database.close()
})
afterAll(() => rmSync(folder, { recursive: true }))

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

  test('is not handed out where few secret slips would tell who voted what, and holds no named ballot for visitors', async () => {
    expect(() => fileOf('few')).toThrow()
    const visitor = await story.as()
    const few = (await story.db.selectFrom('round').selectAll().execute()).length
    const { roll: _, ballots: __, ...line } = fileOf('consent')
    expect(await exportedDecision(visitor, line.entry.decision)).toEqual(line)
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

test('a title and names of options that were changed are not passed off as sealed', async () => {
  const file = fileOf('judgment')
  const options = file.options.map((option) => ({ ...option, label: `Jamais le ${option.label}` }))
  const { roll: _, ballots: __, ...line } = fileOf('consent')
  for (const forged of [
    { ...file, title: 'Vendre le local', options },
    { ...line, title: 'Vendre le local' },
  ]) {
    const { code, out } = await recount(write(forged), '--key', file.seal?.vkey ?? '')
    const [told = '', sealed = ''] = readable(out).split('Cette ligne est scellée')
    expect(told).toContain('Vendre le local')
    expect(sealed).toContain(
      'Le nom du tableau, le titre et les noms des options sont ceux que ce fichier donne',
    )
    expect(code).toBe(0)
  }
})

describe('a file that cannot be counted is said to be so', () => {
  test('with each problem, and where', async () => {
    const file = fileOf('judgment')
    const ballots = file.ballots.map((one) =>
      one.choice === 'vote' ? { ...one, answer: { grades: { b: 9 } } } : one,
    )
    const { code, out, err } = await recount(write({ ...file, ballots }))
    const lines = readable(err).split('\n')
    expect(lines[0]).toMatch(/\.json ne peut pas être compté : 4 problèmes\.$/)
    for (const line of lines.slice(1, 5))
      expect(line).toMatch(/^ {2}ballots\[\d\]\.answer\.grades\.b : 9 n’est pas une mention \(0 à 6\)$/)
    expect({ code, out }).toEqual({ code: 2, out: '' })
  })

  test('where its leaves are not the sealed ones, though they give the same outcome', async () => {
    const file = fileOf('absolute')
    const choices: Record<string, string> = { against: 'abstain', abstain: 'against' }
    const ballots = file.ballots.map((one) => ({ ...one, choice: choices[one.choice] ?? one.choice }))
    const { code, err } = await recount(write({ ...file, ballots }))
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

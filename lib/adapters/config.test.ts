import { spawn } from 'node:child_process'
import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

const SECRET = 'a secret of forty characters, for tests.'
const elsewhere = {
  PUBLIC_URL: 'https://decider.exemple.fr',
  AUTH_SECRET: SECRET,
  SMTP_URL: 'smtp://relais:25',
}

function problemsOf(env: Record<string, string>): string[] {
  const config = readConfig(env)
  return 'problems' in config ? config.problems : []
}

test('nothing needs to be set: local mode, on this machine alone', () => {
  expect(readConfig({})).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    dataDir: '.data',
    publicUrl: 'http://localhost:3000',
    databaseUrl: undefined,
    local: true,
    secondWindow: 'http://autre.localhost:3000',
  })
})

test('an empty variable is one that is not set', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: '', AUTH_SECRET: '' })).toEqual(readConfig({}))
})

test.each([
  ['PORT', 'trois mille'],
  ['PORT', '0'],
  ['PORT', '65536'],
  ['PORT', '3000.5'],
  ['ROOM_PORT', '4000,quatre'],
  ['ROOM_PORT', '4000,70000'],
  ['ROOM_PORT', '4000,4000'],
  ['DATABASE_URL', 'n’importe quoi'],
  ['DATABASE_URL', 'mysql://tour:secret@base/tour'],
  ['DATABASE_URL', 'postgresql://base:5432/tour'],
  ['DATABASE_OWNER_URL', 'tour_owner'],
  ['PUBLIC_URL', 'decider.exemple.fr'],
  ['PUBLIC_URL', 'ftp://decider.exemple.fr'],
  ['PUBLIC_URL', 'https://exemple.fr/decider'],
  ['SMTP_URL', 'relais:25'],
  ['SMTP_URL', 'https://relais.exemple.fr'],
  ['AUTH_SECRET', 'trop court'],
])('%s=%s is refused by its name, without its value', (name, value) => {
  const problems = problemsOf({ [name]: value })
  expect(problems).toHaveLength(1)
  expect(problems[0]).toMatch(new RegExp(`^${name} `))
  expect(problems[0]).not.toContain(value)
})

test('rooms may be several, each at a port of its own', () => {
  expect(readConfig({ ROOM_PORT: '4000' })).toMatchObject({ roomPorts: [4000] })
  expect(readConfig({ ROOM_PORT: '4000,4001' })).toMatchObject({ roomPorts: [4000, 4001] })
  expect(readConfig({})).toMatchObject({ roomPorts: undefined })
})

test('every bad variable is named at once', () => {
  const problems = problemsOf({ PORT: 'x', PUBLIC_URL: 'x', SMTP_URL: 'x' })
  expect(problems.map((problem) => problem.split(' ')[0])).toEqual(['PORT', 'PUBLIC_URL', 'SMTP_URL'])
})

test('what others can reach needs a secret, and a way for mails to leave', () => {
  expect(problemsOf({ ...elsewhere, AUTH_SECRET: '' })).toEqual([expect.stringContaining('AUTH_SECRET must')])
  expect(problemsOf({ ...elsewhere, SMTP_URL: '' })).toEqual([expect.stringContaining('SMTP_URL must')])
  expect(readConfig(elsewhere)).toMatchObject({ local: false, secondWindow: undefined })
  expect(problemsOf({ DATABASE_OWNER_URL: 'postgresql://tour@base/tour' })).toEqual([
    expect.stringContaining('DATABASE_URL must'),
  ])
})

test('no mailbox is shown to a network, nor where mails leave', () => {
  expect(readConfig({ HOST: '0.0.0.0' })).toMatchObject({ problems: [expect.stringContaining('SMTP_URL')] })
  expect(readConfig({ HOST: '0.0.0.0', SMTP_URL: 'smtp://relais:25' })).toMatchObject({ local: false })
  expect(readConfig({ SMTP_URL: 'smtp://relais:25' })).toMatchObject({ local: false })
})

test('the server says which variable is bad, and does not start', async () => {
  const child = spawn(process.execPath, ['server/main.ts'], {
    env: { ...process.env, NODE_NO_WARNINGS: '1', PORT: 'trois mille', AUTH_SECRET: 'trop court' },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
  const code = await new Promise((resolve) => child.once('close', resolve))
  expect(code).toBe(2)
  expect(said).toMatch(/^PORT .+\nAUTH_SECRET .+\n$/)
  expect(said).not.toContain('trop court')
})

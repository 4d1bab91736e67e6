import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { lastGivenOut, rememberGivenOut, signerId } from './signer-memory.ts'

const BOARD = '01JAVCZ8G0WKQJ4N6T3Y5R7M9B'
const ROOT = new Uint8Array(32)
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tour-signer-'))
  process.env.LOG_KEYS_DIR = folder
})

/** Another process with the same keys. */
function asAnother(code: string): ChildProcess {
  const url = new URL('./signer-memory.ts', import.meta.url).href
  const whole = `import * as memory from '${url}'; import * as fs from 'node:fs'; ${code}`
  return spawn(process.execPath, ['--input-type=module', '-e', whole], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

async function said(child: ChildProcess): Promise<string> {
  let all = ''
  child.stdout?.on('data', (chunk: Buffer) => (all += chunk))
  await new Promise((resolve) => child.once('close', resolve))
  return all
}

test('of several processes that first ask at once whose installation it is, all are told the same', async () => {
  const [processes, rounds] = [4, 40]
  const asks = (name: number) => `
    const told = []
    for (let round = 0; round < ${rounds}; round++) {
      const own = '${folder}/keys-' + round
      fs.mkdirSync(own, { recursive: true })
      process.env.LOG_KEYS_DIR = own
      fs.mkdirSync('${folder}/ready-' + round + '-${name}')
      while (fs.readdirSync('${folder}').filter((one) => one.startsWith('ready-' + round + '-')).length < ${processes});
      told.push(memory.signerId())
    }
    console.log(JSON.stringify(told))`
  const told = await Promise.all(
    Array.from({ length: processes }, async (_, name) => JSON.parse(await said(asAnother(asks(name))))),
  )
  for (let round = 0; round < rounds; round++) {
    const ids = new Set(told.map((one) => one[round]))
    expect([...ids]).toEqual([readFileSync(join(folder, `keys-${round}`, 'signer'), 'utf8').trim()])
    expect(readdirSync(join(folder, `keys-${round}`))).toEqual(['signer'])
  }
})

test('a checkpoint is read while another process puts larger ones in its place', async () => {
  const last = 1_000
  rememberGivenOut(BOARD, { size: 1, root: ROOT })
  const gives = `for (let size = 2; size <= ${last}; size++)
    memory.rememberGivenOut('${BOARD}', { size, root: new Uint8Array(32) })`
  const giving = said(asAnother(gives))
  for (let before = 1; before < last; ) {
    const size = lastGivenOut(BOARD)?.size ?? 0
    expect(size).toBeGreaterThanOrEqual(before)
    before = size
    await new Promise((resolve) => setImmediate(resolve))
  }
  await giving
  expect(readdirSync(join(folder, `${BOARD}.given-out`))).toEqual([String(last)])
})

test('an installation whose name is empty has none', () => {
  writeFileSync(join(folder, 'signer'), '\n')
  expect(signerId).toThrow('is empty')
})

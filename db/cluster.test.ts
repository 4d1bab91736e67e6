import { chmodSync, copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, expect, test } from 'vitest'
import { type Embedded, startEmbedded } from './embedded.ts'

const running: { embedded: Embedded; folder: string }[] = []
afterEach(async () => {
  for (const { embedded } of running) await embedded.stop()
  for (const { folder } of running.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tour-cluster-'))
  chmodSync(folder, 0o755)
  return folder
}

async function started(folder = emptyFolder()) {
  const embedded = await startEmbedded(folder, 'test', { throwaway: true })
  const one = { embedded, folder }
  running.push(one)
  return one
}

const lockFile = ({ folder }: { folder: string }) => join(folder, 'postgres', 'postmaster.pid')

async function answers({ embedded }: { embedded: Embedded }): Promise<boolean> {
  const client = new pg.Client({ connectionString: embedded.url('tour') })
  await client.connect()
  await client.end()
  return true
}

test('a lock file that names the PostgreSQL of another folder stops nothing there', async () => {
  const [one, other] = [await started(), await started()]
  await one.embedded.stop()
  copyFileSync(lockFile(other), lockFile(one))
  const again = await started(one.folder)
  expect(await answers(other)).toBe(true)
  expect(await answers(again)).toBe(true)
})

test('a lock file that names a process of something else stops nothing', async () => {
  const one = await started()
  await one.embedded.stop()
  writeFileSync(lockFile(one), `${process.pid}\n${join(one.folder, 'postgres')}\n`)
  expect(await answers(await started(one.folder))).toBe(true)
})

test('a PostgreSQL left running in the folder is ended before another begins', async () => {
  const left = await started()
  const again = await started(left.folder)
  await left.embedded.ended
  expect(await answers(again)).toBe(true)
})

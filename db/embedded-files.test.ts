import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dataFor } from './embedded-files.ts'

const NOBODY = { uid: 65_534, gid: 65_534 }

let above: string
let dataDir: string
let here: string
let apart: string
beforeEach(() => {
  above = mkdtempSync(join(tmpdir(), 'tour-reach-'))
  dataDir = join(above, 'data')
  here = join(dataDir, 'postgres')
  apart = mkdtempSync(join(tmpdir(), 'tour-apart-'))
  mkdirSync(dataDir, { mode: 0o755 })
})
afterEach(() => {
  for (const folder of [above, apart]) rmSync(folder, { recursive: true, force: true })
})

const place = () => dataFor(NOBODY, dataDir, apart)
function makeCluster(data: string): void {
  mkdirSync(data)
  writeFileSync(join(data, 'PG_VERSION'), '17\n')
}

describe('the data of another user', () => {
  test('stays where it was put while its folder was closed to them, once that is open', () => {
    chmodSync(above, 0o700)
    const data = place()
    expect(dirname(data)).toBe(apart)
    makeCluster(data)
    chmodSync(above, 0o755)
    expect(place()).toBe(data)
  })

  test('is not begun anew elsewhere, once its folder is closed to them', () => {
    chmodSync(above, 0o755)
    expect(place()).toBe(here)
    makeCluster(here)
    chmodSync(above, 0o700)
    expect(place).toThrow(`${here} cannot be reached any more`)
    chmodSync(above, 0o755)
    expect(place()).toBe(here)
  })
})

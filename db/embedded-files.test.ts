import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { reachable } from './embedded-files.ts'

/* Only root can give a place to another user. */

const NOBODY = { uid: 65_534, gid: 65_534 }
const SECRET = 'of this installation'
const left: string[] = []
afterEach(() => {
  for (const folder of left.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A data folder, below one that may be closed to others. */
function folders() {
  const above = mkdtempSync(join(tmpdir(), 'tour-reach-'))
  left.push(above)
  const dataDir = join(above, 'data')
  mkdirSync(dataDir, { mode: 0o755 })
  return { above, dataDir, here: join(dataDir, 'postgres') }
}

function makeCluster(data: string): void {
  mkdirSync(data)
  writeFileSync(join(data, 'PG_VERSION'), '17\n')
}

describe.runIf(process.getuid?.() === 0)('the data of another user', () => {
  test('stays where it was put while its folder was closed to them, once that is open', () => {
    const { above, dataDir, here } = folders()
    chmodSync(above, 0o700)
    const { data } = reachable(dataDir, SECRET, NOBODY)
    expect(data).not.toBe(here)
    left.push(dirname(data))
    makeCluster(data)
    chmodSync(above, 0o755)
    expect(reachable(dataDir, SECRET, NOBODY).data).toBe(data)
  })

  test('is not begun anew elsewhere, once its folder is closed to them', () => {
    const { above, dataDir, here } = folders()
    chmodSync(above, 0o755)
    expect(reachable(dataDir, SECRET, NOBODY).data).toBe(here)
    makeCluster(here)
    chmodSync(above, 0o700)
    expect(() => reachable(dataDir, SECRET, NOBODY)).toThrow(`${here} cannot be reached any more`)
    chmodSync(above, 0o755)
    expect(reachable(dataDir, SECRET, NOBODY).data).toBe(here)
  })
})

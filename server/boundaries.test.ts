import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CRUISER, run } from './steps.ts'

/* The checker itself is checked: with the wrong compiler it reads nothing, and then forbids nothing. */

let tree: string
beforeAll(() => {
  mkdirSync('.cache', { recursive: true })
  tree = mkdtempSync('.cache/planted-')
  for (const file of ['package.json', 'tsconfig.json', '.dependency-cruiser.cjs'])
    cpSync(file, join(tree, file))
  mkdirSync(join(tree, 'app'))
  plant('db/client.ts', 'export const open = 1')
  plant('lib/commands/open-vote.ts', `import { open } from '#db/client.ts'\nexport const run = open`)
})
afterAll(() => rmSync(tree, { recursive: true, force: true }))

function plant(file: string, text: string) {
  mkdirSync(join(tree, file, '..'), { recursive: true })
  writeFileSync(join(tree, file), `${text}\n`)
}

async function verdict(): Promise<string> {
  const args = ['--config', '.dependency-cruiser.cjs', 'app', 'lib', 'db']
  return (await run(CRUISER, args, tree)).output
}

test.each([
  [
    'decision-is-pure',
    'lib/decision/planted.ts',
    `import { open } from '#db/client.ts'\nexport const bad = open`,
  ],
  [
    'log-knows-only-bytes',
    'lib/log/planted.ts',
    `import { readFileSync } from 'node:fs'\nexport const bad = readFileSync`,
  ],
  [
    'one-door-to-the-database',
    'lib/views/planted.ts',
    `import { open } from '#db/client.ts'\nexport const bad = open`,
  ],
  [
    'browsers-never-reach-the-server',
    'app/planted.client.tsx',
    `import { run } from '#lib/commands/proposals/open-vote.ts'\nexport const bad = run`,
  ],
  ['no-drawers', 'lib/views/uses.ts', `import { x } from './utils.ts'\nexport const bad = x`],
])('%s is refused', async (rule, file, text) => {
  plant('lib/views/utils.ts', 'export const x = 1')
  plant(file, text)
  const said = await verdict()
  rmSync(join(tree, file))
  rmSync(join(tree, 'lib/views/utils.ts'))
  expect(said).toContain(rule)
})

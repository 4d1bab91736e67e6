import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CRUISER, run } from './steps.ts'

/*
 * The checker itself is checked: with the wrong compiler it reads nothing, and then forbids nothing. One tree is planted
 * with a violation of each kind.
 */

const reads = (path: string) => `import { x } from '#${path}'\nexport const bad = x`
const readsType = (path: string, name: string) =>
  `import type { X } from '#${path}'\nexport type ${name} = X | string`

/** In each room, a file that reaches to the room above it, or beside it. */
const ARROWS = [
  ['floor-of-tlog', 'lib/tlog/planted.ts', reads('lib/rules/x.ts')],
  [
    'floor-of-tlog',
    'lib/tlog/package.ts',
    `import { readFileSync } from 'node:fs'\nexport const bad = readFileSync`,
  ],
  ['floor-of-rules', 'lib/rules/planted.ts', reads('lib/text/x.ts')],
  [
    'floor-of-rules',
    'lib/rules/package.ts',
    `import { createHash } from 'node:crypto'\nexport const bad = createHash`,
  ],
  ['floor-of-text', 'lib/text/planted.ts', reads('lib/rules/x.ts')],
  ['floor-of-db', 'db/planted.ts', reads('lib/i18n/x.ts')],
  ['floor-of-i18n', 'lib/i18n/planted.ts', reads('db/x.ts')],
  ['floor-of-adapters', 'lib/adapters/planted.ts', reads('lib/store/x.ts')],
  ['floor-of-store', 'lib/store/planted.ts', reads('lib/views/x.ts')],
  ['floor-of-views', 'lib/views/planted.ts', reads('lib/commands/x.ts')],
  ['floor-of-mail', 'lib/mail/planted.ts', reads('lib/commands/x.ts')],
  ['floor-of-commands', 'lib/commands/planted.ts', reads('app/x.ts')],
  ['floor-of-app', 'app/planted.ts', reads('server/x.ts')],
  ['floor-of-server', 'server/planted.ts', reads('app/x.ts')],
  ['one-door-to-the-database', 'lib/views/door.ts', reads('db/client.ts')],
  ['no-queries-in-pages', 'app/query.ts', reads('db/x.ts')],
  ['a-vote-knows-no-address', 'app/vote/planted.ts', reads('app/[board]/x.ts')],
  ['a-vote-knows-no-address', 'app/vote/link.ts', reads('app/v/x.ts')],
  ['pages-see-what-views-show', 'app/coverage.ts', reads('lib/rules/window/coverage.ts')],
  ['pages-see-what-views-show', 'app/a-type.ts', readsType('lib/rules/window/recommendation.ts', 'Seen')],
  ['pages-see-what-views-show', 'app/stored.ts', reads('lib/store/x.ts')],
  ['queries-know-no-rule', 'db/rule.ts', reads('lib/rules/x.ts')],
  ['one-transition', 'lib/commands/stage.ts', reads('db/proposals/proposal-state.ts')],
  ['one-transition', 'lib/store/load/stage.ts', reads('db/votes/round-state.ts')],
  ['browsers-never-reach-the-server', 'app/planted.client.tsx', reads('lib/commands/x.ts')],
  ['no-drawers', 'lib/views/drawer.ts', reads('lib/views/utils.ts')],
  ['no-drawers', 'lib/mail/drawer.ts', reads('lib/mail/helpers/x.ts')],
  ['no-barrels', 'lib/store/barrel.ts', reads('lib/store/index.ts')],
  ['no-circle-of-files', 'lib/i18n/one.ts', `${reads('lib/i18n/other.ts')}\nexport const x = 1`],
  ['no-circle-of-files', 'lib/rules/a-type.ts', readsType('lib/rules/type.ts', 'X')],
] as const
/** What they reach for, and the other half of each circle. */
const TARGETS = [
  ...[
    'lib/rules',
    'lib/text',
    'lib/i18n',
    'db',
    'lib/store',
    'lib/views',
    'lib/commands',
    'app',
    'app/[board]',
    'app/v',
    'server',
  ].map((room) => [`${room}/x.ts`, 'export const x = 1'] as const),
  ['db/client.ts', 'export const x = 1'],
  ['db/proposals/proposal-state.ts', 'export const x = 1'],
  ['db/votes/round-state.ts', 'export const x = 1'],
  ['lib/views/utils.ts', 'export const x = 1'],
  ['lib/rules/window/coverage.ts', 'export const x = 1'],
  ['lib/rules/window/recommendation.ts', 'export type X = string'],
  ['lib/mail/helpers/x.ts', 'export const x = 1'],
  ['lib/store/index.ts', 'export const x = 1'],
  ['lib/i18n/other.ts', `${reads('lib/i18n/one.ts')}\nexport const x = 1`],
  ['lib/rules/type.ts', readsType('lib/rules/a-type.ts', 'X')],
  // No file leads back to itself here, but each folder leads to the other.
  ['lib/commands/board/one.ts', reads('lib/commands/votes/x.ts')],
  ['lib/commands/votes/x.ts', 'export const x = 1'],
  ['lib/commands/votes/two.ts', reads('lib/commands/board/x.ts')],
  ['lib/commands/board/x.ts', 'export const x = 1'],
] as const

let tree: string
let said: string
let saidOfFolders: string
beforeAll(async () => {
  mkdirSync('.cache', { recursive: true })
  tree = mkdtempSync('.cache/planted-')
  for (const file of [
    'package.json',
    'tsconfig.json',
    '.dependency-cruiser.cjs',
    '.dependency-cruiser-folders.cjs',
  ])
    cpSync(file, join(tree, file))
  for (const [file, text] of TARGETS) plant(file, text)
  for (const [, file, text] of ARROWS) plant(file, text)
  said = await verdict('.dependency-cruiser.cjs')
  saidOfFolders = await verdict('.dependency-cruiser-folders.cjs')
})
afterAll(() => rmSync(tree, { recursive: true, force: true }))

function plant(file: string, text: string) {
  mkdirSync(join(tree, file, '..'), { recursive: true })
  writeFileSync(join(tree, file), `${text}\n`)
}

async function verdict(config: string): Promise<string> {
  return (await run(CRUISER, ['--config', config, 'app', 'lib', 'db', 'server'], tree)).output
}

describe('the boundary checker', () => {
  test.each(ARROWS)('refuses by %s what %s reaches for', (rule, file) => {
    expect(said).toMatch(new RegExp(`error ${rule}: ${file.replaceAll('.', '\\.')} `))
  })

  test('refuses a circle of folders in which no file leads back to itself', () => {
    expect(said).not.toContain('lib/commands/board/one.ts')
    expect(saidOfFolders).toMatch(/error no-circle-of-folders: lib\/commands\/board/)
  })

  test('leaves what only reaches down alone', () => {
    expect(said).not.toMatch(/error [\w-]+: [\w/]+\/x\.ts /)
  })
})

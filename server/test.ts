import { spawn } from 'node:child_process'
import { globSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { CHECKS, runAll } from './steps.ts'
import { type Outcome, playwrightOutcome, vitestOutcome } from './test-reports.ts'

/* Everything, on a bare clone: types, lint, boundaries, unit, integration on a real PostgreSQL, end to end in a real
   Chromium; then what failed, and one closing line, alone. `npm test -- NAME` runs the files alone that have it in their
   path. */

/** Parts of paths. */
const names = process.argv.slice(2).filter((word) => !word.startsWith('--'))

mkdirSync('.cache', { recursive: true })
const outcomes = names.length > 0 ? await named() : [await checks(), await vitest([]), await playwright([])]

const failures = outcomes.flatMap((outcome) => outcome.failures)
const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0)
// Last: thousands of lines lie between a failure and the end.
process.stdout.write(failures.map((failure) => `✗ ${failure}\n`).join(''))
process.stdout.write(`${passed} passed, ${failures.length} failed\n`)
process.exit(failures.length === 0 ? 0 : 1)

async function named(): Promise<Outcome[]> {
  const has = (pattern: string) => globSync(pattern).some((file) => names.some((name) => file.includes(name)))
  const outcomes = [
    ...(has('{app,lib,server,db,e2e}/**/*.test.{ts,tsx}') ? [await vitest(names)] : []),
    ...(has('e2e/*.spec.ts') ? [await playwright(names)] : []),
  ]
  if (outcomes.length === 0)
    return [{ passed: 0, failures: [`no test has ${names.join(' or ')} in its path`] }]
  return outcomes
}

async function checks(): Promise<Outcome> {
  const failures = await runAll()
  return { passed: CHECKS - failures.length, failures }
}

async function vitest(paths: readonly string[]): Promise<Outcome> {
  const file = '.cache/vitest.json'
  rmSync(file, { force: true })
  const args = [
    'run',
    '--config',
    '.vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...paths,
  ]
  const code = await show('node_modules/vitest/vitest.mjs', args)
  return vitestOutcome(read(file), code)
}

async function playwright(paths: readonly string[]): Promise<Outcome> {
  const file = '.cache/playwright.json'
  rmSync(file, { force: true })
  const code = await show(
    'node_modules/playwright/cli.js',
    ['test', '--config', 'e2e/playwright.config.ts', ...paths],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  )
  return playwrightOutcome(read(file), code)
}

function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

function show(script: string, args: string[], env: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    })
    child.on('close', (code) => resolve(code ?? 1))
  })
}

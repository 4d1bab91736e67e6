import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { CHECKS, runAll } from './steps.ts'

/* Everything, on a bare clone: types, lint, boundaries, unit, integration on a real PostgreSQL, end to end in a real
   Chromium; then one closing line, alone. */

mkdirSync('.cache', { recursive: true })
const failedChecks = await runAll()
const units = await vitest()
const journeys = await playwright()

const passed = CHECKS - failedChecks + units.passed + journeys.passed
const failed = failedChecks + units.failed + journeys.failed
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exit(failed === 0 ? 0 : 1)

async function vitest(): Promise<{ passed: number; failed: number }> {
  const file = '.cache/vitest.json'
  rmSync(file, { force: true })
  const args = [
    'run',
    '--config',
    '.vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]
  const code = await show('node_modules/vitest/vitest.mjs', args)
  const report = read(file) as { numPassedTests: number; numFailedTests: number } | undefined
  if (!report) return { passed: 0, failed: 1 }
  // A file that does not load fails no test of its own.
  return { passed: report.numPassedTests, failed: report.numFailedTests || (code === 0 ? 0 : 1) }
}

async function playwright(): Promise<{ passed: number; failed: number }> {
  const file = '.cache/playwright.json'
  rmSync(file, { force: true })
  const code = await show(
    'node_modules/playwright/cli.js',
    ['test', '--config', 'e2e/playwright.config.ts'],
    {
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    },
  )
  const report = read(file) as
    | { stats: { expected: number; unexpected: number; flaky: number; skipped: number } }
    | undefined
  if (!report) return { passed: 0, failed: 1 }
  const { expected, unexpected, flaky, skipped } = report.stats
  return { passed: expected, failed: unexpected + flaky + skipped || (code === 0 ? 0 : 1) }
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

import { readdirSync } from 'node:fs'
import { defineConfig } from 'playwright/test'
import { FLAGS, findBrowser } from '../server/browser.ts'

const { executablePath, env } = await findBrowser()

/** E2E_ORDER=reversed runs the last file first: no journey leans on another. */
const reversed = () =>
  readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.spec.ts'))
    .sort()
    .reverse()
    .map((file) => ({ name: file, testMatch: `**/${file}` }))

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  ...(process.env.E2E_ORDER === 'reversed' ? { projects: reversed() } : {}),
  outputDir: '../.cache/journeys',
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['list'], ['json']] : 'list',
  globalSetup: './served.ts',
  fullyParallel: false,
  workers: 1,
  // Met by what hangs alone: no journey is about how fast a machine is.
  timeout: 600_000,
  expect: { timeout: 90_000 },
  use: {
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath,
      env: { ...process.env, ...env } as Record<string, string>,
      chromiumSandbox: process.getuid?.() !== 0,
      args: FLAGS,
    },
  },
})

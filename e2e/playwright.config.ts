import { defineConfig } from 'playwright/test'
import { FLAGS, findBrowser } from './browser.ts'

const { executablePath, env } = await findBrowser()

export default defineConfig({
  testDir: '.',
  outputDir: '../.cache/journeys',
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['list'], ['json']] : 'list',
  globalSetup: './served.ts',
  fullyParallel: false,
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
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

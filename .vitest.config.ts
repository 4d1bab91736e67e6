import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{app,lib,server,db}/**/*.test.{ts,tsx}'],
    globalSetup: './db/testing.ts',
    // Met by what hangs alone: no test is about how fast a machine is.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
})

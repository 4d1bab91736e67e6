import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{app,lib,server,db}/**/*.test.{ts,tsx}'],
    globalSetup: './db/testing.ts',
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})

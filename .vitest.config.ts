import { defineConfig } from 'vitest/config'

/** Rooms that know no database: their tests start none, and fail where they ask for one. */
const PURE = 'lib/{tlog,rules,text,i18n}/**/*.test.ts'

// Met by what hangs alone: no test is about how fast a machine is.
const limits = { testTimeout: 300_000, hookTimeout: 300_000 }

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'pure', include: [PURE], ...limits } },
      {
        test: {
          name: 'database',
          include: ['{app,lib,server,db,e2e}/**/*.test.{ts,tsx}'],
          exclude: [PURE],
          globalSetup: './db/testing.ts',
          ...limits,
        },
      },
    ],
  },
})

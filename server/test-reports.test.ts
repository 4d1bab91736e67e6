import { describe, expect, test } from 'vitest'
import { playwrightOutcome, vitestOutcome } from './test-reports.ts'

const passes = { fullName: 'a vote closes', status: 'passed', failureMessages: [] }
const fails = {
  fullName: 'a vote opens',
  status: 'failed',
  failureMessages: ['Error: expected 1\n    at here'],
}
const vitest = (status: string, message: string, ...assertionResults: object[]) => ({
  numPassedTests: 1,
  testResults: [{ name: 'vote.test.ts', status, message, assertionResults }],
})
const playwright = (status: string, message?: string) => ({
  suites: [
    {
      suites: [
        {
          specs: [
            {
              file: 'vote.spec.ts',
              title: 'a vote opens',
              tests: [{ status, results: [message ? { error: { message } } : {}] }],
            },
          ],
        },
      ],
    },
  ],
})

describe('what failed is told by name', () => {
  test('where a unit test failed, with what it said', () => {
    expect(vitestOutcome(vitest('failed', '', passes, fails), 1)).toEqual({
      passed: 1,
      failures: ['vote.test.ts: a vote opens\n  Error: expected 1\n      at here'],
    })
  })

  test('where a file did not load, though none of its tests failed', () => {
    expect(vitestOutcome(vitest('failed', 'SyntaxError: no', passes), 1).failures).toEqual([
      'vote.test.ts\n  SyntaxError: no',
    ])
  })

  test('where a test was passed over', () => {
    const skipped = { fullName: 'a vote waits', status: 'skipped', failureMessages: [] }
    expect(vitestOutcome(vitest('passed', '', passes, skipped), 0).failures).toEqual([
      'vote.test.ts: a vote waits\n  skipped',
    ])
  })

  test.each(['unexpected', 'flaky', 'skipped'])('where a journey is %s', (status) => {
    expect(playwrightOutcome(playwright(status, 'Timed out'), 0)).toEqual({
      passed: 0,
      failures: ['vote.spec.ts: a vote opens\n  Timed out'],
    })
  })

  test('where a runner ends badly and no test did, or wrote no report', () => {
    expect(vitestOutcome(vitest('passed', '', passes), 1).failures).toEqual(['Vitest ended with 1'])
    expect(playwrightOutcome(playwright('expected'), 1).failures).toEqual(['Playwright ended with 1'])
    expect(vitestOutcome(undefined, 9).failures).toHaveLength(1)
    expect(playwrightOutcome(undefined, 9).failures).toHaveLength(1)
  })
})

test('nothing is told where all passed', () => {
  expect(vitestOutcome(vitest('passed', '', passes), 0)).toEqual({ passed: 1, failures: [] })
  expect(playwrightOutcome(playwright('expected'), 0)).toEqual({ passed: 1, failures: [] })
})

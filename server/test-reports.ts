/** What a run says in the end: how many passed, and what failed, by name and with what was said of it. */
export interface Outcome {
  passed: number
  failures: string[]
}

interface VitestReport {
  numPassedTests: number
  testResults: {
    name: string
    status: string
    message: string
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[]
  }[]
}

interface PlaywrightSuite {
  suites?: PlaywrightSuite[]
  specs?: {
    file: string
    title: string
    tests: { status: string; results: { error?: { message?: string } }[] }[]
  }[]
}

/** Of Vitest's JSON report, `undefined` where it wrote none. What ended it without failing a test is a failure too. */
export function vitestOutcome(report: unknown, code: number): Outcome {
  if (!report) return { passed: 0, failures: [`Vitest ended with ${code} and without a report`] }
  const { numPassedTests, testResults } = report as VitestReport
  const failures = testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status !== 'passed')
    // A file that does not load fails no test of its own.
    if (failed.length === 0 && status !== 'passed') return [said(name, message)]
    return failed.map((test) => said(`${name}: ${test.fullName}`, test.failureMessages[0] ?? test.status))
  })
  return { passed: numPassedTests, failures: orCode(failures, 'Vitest', code) }
}

/** Of Playwright's JSON report. What passes at a second try, or is passed over, has failed. */
export function playwrightOutcome(report: unknown, code: number): Outcome {
  if (!report) return { passed: 0, failures: [`Playwright ended with ${code} and without a report`] }
  const tests = specsOf(report as PlaywrightSuite).flatMap(({ file, title, tests }) =>
    tests.map(({ status, results }) => ({
      name: `${file}: ${title}`,
      status,
      message: results.find(({ error }) => error)?.error?.message ?? status,
    })),
  )
  const failures = tests.filter(({ status }) => status !== 'expected')
  return {
    passed: tests.length - failures.length,
    failures: orCode(
      failures.map(({ name, message }) => said(name, message)),
      'Playwright',
      code,
    ),
  }
}

function specsOf({ suites = [], specs = [] }: PlaywrightSuite): NonNullable<PlaywrightSuite['specs']> {
  return [...specs, ...suites.flatMap(specsOf)]
}

function orCode(failures: string[], runner: string, code: number): string[] {
  return failures.length === 0 && code !== 0 ? [`${runner} ended with ${code}`] : failures
}

function said(name: string, message: string): string {
  const lines = message.split('\n').slice(0, 6)
  return [name, ...lines.map((line) => `  ${line}`)].join('\n')
}

import { setTimeout as sleep } from 'node:timers/promises'
import { type Browser, type BrowserContext, chromium, type Page, type Response } from 'playwright'
import { FLAGS, findBrowser } from '../../browser.ts'
import type { Target } from './load.ts'

/* What somebody has to wait for who opens a page for the first time, on a phone that is none of the newest, by slow 4G. */

const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
}
const CPU_SLOWED = 4
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true }
/** What a page does once it is idle has begun by then. */
const SETTLING = 2_500

export interface FirstVisit {
  /** Bytes as they came, compressed; `fetched` is what scripts asked for. */
  html: number
  css: number
  script: number
  font: number
  fetched: number
  /** Milliseconds until the largest part was drawn, and for which anything that one taps had to wait. */
  largestPaint: number
  blocked: number
}

export async function openBrowser(): Promise<Browser> {
  const { executablePath, env } = await findBrowser()
  return chromium.launch({
    executablePath,
    env: { ...process.env, ...env } as Record<string, string>,
    chromiumSandbox: process.getuid?.() !== 0,
    args: FLAGS,
  })
}

export async function firstVisit(browser: Browser, { url, headers }: Target): Promise<FirstVisit> {
  const context = await browser.newContext({ ...PHONE, locale: 'fr-FR', timezoneId: 'Europe/Paris' })
  const [, session] = /=(.*)$/.exec(headers.cookie ?? '') ?? []
  if (session) await context.addCookies([{ name: 'authjs.session-token', value: session, url }])
  const page = await slowPage(context)
  const fetched = weighing(page)
  await page.goto(url, { waitUntil: 'load' })
  await sleep(SETTLING)
  await page.waitForLoadState('networkidle')
  const times = await page.evaluate(() => (globalThis as unknown as { timings(): Timings }).timings())
  const visit = { ...(await fetched()), ...times }
  await context.close()
  return visit
}

async function slowPage(context: BrowserContext): Promise<Page> {
  await context.addInitScript(watchTimings)
  const page = await context.newPage()
  const browser = await context.newCDPSession(page)
  await browser.send('Network.enable')
  await browser.send('Network.emulateNetworkConditions', SLOW_4G)
  await browser.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWED })
  return page
}

type Timings = Pick<FirstVisit, 'largestPaint' | 'blocked'>

/** Runs in the page. Blocked is all that a task took beyond 50 ms, from the first that was drawn. */
function watchTimings(): void {
  const paints: PerformanceEntry[] = []
  const tasks: PerformanceEntry[] = []
  const watch = (type: string, found: PerformanceEntry[]) =>
    new PerformanceObserver((list) => found.push(...list.getEntries())).observe({ type, buffered: true })
  watch('largest-contentful-paint', paints)
  watch('longtask', tasks)
  const timings = (): Timings => {
    const [drawn] = performance.getEntriesByName('first-contentful-paint')
    const after = tasks.filter(({ startTime, duration }) => startTime + duration > (drawn?.startTime ?? 0))
    return {
      largestPaint: paints.at(-1)?.startTime ?? Number.NaN,
      blocked: after.reduce((sum, { duration }) => sum + duration - 50, 0),
    }
  }
  Object.assign(globalThis, { timings })
}

const KINDS: Readonly<Record<string, keyof ReturnType<typeof nothing>>> = {
  document: 'html',
  stylesheet: 'css',
  script: 'script',
  font: 'font',
}
const nothing = () => ({ html: 0, css: 0, script: 0, font: 0, fetched: 0 })

function weighing(page: Page): () => Promise<ReturnType<typeof nothing>> {
  const responses: Response[] = []
  page.on('response', (response) => responses.push(response))
  return async () => {
    const weights = nothing()
    for (const response of responses) {
      const { responseBodySize } = await response.request().sizes()
      weights[KINDS[response.request().resourceType()] ?? 'fetched'] += responseBodySize
    }
    return weights
  }
}

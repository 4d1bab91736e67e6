import { startTestCluster } from '#db/testing.ts'
import { columns } from './columns.ts'
import { median } from './median.ts'
import { buildBareApp } from './web/bare-app.ts'
import { BARE_NEXT, type Contender, startContenders } from './web/contenders.ts'
import { countedWay } from './web/counted-way.ts'
import { type FirstVisit, firstVisit, openBrowser } from './web/first-visit.ts'
import { atLeast, atMost, goalsOf } from './web/goals.ts'
import { ask, load } from './web/load.ts'
import { type MeasuredBoard, measuredBoard } from './web/testing-board.ts'

/* What our pages cost beside a bare Next page and a bare handler of Node, each with one query, on the same PostgreSQL and as
 * processes of the same kind: all in one run, in turn, and only the figures of one run can be compared. Then what a first visit
 * fetches and how long a slow phone needs for it. */

const ROUNDS = Number(process.env.RUNS ?? 5)
const VISITS = Math.min(ROUNDS, 3)
const CONNECTIONS = 4
const WARMING_MS = 1_500
const ROUND_MS = 1_500
const ASKED_EACH = 5

process.once('SIGINT', () => process.exit(1))
await buildBareApp()
const cluster = await startTestCluster()
process.env.TEST_CLUSTER_PORT = String(cluster.port)
const board = await measuredBoard()
const { url } = board.story.database
const say = (line: string) => process.stderr.write(`${line}\n`)

const statements = await countStatements(board)
const { all, end } = await startContenders(url, board.pages)
const served = await serveInTurn(all)
const visits = await visitEach(all)
await end()
await board.story.database.close()
await cluster.stop()

process.stdout.write(`\nMedians of ${ROUNDS} rounds, ${CONNECTIONS} connections\n\n${servedTable()}\n`)
process.stdout.write(
  `\nA first visit, bytes compressed; slow 4G, a CPU slowed 4 times, a phone: medians of ${VISITS}\n\n${visitTable()}\n`,
)
process.exit(0)

/** On processes of their own: what counts takes time too. */
async function countStatements({ story, pages }: MeasuredBoard): Promise<number[]> {
  const way = await countedWay(story.database.url)
  const contenders = await startContenders(way.url, pages)
  const found: number[] = []
  for (const one of contenders.all) {
    await ask(one)
    const each: number[] = []
    for (let n = 0; n < ASKED_EACH; n++) {
      const before = way.passed().statements
      await ask(one)
      each.push(way.passed().statements - before)
    }
    found.push(median(each))
  }
  await contenders.end()
  way.close()
  return found
}

interface Served {
  aSecond: number[]
  ofBare: number[]
  /** Milliseconds of a core, in the process that answers. */
  cpu: number[]
}

async function serveInTurn(all: readonly Contender[]): Promise<Served[]> {
  for (const one of all) await load(one, { connections: CONNECTIONS, ms: WARMING_MS })
  const found = all.map((): Served => ({ aSecond: [], ofBare: [], cpu: [] }))
  for (let round = 1; round <= ROUNDS; round++) {
    let bare = Number.NaN
    for (const [at, one] of all.entries()) {
      const before = one.process.cpu() ?? Number.NaN
      const { pages, seconds } = await load(one, { connections: CONNECTIONS, ms: ROUND_MS })
      const aSecond = pages / seconds
      if (one.name === BARE_NEXT) bare = aSecond
      found[at]?.aSecond.push(aSecond)
      found[at]?.ofBare.push(aSecond / bare)
      found[at]?.cpu.push(((one.process.cpu() ?? Number.NaN) - before) / pages)
    }
    say(`round ${round} of ${ROUNDS}: ${found.map(({ aSecond }) => aSecond.at(-1)?.toFixed(0)).join(' ')}`)
  }
  return found
}

async function visitEach(all: readonly Contender[]): Promise<FirstVisit[][]> {
  const browser = await openBrowser()
  const found: FirstVisit[][] = all.map(() => [])
  for (let run = 1; run <= VISITS; run++) {
    for (const [at, one] of all.entries()) found[at]?.push(await firstVisit(browser, one))
    say(`visit ${run} of ${VISITS}: ${found.map((each) => each.at(-1)?.largestPaint.toFixed(0)).join(' ')}`)
  }
  await browser.close()
  return found
}

function servedTable(): string {
  const heads = ['', 'a second', 'of bare Next', 'to reach', '', 'CPU ms a page', 'statements']
  const rows = all.map(({ name }, at) => {
    const { aSecond = [], ofBare = [], cpu = [] } = served[at] ?? {}
    const ratio = median(ofBare)
    return [
      name,
      median(aSecond).toFixed(0),
      ratio.toFixed(2),
      ...atLeast(goalsOf(name).ofBare, ratio),
      median(cpu).toFixed(1),
      String(statements[at]),
    ]
  })
  return columns([heads, ...rows])
}

function visitTable(): string {
  const kinds = ['html', 'css', 'script', 'font'] as const
  const heads = ['', ...kinds, 'these', 'to reach', '', 'fetched', 'LCP ms', 'to reach', '', 'TBT ms']
  const rows = all.map(({ name }, at) => {
    const middle = (of: (visit: FirstVisit) => number) => median((visits[at] ?? []).map(of))
    const these = middle((visit) => kinds.reduce((sum, kind) => sum + visit[kind], 0))
    const goals = goalsOf(name)
    const paint = middle(({ largestPaint }) => largestPaint)
    const blocked = middle((visit) => visit.blocked)
    return [
      name,
      ...[...kinds.map((kind) => middle((visit) => visit[kind])), these].map(String),
      ...atMost(goals.bytes, these),
      String(middle(({ fetched }) => fetched)),
      paint.toFixed(0),
      ...atMost(goals.largestPaint, paint),
      blocked.toFixed(0),
      ...atMost(goals.blocked, blocked),
    ]
  })
  return columns([[...heads, 'to reach', ''], ...rows])
}

import { median } from './median.ts'
import { contenders } from './room/contenders.ts'
import type { Measure } from './room/measure.ts'
import { longText } from './room/measures/cold-load.ts'
import { crowd } from './room/measures/crowd.ts'
import { flood } from './room/measures/flood.ts'
import { presence } from './room/measures/presence.ts'
import { realClients } from './room/measures/real-clients.ts'
import { relay } from './room/measures/relay.ts'
import { stoppedReader } from './room/measures/stopped-reader.ts'
import { installPeers } from './room/packages.ts'
import { startPostgres } from './room/postgres.ts'
import { table } from './room/table.ts'

/* The drafting room beside two servers that people use, Hocuspocus on the same PostgreSQL and @y/websocket-server on the
 * store it brings: each as a process of its own, and both measured between the measures of ours. RUNS=3 takes medians of
 * three. Only the figures of one run can be compared. */

const RUNS = Number(process.env.RUNS ?? 1)
/** Parts of the names of measures, to run these alone. */
const ONLY = process.env.ONLY?.split(',')

installPeers()
const postgres = await startPostgres()
const all = contenders(postgres)
const names = all.map(({ name }) => name)
const { writing, reading } = longText()
const measures = { writing, relay, realClients, flood, presence, stoppedReader, crowd, reading }
const chosen = Object.entries(measures).filter(([name]) => !ONLY || ONLY.includes(name))
/** By measure, row and contender: a figure a run. */
const figures = new Map<Measure, (number | undefined)[][][]>()

process.once('SIGINT', () => process.exit(1))
for (let run = 1; run <= RUNS; run++) {
  for (const [name, measure] of chosen) {
    for (const [at, contender] of all.entries()) {
      const answers = await measure.run(contender).catch((error: unknown) => {
        process.stderr.write(`${contender.name}: ${String(error)}\n`)
        return measure.rows.map(() => undefined)
      })
      const said = answers.map((answer) => answer?.toFixed(1) ?? '–').join(' ')
      process.stderr.write(`run ${run} of ${RUNS}, ${name}, ${contender.name}: ${said}\n`)
      const rows = figures.get(measure) ?? measure.rows.map(() => all.map(() => []))
      figures.set(measure, rows)
      for (const [row, answer] of answers.entries()) rows[row]?.[at]?.push(answer)
    }
  }
}
await postgres.stop()

const lines = chosen.flatMap(([, measure]) =>
  measure.rows.map((row, index) => ({
    row,
    figures: (figures.get(measure)?.[index] ?? []).map((given) => {
      const known = given.filter((figure) => figure !== undefined)
      return known.length > 0 ? median(known) : undefined
    }),
  })),
)
process.stdout.write(`\n${RUNS > 1 ? `Medians of ${RUNS} runs` : 'One run'}\n\n${table(names, lines)}\n`)
process.exit(0)

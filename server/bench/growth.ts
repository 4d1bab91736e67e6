import { startTestCluster } from '#db/testing.ts'
import { columns } from './columns.ts'
import { SIZES } from './growth/boards.ts'
import { type CommandFigures, measureCommands } from './growth/commands.ts'
import { measurePages, PAGES } from './growth/pages.ts'
import { atMost } from './web/goals.ts'

/* What each page and each command of a vote costs on a board of a hundred people, and of ten thousand, with a hundred times as
 * much of everything: decisions, lines of the register, letters of a text, messages. */

const MiB = 2 ** 20
const ACTS = ['open', 'mail of a vote', 'cast', 'close', 'mail of an outcome'] as const

process.once('SIGINT', () => process.exit(1))
const cluster = await startTestCluster()
process.env.TEST_CLUSTER_PORT = String(cluster.port)
const say = (line: string) => process.stderr.write(`${line}\n`)
const [small, large] = [await measured(0), await measured(1)]
await cluster.stop()
process.stdout.write(`\nFor one: ${SIZES.map(({ people }) => people).join(' and ')} people\n\n`)
process.stdout.write(`${growthTable()}\n\n${goalsTable(small.commands, large.commands)}\n`)
process.exit(0)

async function measured(at: 0 | 1) {
  const size = SIZES[at]
  const commands = await measureCommands(size)
  say(`${size.people} people: commands ${JSON.stringify(commands)}`)
  const pages = await measurePages(size)
  say(`${size.people} people: pages ${JSON.stringify(pages)}`)
  return { commands, pages }
}

function growthTable(): string {
  const heads = ['', 'bytes', '', '×', 'statements', '', 'rows', '', 'CPU ms', '', '×', 'MiB', '']
  const rows = [
    ...PAGES.map((name) => growth(name, small.pages[name], large.pages[name])),
    ...ACTS.map((name) => growth(name, small.commands[name], large.commands[name])),
  ]
  return columns([heads, ...rows])
}

interface Figures {
  bytes?: number
  statements: number
  rows: number
  cpu: number
  memory: number
}

function growth(name: string, before?: Figures, after?: Figures): string[] {
  const both = (of: (figures: Figures) => number | undefined, digits = 0) =>
    [before, after].map((figures) => (figures && of(figures))?.toFixed(digits) ?? '')
  const times = (of: (figures: Figures) => number | undefined) =>
    before && after && of(before) && of(after) ? ((of(after) ?? 0) / (of(before) ?? 1)).toFixed(2) : ''
  return [
    name,
    ...both(({ bytes }) => bytes),
    times(({ bytes }) => bytes),
    ...both(({ statements }) => statements),
    ...both(({ rows }) => rows),
    ...both(({ cpu }) => cpu, 1),
    times(({ cpu }) => cpu),
    ...both(({ memory }) => memory / MiB),
  ]
}

function goalsTable(before: CommandFigures, after: CommandFigures): string {
  const goals: [string, number, number, number][] = [
    ['CPU of a ballot, times', after.cast.cpu / before.cast.cpu, 1.2, 2],
    ['opening, ms', after.open.ms, 2_000, 0],
    ['opening, MiB more', after.open.memory / MiB, 64, 0],
    ['a closing keeps ballots waiting, ms', after.locked, 1_000, 0],
    ['a mail of a vote, ms of a core', after['mail of a vote'].cpu, 5, 1],
    ['a mail of an outcome, ms of a core', after['mail of an outcome'].cpu, 5, 1],
  ]
  const rows = goals.map(([name, figure, most, digits]) => [
    name,
    figure.toFixed(digits),
    ...atMost(most, figure),
  ])
  return columns([['of ten thousand', '', 'to reach', ''], ...rows])
}

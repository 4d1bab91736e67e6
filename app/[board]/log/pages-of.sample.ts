import type { KyselyPlugin, QueryResult, UnknownRow } from 'kysely'
import type { Context } from '#lib/store/scope.ts'
import {
  type CheckedView,
  checkedProposals,
  historyPage,
  proposalPage,
  registerPage,
} from './checking.sample.ts'

/** A page that has what it shows checked. */
export interface Page {
  readonly name: string
  readonly open: (context: Context) => Promise<CheckedView | undefined>
  /** What it says of what was sealed while nothing is altered. */
  readonly says: string
  /** The lines of the register behind it. */
  readonly lines: readonly number[]
}

/** Every such page of a board, and which of them read anything of a row. */
export interface Pages {
  readonly all: readonly Page[]
  readonly readingOf: (rows: readonly unknown[]) => readonly Page[]
}

const LINES = { register: 20, history: 50 }

/** Opens them all. What a page reads is told by its queries: ids, commitments and hashes that are in what they gave. */
export async function openPages(context: Context, size: number): Promise<Pages> {
  const all: Page[] = []
  const readers = new Map<string, Page[]>()
  for (const [name, open] of await addresses(context, size)) {
    const read = new ReadValues()
    const view = await open({ ...context, db: context.db.withPlugin(read) })
    const page = { name, open, says: view?.says ?? '', lines: view?.lines ?? [] }
    all.push(page)
    for (const value of read.values) readers.set(value, [...(readers.get(value) ?? []), page])
  }
  return { all, readingOf: (rows) => readersOf(readers, valuesIn(rows)) }
}

async function addresses(context: Context, size: number): Promise<[string, Page['open']][]> {
  const found: [string, Page['open']][] = []
  const from = (lines: number) => Array.from({ length: Math.ceil(size / lines) }, (_, i) => size - i * lines)
  for (const before of from(LINES.register))
    found.push([`register ${before}`, (seen) => registerPage(seen, before === size ? undefined : before)])
  for (const before of from(LINES.history))
    found.push([`history ${before}`, (seen) => historyPage(seen, before === size ? undefined : before)])
  for (const number of await checkedProposals(context))
    found.push([`proposal ${number}`, (seen) => proposalPage(seen, number)])
  return found
}

/** What many pages have read, the id of a board or of a member, tells none of them apart. */
const FEW = 12

function readersOf(readers: ReadonlyMap<string, readonly Page[]>, values: ReadonlySet<string>): Page[] {
  const found = [...values].map((value) => readers.get(value) ?? []).filter(({ length }) => length <= FEW)
  return [...new Set(found.flat())]
}

/** Remembers what the queries of a page gave. */
class ReadValues implements KyselyPlugin {
  readonly values = new Set<string>()

  transformQuery: KyselyPlugin['transformQuery'] = ({ node }) => node

  async transformResult({ result }: { result: QueryResult<UnknownRow> }): Promise<QueryResult<UnknownRow>> {
    for (const value of valuesIn(result.rows)) this.values.add(value)
    return result
  }
}

const SHORTEST = 20

/** Ids, commitments and hashes, however deep. */
function valuesIn(value: unknown, found = new Set<string>()): Set<string> {
  if (Buffer.isBuffer(value)) return found.add(`\\x${value.toString('hex')}`)
  if (typeof value === 'string' && value.length >= SHORTEST) found.add(value)
  if (typeof value === 'object' && value !== null)
    for (const one of Object.values(value)) valuesIn(one, found)
  return found
}

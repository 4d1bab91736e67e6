import { CompiledQuery, createQueryId, type RootOperationNode, sql } from 'kysely'
import type { Db } from '#db/client.ts'

/** Rows and statements of what runs on a database handed to `read`. */
export interface Watched {
  readonly statements: number
  readonly rows: number
  /** The tables of thousands of rows that were read whole, each with the statement that did. */
  readonly wholeTables: readonly string[]
}

/** Reads with a database that is watched: what it asked, what came of it, and by which way PostgreSQL found it. */
export async function watch(db: Db, read: (db: Db) => Promise<unknown>): Promise<Watched> {
  const nodes = new Map<object, RootOperationNode>()
  const asked: RootOperationNode[] = []
  let rows = 0
  const watched = db.withPlugin({
    // Also what stands inside another query comes by: what has a result was asked.
    transformQuery: ({ node, queryId }) => {
      nodes.set(queryId, node)
      return node
    },
    transformResult: async ({ result, queryId }) => {
      const node = nodes.get(queryId)
      if (node) asked.push(node)
      rows += result.rows.length
      return result
    },
  })
  await read(watched)
  const wholeTables: string[] = []
  for (const node of asked) {
    const { sql: text, parameters } = db.getExecutor().compileQuery(node, createQueryId())
    if (!text.trim().startsWith('select')) continue
    const plan = await wayTo(db, text, parameters)
    for (const [, table] of plan.matchAll(/Seq Scan on (\w+)/g))
      if (LARGE.has(table ?? '')) wholeTables.push(`${table}: ${text}`)
  }
  return { statements: asked.length, rows, wholeTables }
}

/** How PostgreSQL finds what is asked, where it reads no table whole unless there is no other way. */
function wayTo(db: Db, text: string, parameters: readonly unknown[]): Promise<string> {
  return db.transaction().execute(async (tx) => {
    await sql`set local enable_seqscan = off`.execute(tx)
    const explain = CompiledQuery.raw(`explain ${text}`, [...parameters])
    const { rows } = await tx.executeQuery<{ 'QUERY PLAN': string }>(explain)
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  })
}

const LARGE = new Set(
  'person member proposal document document_author frozen_text round roll ballot log_entry opening message mail'.split(
    ' ',
  ),
)

import type { KyselyPlugin } from 'kysely'
import type { Db } from '#db/client.ts'

/** The same database; how many statements it was asked over this handle so far, and how many rows it gave back. */
export function counting(db: Db): { readonly db: Db; readonly asked: { statements: number; rows: number } } {
  const asked = { statements: 0, rows: 0 }
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      asked.statements++
      asked.rows += result.rows.length
      return result
    },
  }
  return { db: db.withPlugin(plugin), asked }
}

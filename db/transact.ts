import { sql } from 'kysely'
import type { Db } from './client.ts'
import type { Tx } from './schema.ts'

/** Says that `value` is to be returned and what was written before it undone. */
class Undone extends Error {
  readonly value: unknown
  constructor(value: unknown) {
    super('undone')
    this.value = value
  }
}

/**
 * Runs `work` in one READ COMMITTED transaction; stricter isolations see the register's head as it was before its lock.
 * A value for which `undoes` holds rolls everything back. Inside a transaction, a savepoint takes its place.
 */
export async function transact<T>(
  db: Db,
  undoes: (value: T) => boolean,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  if (db.isTransaction) return inSavepoint(db as Tx, undoes, work)
  try {
    return await db
      .transaction()
      .setIsolationLevel('read committed')
      .execute(async (tx) => {
        const value = await work(tx)
        if (undoes(value)) throw new Undone(value)
        return value
      })
  } catch (error) {
    if (error instanceof Undone) return error.value as T
    throw error
  }
}

async function inSavepoint<T>(
  tx: Tx,
  undoes: (value: T) => boolean,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  await sql`savepoint step`.execute(tx)
  const value = await work(tx)
  await sql.raw(undoes(value) ? 'rollback to savepoint step' : 'release savepoint step').execute(tx)
  return value
}

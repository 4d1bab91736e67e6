import type { Insertable, Transaction } from 'kysely'
import type { PeopleTables } from './tables/people.ts'
import type { RegisterTables } from './tables/register.ts'
import type { RunningTables } from './tables/running.ts'
import type { TextTables } from './tables/texts.ts'
import type { VoteTables } from './tables/votes.ts'

/** What a query that needs atomicity asks for. */
export type Tx = Transaction<Database>

export interface Database extends PeopleTables, TextTables, VoteTables, RegisterTables, RunningTables {}

/** A row to write: every column is told, those that may be null too, so that none is forgotten. */
export type NewRow<Table extends keyof Database> = {
  [Column in keyof Insertable<Database[Table]>]-?: Exclude<Insertable<Database[Table]>[Column], undefined>
}

import type { Transaction } from 'kysely'
import type { PeopleTables } from './tables/people.ts'
import type { RegisterTables } from './tables/register.ts'
import type { RunningTables } from './tables/running.ts'
import type { TextTables } from './tables/texts.ts'
import type { VoteTables } from './tables/votes.ts'

/** What a query that needs atomicity asks for. */
export type Tx = Transaction<Database>

export interface Database extends PeopleTables, TextTables, VoteTables, RegisterTables, RunningTables {}

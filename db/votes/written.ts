import { sql } from 'kysely'
import type { Db } from '../client.ts'

export interface WrittenRow {
  readonly field: 'reason' | 'change' | 'word'
  /** What was recorded of it when it was written. */
  readonly commitment: string | null
  /** Null where they were erased. */
  readonly bytes: Buffer | null
}

/** All that people wrote in a round: with a ballot, or to say that they have a conflict of interest. */
export async function writtenIn(db: Db, roundId: string): Promise<WrittenRow[]> {
  const { rows } = await sql<WrittenRow>`
    select 'reason' as field, ballot.reason as commitment, opening.bytes
      from ballot left join opening on opening.id = ballot.reason_opening where round_id = ${roundId}
    union all select 'change', ballot.change, opening.bytes
      from ballot left join opening on opening.id = ballot.change_opening where round_id = ${roundId}
    union all select 'word', ballot.word, opening.bytes
      from ballot left join opening on opening.id = ballot.word_opening where round_id = ${roundId}
    union all select 'reason', conflict.reason, opening.bytes
      from conflict left join opening on opening.id = conflict.reason_opening where round_id = ${roundId}`.execute(
    db,
  )
  return rows
}

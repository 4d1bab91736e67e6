import type { NewRow, Tx } from '../schema.ts'

/** False where this member had found it before. */
export async function insertFinding(tx: Tx, finding: NewRow<'finding'>): Promise<boolean> {
  const row = await tx
    .insertInto('finding')
    .values(finding)
    .onConflict((conflict) => conflict.doNothing())
    .returning('ballot_id')
    .executeTakeFirst()
  return row !== undefined
}

/** False where this member had not found it. */
export async function deleteFinding(tx: Tx, ballotId: string, memberId: string): Promise<boolean> {
  const row = await tx
    .deleteFrom('finding')
    .where('ballot_id', '=', ballotId)
    .where('member_id', '=', memberId)
    .returning('ballot_id')
    .executeTakeFirst()
  return row !== undefined
}

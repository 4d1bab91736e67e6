import { sql } from 'kysely'
import type { Db } from '../client.ts'

/** After a copy was put back: forgets the jobs of what was there before, and has done what the copy still has to be done. */
export async function enqueueAgain(db: Db): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`select graphile_worker.force_unlock_workers(array(
      select locked_by from graphile_worker._private_jobs where locked_by is not null))`.execute(tx)
    await sql`select graphile_worker.complete_jobs(array(select id from graphile_worker.jobs))`.execute(tx)
    await sql`select graphile_worker.add_jobs(array(
      select ('send-mail', json_build_object('mail', id), null, null, null, null, 0, null)::graphile_worker.job_spec
      from mail where sent_at is null order by queued_at, id))`.execute(tx)
    // At a whole hour, as for secret rounds, whose answers may not be told from when they came.
    await sql`select graphile_worker.add_jobs(array(
      select ('settle-round', json_build_object('round', id), null, date_trunc('hour', board_now()) + interval '1 hour',
        null, 'settle:' || id, 0, null)::graphile_worker.job_spec
      from round where stage = 'open' order by id))`.execute(tx)
    await sql`select graphile_worker.add_job('close-due-votes', '{}', job_key => 'close-due-votes')`.execute(
      tx,
    )
  })
}

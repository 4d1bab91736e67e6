import { sql } from 'kysely'
import type { Tx } from '../schema.ts'
import type { MailKind } from '../tables/columns.ts'

/** What happens later, by the name its worker knows. */
export type Task = 'close-due-votes' | 'follow-up' | 'settle-round' | 'review' | 'send-mail' | 'send-sign-in'

/** Has `task` done once this transaction has committed, at `runAt` if given. A payload holds ids, never secrets. */
export async function enqueue(
  tx: Tx,
  task: Task,
  payload: Record<string, string>,
  { runAt, jobKey }: { runAt?: string; jobKey?: string } = {},
): Promise<void> {
  await sql`select graphile_worker.add_job(
    ${task}, ${JSON.stringify(payload)}::json,
    run_at => ${runAt ?? null}::timestamptz, job_key => ${jobKey ?? null}::text)`.execute(tx)
}

export interface NewMail {
  id: string
  personId: string
  /** What the mail tells of: a round, a member. */
  subjectId: string
  /** Before others that wait. */
  first?: boolean
}

/** Writes down mails to be sent, and has them sent. */
export async function enqueueMails(
  tx: Tx,
  kind: MailKind,
  mails: readonly NewMail[],
  createdAt: string,
): Promise<void> {
  if (mails.length === 0) return
  // By their ids alone, and all at once: one by one, those of a federation would take minutes, under the locks of a vote.
  const ids = mails.map(({ id }) => id)
  const people = mails.map(({ personId }) => personId)
  const subjects = mails.map(({ subjectId }) => subjectId)
  const priorities = mails.map(({ first }) => (first ? -1 : 0))
  await sql`with waiting as materialized (
      select * from unnest(${ids}::text[], ${people}::text[], ${subjects}::text[], ${priorities}::int[])
        with ordinality as mails (id, person_id, subject_id, priority, place)),
    written as (insert into mail (id, kind, person_id, subject_id, created_at)
      select id, ${kind}, person_id, subject_id, ${createdAt}::timestamptz from waiting order by place)
    select count(*) from graphile_worker.add_jobs(array(
      select ('send-mail', json_build_object('mail', id), null, null, null, null, priority, null)::graphile_worker.job_spec
      from waiting order by place))`.execute(tx)
}

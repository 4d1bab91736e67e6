import pg from 'pg'

/**
 * Waits for its turn: one jobs process works at a time on a database, others stand by and take over when it dies. The
 * lock lives as long as the connection, so a process killed at any point leaves it. The jobs it was at are given
 * back at once; graphile-worker itself would wait four hours. `lost` resolves when the database no longer knows us.
 */
export async function takeLead(url: string): Promise<{ lost: Promise<void> }> {
  const client = new pg.Client({
    connectionString: url,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    options: '-c tcp_keepalives_idle=20 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3',
  })
  const lost = new Promise<void>((resolve) => {
    client.on('error', () => resolve())
    client.on('end', () => resolve())
  })
  await client.connect()
  await client.query(`select pg_advisory_lock(hashtextextended('tour-de-table jobs', 0))`)
  await client.query(`select graphile_worker.force_unlock_workers(array(
    select locked_by from graphile_worker._private_jobs where locked_by is not null
    union select locked_by from graphile_worker._private_job_queues where locked_by is not null))`)
  return { lost }
}

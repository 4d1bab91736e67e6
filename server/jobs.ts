import { Logger, type Runner, run } from 'graphile-worker'
import { destination, pino } from 'pino'
import { isAway } from '#db/away.ts'
import { openDatabase } from '#db/client.ts'
import { runningConfig } from '#lib/adapters/config.ts'
import { openPost } from '#lib/mail/deliver.ts'
import { takeLead } from './jobs/lead.ts'
import { CRONTAB, tasksWith } from './jobs/tasks.ts'
import { endWithParent, sayReady } from './lifeline.ts'

/* What happens later: closings, mails, sweeping. */

const AWAY = 'the database went away'

const config = runningConfig()
const log = pino(
  { name: 'jobs', level: process.env.LOG_LEVEL ?? 'warn' },
  destination({ dest: 2, sync: true }),
)
const db = openDatabase(config.databaseUrl, 5)
let runner: Runner | undefined
let stopping = false

endWithParent(async () => {
  stopping = true
  await runner?.stop()
  await db.destroy()
})

// graphile-worker leaves what it cannot write to whoever listens.
process.on('uncaughtException', (error) => giveUp(isAway(error) ? AWAY : (error.stack ?? String(error))))

try {
  // Standing by is serving too: another process is at the jobs.
  const standingBy = setTimeout(sayReady, 2_000)
  const lead = await takeLead(config.databaseUrl)
  void lead.lost.then(() => giveUp(AWAY))
  runner = await run({
    connectionString: config.databaseUrl,
    maxPoolSize: 6,
    concurrency: 4,
    noHandleSignals: true,
    gracefulShutdownAbortTimeout: 3_000,
    logger: new Logger(() => (level, message) => log[level === 'warning' ? 'warn' : level](message)),
    taskList: tasksWith({
      db,
      post: openPost(config),
      authSecret: config.authSecret,
      log,
      copies: process.env.NIGHTLY_COPIES,
    }),
    crontab: CRONTAB,
  })
  for (const first of ['close-due-votes', 'check-registers'])
    await runner.addJob(first, {}, { jobKey: first })
  clearTimeout(standingBy)
  sayReady()
  void runner.promise.finally(() => giveUp('the worker ended'))
} catch (error) {
  giveUp(error instanceof Error ? error.message : String(error))
}

/** The supervisor starts this process again, which begins by giving back the jobs it was at. */
function giveUp(why: string): void {
  if (stopping) return
  log.error(why)
  process.exit(1)
}

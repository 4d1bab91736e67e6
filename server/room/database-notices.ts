import pg from 'pg'
import { z } from 'zod'

const notice = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['frozen', 'resumed', 'opened', 'wanted']), document: z.string() }),
  z.object({ kind: z.literal('revoked'), member: z.string() }),
])
export type ReceivedNotice = z.infer<typeof notice>

const AGAIN_AFTER = 500
const CHECK_EVERY = 2_000
const CHECK_WITHIN = 1_500

/**
 * Listens on the channel `room` for as long as the process lives. `onListening` is called each time that it starts:
 * what was said while nobody listened is lost, and must be looked up.
 */
export function listen(
  databaseUrl: string,
  on: { notice(notice: ReceivedNotice): void; listening(): void },
): { stop(): Promise<void> } {
  let stopped = false
  let client: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined

  const start = async () => {
    const next = new pg.Client({
      connectionString: databaseUrl,
      connectionTimeoutMillis: 2_000,
      keepAlive: true,
    })
    client = next
    const again = () => {
      if (client !== next) return
      client = undefined
      clearTimeout(timer)
      next.end().catch(() => undefined)
      if (!stopped) timer = setTimeout(() => void start(), AGAIN_AFTER)
    }
    next.on('error', again)
    next.on('end', again)
    next.on('notification', ({ payload }) => {
      const read = notice.safeParse(parsed(payload))
      if (read.success) on.notice(read.data)
    })
    // A connection can be dead without a word; one that answers is not.
    const check = () => {
      timer = setTimeout(async () => {
        const answer = next.query({ text: 'select 1', query_timeout: CHECK_WITHIN } as pg.QueryConfig)
        await answer.then(() => client === next && !stopped && check(), again)
      }, CHECK_EVERY)
    }
    try {
      await next.connect()
      await next.query('listen room')
      on.listening()
      check()
    } catch {
      again()
    }
  }
  void start()

  return {
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await client?.end().catch(() => undefined)
    },
  }
}

function parsed(payload: string | undefined): unknown {
  try {
    return JSON.parse(payload ?? '')
  } catch {
    return undefined
  }
}

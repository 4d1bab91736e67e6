import { type Embedded, startEmbedded } from '#db/embedded.ts'

export type SupervisedPostgres = Pick<Embedded, 'url' | 'stop'>

const PAUSE = 1_000

/** Keeps the embedded PostgreSQL running: one that dies comes back at the same address, so that the others find it again. */
export async function supervisePostgres(
  dataDir: string,
  {
    report,
    secret,
    ...options
  }: { secret: string; port: number; buffers?: number; report: (line: string) => void },
): Promise<SupervisedPostgres> {
  let running = await startEmbedded(dataDir, secret, options)
  let stopping = false

  const keep = async () => {
    for (;;) {
      await running.ended
      if (stopping) return
      report('PostgreSQL ended; starting it again')
      await startAgain()
    }
  }
  const startAgain = async () => {
    try {
      running = await startEmbedded(dataDir, secret, options)
      if (stopping) await running.stop()
    } catch (error) {
      report(error instanceof Error ? error.message : String(error))
      await new Promise((resolve) => setTimeout(resolve, PAUSE))
    }
  }
  const kept = keep()

  return {
    url: running.url,
    stop: async () => {
      stopping = true
      await running.stop()
      await kept
    },
  }
}

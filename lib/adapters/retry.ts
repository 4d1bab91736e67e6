const PAUSE = 200
const LONGEST = 6_000
/** Refused, cut off, or told that PostgreSQL ends or only begins. */
const AWAY = /^(57P0[123]|08\w{3}|ECONN\w+|EPIPE)$/

/** Reads again while the database is away: one that is started again takes a moment, and no page need break for it. */
export async function retryWhileDatabaseRestarts<T>(read: () => Promise<T>): Promise<T> {
  for (let waited = 0; ; waited += PAUSE) {
    try {
      return await read()
    } catch (error) {
      if (waited >= LONGEST || !isAway(error)) throw error
      await new Promise((resolve) => setTimeout(resolve, PAUSE))
    }
  }
}

function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return AWAY.test(code) || error.message.startsWith('Connection terminated')
}

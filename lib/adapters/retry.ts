import { isAway } from '#db/away.ts'

const PAUSE = 200
const LONGEST = 6_000

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

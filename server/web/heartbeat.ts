import type { Db } from '#db/client.ts'
import { beat } from '#lib/commands/mails/beat.ts'

const EVERY_MS = 60_000

/** Says in the database each minute that pages are served, so that what a vote lost to an outage can be given back. */
export function keepBeating(db: Db): () => void {
  let silent = false
  // A database that is away is an outage like any other: the beats that fail are the silence that tells of it.
  const once = async () => {
    try {
      await beat(db)
      silent = false
    } catch (error) {
      if (!silent) console.error(error)
      silent = true
    }
  }
  void once()
  const timer = setInterval(once, EVERY_MS)
  return () => clearInterval(timer)
}

import type { Db } from '#db/client.ts'
import { beat } from '#lib/commands/beat.ts'

const EVERY_MS = 60_000

/** Says in the database each minute that pages are served, so that what a vote lost to an outage can be given back. */
export function keepBeating(db: Db): () => void {
  // A database that is away is an outage like any other: the beats that fail are the silence that tells of it.
  const once = () => void beat(db).catch(() => undefined)
  once()
  const timer = setInterval(once, EVERY_MS)
  return () => clearInterval(timer)
}

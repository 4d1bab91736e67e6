import { openDatabase } from '#db/client.ts'
import { runningConfig } from '#lib/adapters/config.ts'
import { endWithParent, sayReady } from './lifeline.ts'
import { runningLimits } from './room/limits.ts'
import { serveRooms } from './room/serve.ts'

/* The drafting rooms, as a process of their own: a page that is slow to build never holds up a keystroke. */

const { databaseUrl, publicUrl, secondWindow, roomPorts } = runningConfig()
const [port = 0] = roomPorts
const internalSecret = process.env.INTERNAL_SECRET
if (!internalSecret) throw new Error('this process must be started by server/main.ts')

const limits = runningLimits()
const db = openDatabase(databaseUrl, 10, limits.answerWithin, limits.answerWithin)
const server = await serveRooms({
  db,
  databaseUrl,
  publicUrl,
  secondWindow,
  internalSecret,
  port,
  limits,
})
endWithParent(async () => {
  await server.stop()
  await db.destroy()
})
sayReady()

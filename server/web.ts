import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import next from 'next'
import { openDatabase } from '#db/client.ts'
import { runningConfig } from '#lib/config.ts'
import { endWithParent, sayReady } from './lifeline.ts'
import { guard } from './web/guard.ts'
import { answerHealth } from './web/health.ts'
import { spliceToRoom } from './web/splice.ts'

/* Pages and /collab sockets at one address. */

const config = runningConfig()
const dev = process.env.NODE_ENV !== 'production'
const db = openDatabase(config.databaseUrl, 2)

// On its first request Next adds an upgrade listener to the server it is given, which would end our sockets.
const decoy = createServer()
const app = next({ dev, dir: process.cwd(), hostname: 'localhost', port: config.port, httpServer: decoy })
await app.prepare()
const show = app.getRequestHandler()

const server = createServer({ maxHeaderSize: 128 * 1024 }, (request, response) => {
  answer(request, response).catch(() => {
    if (!response.headersSent) response.writeHead(500)
    response.end()
  })
})
server.on('upgrade', (request, socket, head) => {
  if (request.url?.startsWith('/collab/')) spliceToRoom(config.roomPort, request, socket, head)
  else if (dev && request.url?.startsWith('/_next/')) decoy.emit('upgrade', request, socket, head)
  else socket.destroy()
})
server.keepAliveTimeout = 65_000
server.listen(config.port, config.host, sayReady)

endWithParent(async () => {
  server.close()
  server.closeAllConnections()
  await db.destroy()
})

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (await answerHealth(request, response, { db, roomPort: config.roomPort })) return
  const rules = { publicUrl: nameOf(request), dev, secret: process.env.INTERNAL_SECRET ?? '' }
  if (guard(request, response, rules)) await show(request, response)
}

/** In local mode this server has a second name, whose sessions are apart: two people in one browser. */
function nameOf({ headers }: IncomingMessage): string {
  const { publicUrl, secondWindow } = config
  return secondWindow && headers.host === new URL(secondWindow).host ? secondWindow : publicUrl
}

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import next from 'next'
import { PHASE_PRODUCTION_SERVER } from 'next/constants.js'
import { openDatabase } from '#db/client.ts'
import { runningConfig } from '#lib/adapters/config.ts'
import { endWithParent, sayReady, schemaIsThere } from './lifeline.ts'
import { finishAnswer } from './web/answers.ts'
import { addressForNext, brokenPage } from './web/error-pages.ts'
import { guard } from './web/guard.ts'
import { answerHealth } from './web/health.ts'
import { keepBeating } from './web/heartbeat.ts'
import { roomFor } from './web/room-ports.ts'
import { spliceToRoom } from './web/splice.ts'
import { staticFiles } from './web/static-files.ts'

/* Pages and /collab sockets at one address. */

const config = runningConfig()
const dev = process.env.NODE_ENV !== 'production'
const db = openDatabase(config.databaseUrl, 2)
const ownUrl = `http://${config.host === '0.0.0.0' ? '127.0.0.1' : config.host}:${config.port}`

// On its first request Next adds an upgrade listener to the server it is given, which would end our sockets.
const decoy = createServer()
const app = next({ dev, dir: process.cwd(), hostname: 'localhost', port: config.port, httpServer: decoy })

const server = createServer((request, response) => {
  answer(request, response).catch(() => {
    if (response.headersSent) return response.end()
    response.writeHead(500, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
    response.end(brokenPage(request))
  })
})
server.on('upgrade', (request, socket, head) => {
  if (request.url?.startsWith('/collab/'))
    spliceToRoom(roomFor(request.url, config.roomPorts), request, socket, head)
  else if (dev && request.url?.startsWith('/_next/')) decoy.emit('upgrade', request, socket, head)
  else socket.destroy()
})
server.keepAliveTimeout = 65_000
let stopBeating = () => {}
endWithParent(async () => {
  stopBeating()
  server.close()
  server.closeAllConnections()
  await db.destroy()
})

if (!dev) await readNextConfig()
await app.prepare()
const files = dev
  ? await (await import('./web/modules-in-dev.ts')).modulesInDev()
  : staticFiles('.next/static')
const show = app.getRequestHandler()
// No page, no answer and no beat before there is a schema to read and write.
await schemaIsThere()
server.listen(config.port, config.host, () => {
  stopBeating = keepBeating(db)
  sayReady()
})

/** Next tells how long its configuration took to read, unless it was read before: a start says where to go and nothing else. */
async function readNextConfig(): Promise<void> {
  const { default: loadConfig }: typeof import('next/dist/server/config.js') = createRequire(import.meta.url)(
    'next/dist/server/config.js',
  )
  await loadConfig(PHASE_PRODUCTION_SERVER, process.cwd(), { silent: true })
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (await answerHealth(request, response, { db, roomPorts: config.roomPorts })) return
  const secret = process.env.INTERNAL_SECRET ?? ''
  if (!guard(request, response, { publicUrl: nameOf(request), dev, local: config.local, secret })) return
  if (await files.answer(request, response)) return
  request.url = addressForNext(request.url)
  finishAnswer(request, response, { url: ownUrl, secret, files, dev })
  await show(request, response)
}

/** In local mode this server has a second name, whose sessions are apart: two people in one browser. */
function nameOf({ headers }: IncomingMessage): string {
  const { publicUrl, secondWindow } = config
  return secondWindow && headers.host === new URL(secondWindow).host ? secondWindow : publicUrl
}

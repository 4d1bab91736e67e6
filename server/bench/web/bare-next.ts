import { createServer } from 'node:http'
import next from 'next'
import { endWithParent, sayReady } from '../../lifeline.ts'

/* The bare page as a process: Next, and nothing around it. */

const app = next({ dev: false, dir: process.env.BARE_APP ?? '' })
await app.prepare()
const show = app.getRequestHandler()
const server = createServer((request, response) => void show(request, response))
endWithParent(async () => server.closeAllConnections())
server.listen(Number(process.env.PORT), '127.0.0.1', sayReady)

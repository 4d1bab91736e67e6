import { createServer } from 'node:http'
import { WebSocketServer } from 'ws'
import { endWithParent, sayReady } from '../../lifeline.ts'
import { yWebsocketServer } from './packages.ts'

/* @y/websocket-server as a process, with the store it brings: it keeps texts in the folder that YPERSISTENCE names. */

const { setupWSConnection } = await yWebsocketServer()
const sockets = new WebSocketServer({ noServer: true })
sockets.on('connection', setupWSConnection)
const server = createServer()
server.on('upgrade', (request, socket, head) => {
  sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request))
})
endWithParent(async () => {
  server.close()
})
server.listen(Number(process.env.PORT), '127.0.0.1', sayReady)

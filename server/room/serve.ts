import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import { type Db, openDatabase } from '#db/client.ts'
import { roomAt } from '#lib/adapters/room-client.ts'
import { Door, originAllowed } from './authorize.ts'
import { complain } from './complain.ts'
import { BEATS, Connection } from './connection.ts'
import { control } from './control.ts'
import { listen, type ReceivedNotice } from './database-notices.ts'
import { CLOSE } from './frames.ts'
import { type Limits, ROOM_LIMITS } from './limits.ts'
import { Rooms } from './rooms.ts'

export interface RoomServer {
  port: number
  stop(): Promise<void>
}

/** The drafting rooms, on loopback: sockets under /collab/, and what other processes ask. */
export async function serveRooms(options: {
  db: Db
  databaseUrl: string
  publicUrl: string
  /** In local mode, this server's second name. */
  secondWindow?: string | undefined
  internalSecret: string
  port: number
  limits?: Partial<Limits>
}): Promise<RoomServer> {
  const { db, publicUrl, secondWindow } = options
  const places = secondWindow ? [publicUrl, secondWindow] : [publicUrl]
  const limits = { ...ROOM_LIMITS, ...options.limits }
  const forCommits = openDatabase(options.databaseUrl, 1, limits.answerWithin, limits.answerWithin)
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  const rooms = new Rooms(db, forCommits, limits, roomAt(port))
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: limits.frameBytes,
    perMessageDeflate: false,
    clientTracking: true,
  })
  const connections = new Set<Connection>()
  const beat = setInterval(() => {
    for (const connection of connections) connection.beat()
  }, limits.heartbeat / BEATS)
  const door = new Door(db)
  server.on('request', control(db, rooms, options.internalSecret))
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy())
    if (!request.url?.startsWith('/collab/')) return refuse(socket, '404 Not Found')
    if (!originAllowed(request.headers.origin, places)) return refuse(socket, '403 Forbidden')
    sockets.handleUpgrade(request, socket, head, (opened) => {
      const connection = new Connection(opened, socket, limits)
      connections.add(connection)
      opened.once('close', () => connections.delete(connection))
      void welcome(door, rooms, connection, request)
    })
  })
  const listener = listen(options.databaseUrl, {
    notice: (notice) => void hear(rooms, notice).catch(complain),
    listening: () => void rooms.recheck().catch(complain),
  })
  return {
    port,
    stop: async () => {
      server.close()
      clearInterval(beat)
      await Promise.all([listener.stop(), rooms.stop()])
      await forCommits.destroy()
      for (const socket of sockets.clients) socket.terminate()
      server.closeAllConnections()
    },
  }
}

/** The upgrade comes first: a browser does not see why one was refused, it does see a close code. */
async function welcome(
  door: Door,
  rooms: Rooms,
  connection: Connection,
  request: IncomingMessage,
): Promise<void> {
  // Nothing is read before it is known who speaks, and where.
  connection.drain()
  try {
    const guest = await door.admit(request.url ?? '')
    if (typeof guest === 'number') connection.close(guest)
    else rooms.join(connection, guest)
  } catch (error) {
    complain(error)
    connection.close(CLOSE.comeBack)
  }
}

async function hear(rooms: Rooms, notice: ReceivedNotice): Promise<void> {
  switch (notice.kind) {
    case 'frozen':
      return rooms.recheck(notice.document)
    case 'resumed':
      return rooms.resume(notice.document)
    case 'opened':
      return rooms.recheck()
    case 'wanted':
      return rooms.handOver(notice.document)
    case 'revoked':
      return rooms.recheckMember(notice.member)
  }
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

import type { IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import type { Duplex } from 'node:stream'

/** Hands an upgrade to the room process byte for byte: Host, Origin and cookies arrive as the browser sent them. */
export function spliceToRoom(port: number, request: IncomingMessage, socket: Duplex, head: Buffer): void {
  const room = connect(port, '127.0.0.1')
  const lines = [`${request.method} ${request.url} HTTP/1.1`]
  for (let i = 0; i < request.rawHeaders.length; i += 2)
    lines.push(`${request.rawHeaders[i]}: ${request.rawHeaders[i + 1]}`)
  const end = () => {
    room.destroy()
    socket.destroy()
  }
  room.once('connect', () => {
    room.write(`${lines.join('\r\n')}\r\n\r\n`)
    room.write(head)
    room.pipe(socket)
    socket.pipe(room)
  })
  for (const side of [room, socket]) side.on('error', end).on('close', end)
}

import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { INTERNAL_SECRET, PUBLIC_URL } from './testing.ts'

/** A room as `server/main.ts` starts it; `limits` are variables of the environment. */
export async function startRoom(
  databaseUrl: string,
  port: number,
  limits: Record<`ROOM_${string}`, string> = {},
): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['server/room.ts'], {
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      PUBLIC_URL,
      ROOM_PORT: String(port),
      AUTH_SECRET: 'a secret of at least thirty-two characters',
      INTERNAL_SECRET,
      ...limits,
    },
    stdio: ['pipe', 'inherit', 'inherit', 'ipc'],
  })
  await once(child, 'message')
  return child
}

export interface RoomProxy {
  port: number
  /** Where it would send a text if all were well. */
  firstFor(room: string): number | undefined
  /** Where it last sent somebody for a text. */
  lastFor(room: string): number | undefined
  close(): void
}

/** Sends a text to one of several rooms by its name, and to the next where that is not there: as nginx does with `hash $uri`. */
export async function proxyByName(ports: readonly number[]): Promise<RoomProxy> {
  const sockets = new Set<Socket>()
  const last = new Map<string, number>()
  const inOrder = (room: string) => {
    const first = (createHash('sha256').update(room).digest()[0] ?? 0) % ports.length
    return [...ports.slice(first), ...ports.slice(0, first)]
  }
  const pass = (near: Socket, head: Buffer, room: string, [port, ...others]: readonly number[]) => {
    if (port === undefined) return near.destroy()
    const far = connect(port, '127.0.0.1')
    far.once('error', () => pass(near, head, room, others))
    far.once('connect', () => {
      far.removeAllListeners('error')
      if (near.destroyed) return far.destroy()
      last.set(room, port)
      sockets.add(far)
      joinSockets(near, far)
      far.write(head)
    })
  }
  const server = createServer((near) => {
    sockets.add(near)
    near.on('error', () => near.destroy())
    near.once('data', (head) => {
      near.pause()
      const room = /^GET \/collab\/([^? ]+)/.exec(head.toString('latin1'))?.[1] ?? ''
      pass(near, head, room, inOrder(room))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as { port: number }).port,
    firstFor: (room) => inOrder(room)[0],
    lastFor: (room) => last.get(room),
    close: () => {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}

/** Each ends with the other. */
function joinSockets(near: Socket, far: Socket): void {
  for (const [one, other] of [
    [near, far],
    [far, near],
  ] as const) {
    one.on('error', () => one.destroy())
    one.once('close', () => other.destroy())
    one.pipe(other)
  }
}

import { createServer, connect as dial, type Socket } from 'node:net'

/** A way to a database on which what passes is counted. */
export interface CountedWay {
  /** The database, by this way. */
  url: string
  /** How many statements were asked so far, and how many rows came back. */
  passed(): { statements: number; rows: number }
  close(): void
}

/*
 * What either side sends, but for the first message of a client, which has no type:
 *
 *   1 byte    type: of a client Q a statement as text, E the running of one that was prepared; of PostgreSQL D a row
 *   4 bytes   length, big-endian, without the type
 */
const LENGTH = 4

export async function countedWay(databaseUrl: string): Promise<CountedWay> {
  const url = new URL(databaseUrl)
  const to = Number(url.port)
  const sockets = new Set<Socket>()
  const passed = { statements: 0, rows: 0 }
  const server = createServer((client) => {
    const postgres = dial(to, '127.0.0.1')
    for (const socket of [client, postgres]) {
      sockets.add(socket.setNoDelay())
      socket.on('error', () => undefined)
    }
    client.on(
      'data',
      counter('QE', false, () => passed.statements++),
    )
    postgres.on(
      'data',
      counter('D', true, () => passed.rows++),
    )
    client.pipe(postgres)
    postgres.pipe(client)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address && typeof address === 'object') url.port = String(address.port)
  return {
    url: url.href,
    passed: () => ({ ...passed }),
    close: () => {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}

function counter(types: string, typed: boolean, found: () => void): (chunk: Buffer) => void {
  let rest = Buffer.alloc(0)
  let started = typed
  return (chunk) => {
    rest = Buffer.concat([rest, chunk])
    for (;;) {
      const type = started ? 1 : 0
      if (rest.length < type + LENGTH) return
      const end = type + rest.readUInt32BE(type)
      if (rest.length < end) return
      if (started && types.includes(String.fromCharCode(rest[0] ?? 0))) found()
      started = true
      rest = rest.subarray(end)
    }
  }
}

import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'

export interface MailServer {
  url: string
  /** Each message it took, as it came over the wire, after its envelope. */
  taken: { from: string; to: string; data: string }[]
  /** How many conversations were begun. */
  readonly calls: number
  stop(): Promise<void>
}

/**
 * A mail server that speaks just enough SMTP (RFC 5321) to take a message. It may refuse all receivers, and keep its
 * first callers waiting for ever.
 */
export async function startMailServer({
  refuse,
  silentFor = 0,
}: {
  refuse?: string
  silentFor?: number
} = {}): Promise<MailServer> {
  let calls = 0
  const taken: MailServer['taken'] = []
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
    socket.on('error', () => undefined)
    if (calls++ >= silentFor) serve(socket, taken, refuse)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken,
    get calls() {
      return calls
    },
    stop: async () => {
      for (const socket of open) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

function serve(socket: Socket, taken: MailServer['taken'], refuse: string | undefined): void {
  let buffered = ''
  let inData = false
  let mail = { from: '', to: '', data: '' }
  const say = (line: string) => socket.write(`${line}\r\n`)
  say('220 test')
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    buffered += chunk
    for (;;) {
      const end = inData ? buffered.indexOf('\r\n.\r\n') : buffered.indexOf('\r\n')
      if (end < 0) return
      const part = buffered.slice(0, end)
      buffered = buffered.slice(end + (inData ? 5 : 2))
      if (inData) {
        taken.push({ ...mail, data: part })
        mail = { from: '', to: '', data: '' }
        inData = false
        say('250 taken')
        continue
      }
      const verb = part.slice(0, 4).toUpperCase()
      if (verb === 'MAIL') mail.from = part.slice(10)
      if (verb === 'RCPT') mail.to = part.slice(8)
      if (verb === 'RCPT' && refuse) say(refuse)
      else if (verb === 'DATA') say('354 go on')
      else say(verb === 'QUIT' ? '221 bye' : '250 ok')
      inData = verb === 'DATA'
    }
  })
}

import * as Y from 'yjs'
import { PUBLIC_URL } from '../../room/testing.ts'
import type { Contender, Served } from './contenders.ts'
import { BareSocket } from './socket.ts'
import type { Heard } from './wire.ts'

/** Someone at a text over a bare socket: sends what was made beforehand, and counts what is said of it. */
export class Client {
  /** How many of its edits were sent, and how many are said to be kept. */
  sent = 0
  confirmed = 0
  readonly #contender: Contender
  readonly #text: string
  readonly #socket: BareSocket

  private constructor(contender: Contender, text: string, socket: BareSocket) {
    this.#contender = contender
    this.#text = text
    this.#socket = socket
  }

  /** Resolves once it was told what the text holds. `hear` is given each frame, and what it says. */
  static async join(
    contender: Contender,
    served: Pick<Served, 'address'>,
    text: string,
    hear: (heard: Heard, frame: Uint8Array) => void = () => undefined,
  ): Promise<Client> {
    const { server, params } = await served.address(text)
    const first = Promise.withResolvers<void>()
    let client: Client | undefined
    const socket = await BareSocket.open(
      `${server}/${text}?${new URLSearchParams(params)}`,
      PUBLIC_URL,
      (frame) => {
        const heard = contender.wire.read(frame)
        if (heard.kind === 'first') first.resolve()
        if (heard.kind === 'confirmed' && client) client.confirmed = heard.edits ?? client.confirmed + 1
        hear(heard, frame)
      },
    )
    client = new Client(contender, text, socket)
    socket.send(contender.wire.hello(text))
    await Promise.race([
      first.promise,
      socket.closed.then(() => Promise.reject(new Error(`${contender.name} closed a socket`))),
    ])
    return client
  }

  write(updates: readonly Uint8Array[]): void {
    const { wire } = this.#contender
    this.#socket.send(
      updates.flatMap((update) => {
        this.sent += 1
        return wire.edit(this.#text, update, this.sent)
      }),
    )
  }

  tellPresence(update: Uint8Array): void {
    this.#socket.send([this.#contender.wire.presence(this.#text, update)])
  }

  stopReading(): void {
    this.#socket.pause()
  }

  leave(): void {
    this.#socket.end()
  }
}

/** A text as someone finds it who comes now; peers send it in pieces, some after having said that it was all. */
export async function textNow(contender: Contender, served: Served, text: string): Promise<Y.Doc> {
  const doc = new Y.Doc()
  let last = performance.now()
  const client = await Client.join(contender, served, text, (heard) => {
    if (heard.kind !== 'first' && heard.kind !== 'update') return
    Y.applyUpdate(doc, heard.update)
    last = performance.now()
  })
  while (performance.now() - last < QUIET) await new Promise((resolve) => setTimeout(resolve, 50))
  client.leave()
  return doc
}

const QUIET = 700

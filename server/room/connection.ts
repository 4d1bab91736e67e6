import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import type { Guest } from './authorize.ts'
import { type Bucket, bucket } from './bucket.ts'
import { CLOSE, type CloseCode, type Framed } from './frames.ts'
import type { Limits } from './limits.ts'
import { type Participant, presenceOf } from './presence.ts'

/** The room a connection is in, as the connection knows it. */
interface JoinedRoom {
  readonly takesFrames: boolean
  readonly presence: { tell(participant: Participant): unknown }
  receive(from: Connection, frame: Uint8Array): void
  difference(vector: Uint8Array): Uint8Array
  leave(connection: Connection): void
}

/** One timer serves all, each in its turn. */
export const BEATS = 10
const NOBODY = presenceOf([])

/** One socket. It is read only while its room can take what it says, and written to only while it reads. */
export class Connection implements Participant {
  readonly #socket: WebSocket
  /** Beneath the other: what is sent to many is framed once. */
  readonly #wire: Duplex
  readonly #limits: Limits
  readonly #bucket: Bucket
  /** Frames that came before the room could take them, in their order. */
  #waiting: Uint8Array[] = []
  #slowed: NodeJS.Timeout | undefined
  #behind: { vector: Uint8Array; timer: NodeJS.Timeout } | undefined
  #alive = true
  #beats = 0
  #guest: Guest | undefined
  #room: JoinedRoom | undefined

  constructor(socket: WebSocket, wire: Duplex, limits: Limits) {
    this.#socket = socket
    this.#wire = wire
    this.#limits = limits
    this.#bucket = bucket(limits)
    socket.on('message', (data: Buffer, isBinary) => {
      if (isBinary) this.#receive(new Uint8Array(data.buffer, data.byteOffset, data.length))
      else this.close(CLOSE.unsupported)
    })
    // A frame that is too long, or that breaks the protocol of sockets: `ws` closes by itself.
    socket.on('error', () => undefined)
    socket.on('pong', () => {
      this.#alive = true
    })
    socket.on('close', () => {
      clearTimeout(this.#slowed)
      this.#leave()
    })
  }

  get guest(): Guest {
    if (!this.#guest) throw new Error('nobody was admitted on this connection yet')
    return this.#guest
  }
  get user() {
    return this.guest.user
  }
  get remembersUsers() {
    return this.guest.remembersUsers
  }
  get isOpen(): boolean {
    return this.#socket.readyState === this.#socket.OPEN
  }

  enter(guest: Guest, room: JoinedRoom): void {
    this.#guest = guest
    this.#room = room
  }

  /** Takes up what waited, as soon as the room can take it; stops and starts the reading of the socket. */
  drain(): void {
    while (!this.#blocked && this.#waiting.length > 0) {
      const frame = this.#waiting.shift()
      if (frame) this.#handle(frame)
    }
    // One that is closing is read to its end: its peer answers the close.
    if (!this.isOpen) return
    if (this.#blocked) this.#socket.pause()
    else this.#socket.resume()
  }

  send(frame: Uint8Array): void {
    if (this.#reads) this.#socket.send(frame)
  }

  #write({ bytes }: Framed): void {
    if (this.#reads) this.#wire.write(bytes)
  }

  /** Who reads nothing at all is let go. */
  get #reads(): boolean {
    if (!this.isOpen) return false
    const reads = this.#socket.bufferedAmount <= this.#limits.endAt
    if (!reads) this.#socket.terminate()
    return reads
  }

  /** `before` is what the reader has once it read all that was sent: what it misses is counted from there. */
  sendUpdate(frame: Framed, before: () => Uint8Array): void {
    if (this.#behind) return
    if (this.#socket.bufferedAmount > this.#limits.behindAt) this.fallBehind(before())
    else this.#write(frame)
  }

  sendPresence(frame: Framed): void {
    if (!this.#behind && this.#socket.bufferedAmount <= this.#limits.behindAt) this.#write(frame)
  }

  /** Answers with the difference from `vector`: at once, or when the reader has read what it was sent. */
  sendDifference(vector: Uint8Array): void {
    if (this.#socket.bufferedAmount > this.#limits.behindAt) this.fallBehind(vector)
    else if (this.#room) this.send(this.#room.difference(vector))
  }

  fallBehind(vector: Uint8Array): void {
    clearInterval(this.#behind?.timer)
    const since = performance.now()
    const timer = setInterval(() => {
      if (this.#socket.bufferedAmount <= this.#limits.caughtUpAt) this.#catchUp(vector)
      else if (performance.now() - since > this.#limits.behindFor) this.#socket.terminate()
    }, 100)
    this.#behind = { vector, timer }
  }

  close(code: CloseCode): void {
    this.#leave()
    // A paused socket would not read the peer's answer.
    this.#socket.resume()
    this.#socket.close(code)
  }

  /** Nothing more is said or heard, though it may take its peer long to hear so: by then the room may be gone. */
  #leave(): void {
    clearInterval(this.#behind?.timer)
    this.#behind = undefined
    this.#waiting = []
    this.#room?.leave(this)
  }

  get #blocked(): boolean {
    return !this.#room?.takesFrames || this.#slowed !== undefined
  }

  #receive(frame: Uint8Array): void {
    if (!this.isOpen) return
    this.#waiting.push(frame)
    this.drain()
  }

  /** Also for what it takes to answer: who asks for much is read slower, like who sends much. */
  charge(bytes: number): void {
    const wait = this.#bucket.take(bytes)
    if (wait === 0) return
    clearTimeout(this.#slowed)
    this.#slowed = setTimeout(() => {
      this.#slowed = undefined
      this.drain()
    }, wait)
  }

  #handle(frame: Uint8Array): void {
    this.charge(frame.length)
    try {
      this.#room?.receive(this, frame)
    } catch {
      this.close(CLOSE.malformed)
    }
  }

  #catchUp(vector: Uint8Array): void {
    clearInterval(this.#behind?.timer)
    this.#behind = undefined
    this.sendDifference(vector)
    this.#room?.presence.tell(this)
  }

  /** Called ten times between two beats. A frame as well as a ping: clients leave a connection on which nothing was said for 30 s. */
  beat(): void {
    this.#beats += 1
    if (this.#beats % BEATS !== 0) return
    if (!this.#alive && !this.#blocked) {
      this.#socket.terminate()
      return
    }
    this.#alive = false
    this.#socket.ping()
    this.sendPresence(NOBODY)
  }
}

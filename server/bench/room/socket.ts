import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'

const END_OF_HEAD = '\r\n\r\n'
const [BINARY, CLOSE, PING, PONG] = [2, 8, 9, 10]

/**
 * A socket of RFC 6455 with nothing around it, so that a thousand of them cost the driver little: whole frames of bytes,
 * and many of them in one write.
 */
export class BareSocket {
  readonly closed: Promise<void>
  readonly #socket: Socket
  readonly #heard: (frame: Uint8Array) => void
  #rest: Buffer = Buffer.alloc(0)
  /** Until it is open. */
  #opened: (() => void) | undefined

  private constructor(address: URL, origin: string, heard: (frame: Uint8Array) => void) {
    this.#heard = heard
    this.#socket = connect({ port: Number(address.port), host: address.hostname, noDelay: true })
    this.#socket.on('error', () => undefined)
    this.closed = new Promise((resolve) => this.#socket.once('close', () => resolve()))
    const head = [
      `GET ${address.pathname}${address.search} HTTP/1.1`,
      `Host: ${address.host}`,
      `Origin: ${origin}`,
      'Upgrade: websocket',
      'Connection: Upgrade',
      `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
      'Sec-WebSocket-Version: 13',
    ]
    this.#socket.write(head.join('\r\n') + END_OF_HEAD)
    this.#socket.on('data', (data) => this.#take(data))
  }

  /** Resolves once it may be written to. */
  static async open(
    address: string,
    origin: string,
    heard: (frame: Uint8Array) => void,
  ): Promise<BareSocket> {
    const socket = new BareSocket(new URL(address), origin, heard)
    const opened = new Promise<void>((resolve) => {
      socket.#opened = resolve
    })
    const refused = socket.closed.then(() => {
      if (socket.#opened) throw new Error(`${address} was refused`)
    })
    await Promise.race([opened, refused])
    return socket
  }

  send(frames: readonly Uint8Array[]): void {
    this.#socket.write(Buffer.concat(frames.flatMap((frame) => [header(BINARY, frame.length), frame])))
  }

  pause(): void {
    this.#socket.pause()
  }

  end(): void {
    this.#socket.destroy()
  }

  #take(data: Buffer): void {
    this.#rest = this.#rest.length > 0 ? Buffer.concat([this.#rest, data]) : data
    if (this.#opened) this.#takeHead(this.#opened)
    if (this.#opened) return
    for (let frame = readFrame(this.#rest); frame; frame = readFrame(this.#rest)) {
      this.#rest = this.#rest.subarray(frame.end)
      if (frame.kind === BINARY) this.#heard(frame.content)
      else if (frame.kind === PING) this.#socket.write(header(PONG, 0))
      else if (frame.kind === CLOSE) this.end()
    }
  }

  #takeHead(opened: () => void): void {
    const end = this.#rest.indexOf(END_OF_HEAD)
    if (end < 0) return
    if (this.#rest.toString('latin1', 0, end).startsWith('HTTP/1.1 101')) {
      this.#rest = this.#rest.subarray(end + END_OF_HEAD.length)
      this.#opened = undefined
      opened()
    } else {
      this.end()
    }
  }
}

function readFrame(bytes: Buffer): { kind: number; content: Uint8Array; end: number } | undefined {
  if (bytes.length < 2) return undefined
  const short = (bytes[1] ?? 0) & 0x7f
  const start = short < 126 ? 2 : short === 126 ? 4 : 10
  if (bytes.length < start) return undefined
  const length = start === 2 ? short : start === 4 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2))
  const end = start + length
  if (bytes.length < end) return undefined
  return { kind: (bytes[0] ?? 0) & 0x0f, content: bytes.subarray(start, end), end }
}

/** Of a client: masked, with zeros. */
function header(kind: number, length: number): Buffer {
  const size = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const bytes = Buffer.alloc(size + 4)
  bytes[0] = 0x80 | kind
  bytes[1] = 0x80 | (size === 2 ? length : size === 4 ? 126 : 127)
  if (size === 4) bytes.writeUInt16BE(length, 2)
  if (size === 10) bytes.writeBigUInt64BE(BigInt(length), 2)
  return bytes
}

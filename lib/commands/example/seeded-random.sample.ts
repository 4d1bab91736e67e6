import crypto, { createHash } from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'

/*
 * Every draw of randomness of this process, from one seed: ids, salts, keys, links. One stream for each size of draw, since
 * each new connection to PostgreSQL draws for its login too, and how many are opened is a matter of timing.
 */
let seed = ''
const drawn = new Map<number, number>()

/** Begins the streams of `name`. */
export function seedRandom(name: string): void {
  seed = name
  drawn.clear()
}

function take(size: number): Buffer {
  const nth = drawn.get(size) ?? 0
  drawn.set(size, nth + 1)
  const blocks: Buffer[] = []
  for (let at = 0; at * 32 < size; at++)
    blocks.push(createHash('sha256').update(`${seed} ${size} ${nth} ${at}`).digest())
  return Buffer.concat(blocks).subarray(0, size)
}

function fill<Bytes extends ArrayBufferView>(into: Bytes): Bytes {
  new Uint8Array(into.buffer, into.byteOffset, into.byteLength).set(take(into.byteLength))
  return into
}

Object.assign(crypto, {
  randomBytes: take,
  randomFillSync: fill,
  // Of a byte's size, a byte: the letters of ids.
  randomInt: (below: number) => (below === 256 ? take(1)[0] : take(6).readUIntBE(0, 6) % below),
})
crypto.webcrypto.getRandomValues = fill as typeof crypto.webcrypto.getRandomValues
syncBuiltinESMExports()

import crypto, { createHash } from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'

/*
 * Every draw of randomness of this process, from one seed: ids, salts, keys, links.

 */
let seed = ''
let drawn = 0
let pool = Buffer.alloc(0)

/** Begins the stream of `name`. */
export function seedRandom(name: string): void {
  seed = name
  drawn = 0
  pool = Buffer.alloc(0)
}

function take(size: number): Buffer {
  while (pool.length < size) {
    const block = createHash('sha256').update(`${seed} ${drawn++}`).digest()
    pool = Buffer.concat([pool, block])
  }
  const taken = pool.subarray(0, size)
  pool = pool.subarray(size)
  return taken
}

function fill<Bytes extends ArrayBufferView>(into: Bytes): Bytes {
  new Uint8Array(into.buffer, into.byteOffset, into.byteLength).set(take(into.byteLength))
  return into
}

Object.assign(crypto, {
  randomBytes: take,
  randomFillSync: fill,
  randomInt: (below: number) => take(6).readUIntBE(0, 6) % below,
})
crypto.webcrypto.getRandomValues = fill as typeof crypto.webcrypto.getRandomValues
syncBuiltinESMExports()

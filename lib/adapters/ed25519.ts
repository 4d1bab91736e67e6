import { createPrivateKey, createPublicKey, sign } from 'node:crypto'
import type { Signer } from '#lib/tlog/signature.ts'

/** What stands before a 32-byte seed in PKCS #8 (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')

/** Signs with the machine's own Ed25519, ten times as fast as one written in JavaScript. */
export function signerOf(seed: Uint8Array): Signer {
  const key = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' })
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' })
  return {
    publicKey: new Uint8Array(spki.subarray(-32)),
    sign: (message) => new Uint8Array(sign(null, message, key)),
  }
}

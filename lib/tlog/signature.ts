import { hashes, verify } from '@noble/ed25519'
import { sha512 } from '@noble/hashes/sha2.js'

// The library leaves SHA-512 to Web Crypto, which only answers later; with this its calls answer at once.
hashes.sha512 = sha512

/**
 * Holds one Ed25519 key (RFC 8032) and signs with it: a public key is 32 bytes, a signature 64, the same whoever makes it.
 * Whoever keeps the key hands this in.
 */
export type Signer = {
  readonly publicKey: Uint8Array
  readonly sign: (message: Uint8Array) => Uint8Array
}

/**
 * The one verifier, everywhere: `zip215: false` refuses keys of small order and encodings that are not
 * canonical, under which one signature would be good for several messages. Node's own accepts such keys.
 */
export function isSignedBy(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== 32 || signature.length !== 64) return false
  return verify(signature, message, publicKey, { zip215: false })
}

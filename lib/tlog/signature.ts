import { getPublicKey, hashes, sign as signEd25519, verify } from '@noble/ed25519'
import { sha512 } from '@noble/hashes/sha2.js'

// The library leaves SHA-512 to Web Crypto, which only answers later; with this its calls answer at once.
hashes.sha512 = sha512

/** Ed25519 (RFC 8032). A seed is the 32-byte private key, a public key 32 bytes, a signature 64. */
export function publicKeyOf(seed: Uint8Array): Uint8Array {
  return getPublicKey(seed)
}

export function sign(message: Uint8Array, seed: Uint8Array): Uint8Array {
  return signEd25519(message, seed)
}

/**
 * The one verifier, everywhere: `zip215: false` refuses keys of small order and encodings that are not
 * canonical, under which one signature would be good for several messages. Node's own accepts such keys.
 */
export function isSignedBy(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== 32 || signature.length !== 64) return false
  return verify(signature, message, publicKey, { zip215: false })
}

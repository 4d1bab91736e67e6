import { getPublicKey, sign } from '@noble/ed25519'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSignedBy } from '#lib/tlog/signature.ts'
import { signerOf } from './ed25519.ts'

test('a key signs the same bytes here as it would elsewhere, and they verify', () => {
  const seed = fc.uint8Array({ minLength: 32, maxLength: 32 })
  fc.assert(
    fc.property(seed, fc.uint8Array({ maxLength: 300 }), (key, message) => {
      const signer = signerOf(key)
      expect(signer.publicKey).toEqual(getPublicKey(key))
      expect(signer.sign(message)).toEqual(sign(message, key))
      expect(isSignedBy(signer.publicKey, message, signer.sign(message))).toBe(true)
    }),
    { numRuns: 50 },
  )
})

import type { PublicDecision } from '#lib/rules/entries/export.ts'
import { base64Bytes } from '#lib/tlog/bytes.ts'
import { canonicalBytes, type Json } from '#lib/tlog/canonical.ts'
import { openCheckpoint } from '#lib/tlog/checkpoint.ts'
import { leafHash } from '#lib/tlog/merkle.ts'
import { parseVkey } from '#lib/tlog/note.ts'
import { verifyInclusion } from '#lib/tlog/verify.ts'

/**
 * What vouches for the line of a file:
 * - `sealed`: the register of `size` lines, signed with the key that the reader trusts, holds it
 * - `own_key`: the register signed with the key that the file itself brings holds it; whose that is, the file cannot tell
 * - `claimed`: nothing but the file itself
 * - `broken`: the file brings a proof, and it does not hold
 */
export type Vouched =
  | { readonly state: 'sealed' | 'own_key'; readonly size: number; readonly vkey: string }
  | { readonly state: 'claimed' }
  | { readonly state: 'broken'; readonly why: 'key' | 'signature' | 'proof' }

/** Checks a file's proof and signature. `trusted`: the key that the reader has from elsewhere, as the register shows it. */
export function whatVouches(file: PublicDecision, trusted?: string): Vouched {
  const { seal, entry, index } = file
  if (!seal) return { state: 'claimed' }
  const key = parseVkey(seal.vkey)
  if (!key.ok || (trusted !== undefined && trusted !== seal.vkey)) return { state: 'broken', why: 'key' }
  const checkpoint = openCheckpoint(seal.checkpoint, key.value.name, key.value.publicKey)
  // A register's name ends in its board's id: the key of another board vouches for nothing here.
  if (
    !checkpoint.ok ||
    !checkpoint.value.origin.endsWith(`/log/${file.board.id}`) ||
    entry.board !== file.board.id
  )
    return { state: 'broken', why: 'signature' }
  const { size, root } = checkpoint.value
  const proof = seal.proof.map((hash) => base64Bytes(hash) ?? new Uint8Array())
  const leaf = leafHash(canonicalBytes(entry as unknown as Json))
  if (!verifyInclusion(leaf, Number(index), size, proof, root).ok) return { state: 'broken', why: 'proof' }
  return { state: trusted === undefined ? 'own_key' : 'sealed', size, vkey: seal.vkey }
}

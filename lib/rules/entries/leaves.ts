import type { Kind } from '#lib/rules/base/standing.ts'
import type { IndirectChannel } from '#lib/rules/methods/recount.ts'
import { base64 } from '#lib/tlog/bytes.ts'
import { canonicalBytes, type Json } from '#lib/tlog/canonical.ts'
import { leafHash, rootOfSet } from '#lib/tlog/merkle.ts'

/*
 * The two sets a round is sealed with, each a Merkle tree over the JCS of its leaves, sorted by leaf hash:
 *
 *   roll     { kind: "volunteer" | "staff", who: COMMIT, proxy?: COMMIT }
 *   ballots  { choice, answer?, who: COMMIT, channel?: "proxy" | "paper" | "phone", reason?: COMMIT, change?: COMMIT,
 *              word?: COMMIT, not_qualified_by?: [COMMIT, …] }
 *   secret   { choice, answer?, code: base64 of the hash of the code it was cast under }
 *
 * A ballot bears the commitment that its elector has in the roll of that round, so that anyone who is given the leaves
 * sees that each ballot is an elector's and that nobody has two, without learning who anybody is. `proxy` and
 * `not_qualified_by` are such commitments too, the latter sorted. A slip of a secret round bears no elector at all.
 */
export type RollLeaf = { readonly kind: Kind; readonly who: string; readonly proxy?: string }

/** A ballot as it is sealed and exported: `who` in a named round, `code` in a secret one, where it is a slip. */
export type BallotLeaf = {
  readonly choice: string
  readonly answer?: Json
  readonly who?: string
  readonly code?: string
  readonly channel?: IndirectChannel
  readonly reason?: string
  readonly change?: string
  readonly word?: string
  readonly not_qualified_by?: readonly string[]
}

/** The root of either set, in base64. */
export function rootOfLeaves(leaves: readonly (RollLeaf | BallotLeaf)[]): string {
  return base64(rootOfSet(leaves.map((leaf) => leafHash(canonicalBytes(leaf)))))
}

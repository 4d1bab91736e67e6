import { base64 } from './log/bytes.ts'
import { canonicalBytes } from './log/canonical.ts'
import { leafHash, rootOfSet } from './log/merkle.ts'

/*
 * The two sets a round is sealed with, each a Merkle tree over the JCS of its leaves, sorted by leaf hash:
 *
 *   roll     { kind: "volunteer" | "staff", who: COMMIT }
 *   ballots  { choice, who: COMMIT, reason?: COMMIT, change?: COMMIT, word?: COMMIT }
 *
 * A ballot bears the commitment that its elector has in the roll of that round, so that anyone who is given the leaves
 * sees that each ballot is an elector's and that nobody has two, without learning who anybody is.
 */
export type RollLeaf = { readonly kind: string; readonly who: string }
export type BallotLeaf = {
  readonly choice: string
  readonly who: string
  readonly reason?: string
  readonly change?: string
  readonly word?: string
}

/** The root of either set, in base64. */
export function rootOfLeaves(leaves: readonly (RollLeaf | BallotLeaf)[]): string {
  return base64(rootOfSet(leaves.map((leaf) => leafHash(canonicalBytes(leaf)))))
}

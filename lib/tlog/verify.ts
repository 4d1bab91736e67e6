import { sameBytes } from './bytes.ts'
import { type Checkpoint, type CheckpointRefusal, openCheckpoint } from './checkpoint.ts'
import {
  type Edge,
  emptyRoot,
  growingTree,
  type Hash,
  isHash,
  isSize,
  leafHash,
  nodeHash,
  rootOf,
  rootOfEdge,
} from './merkle.ts'
import { accept, type Reading, reject } from './refusal.ts'

/** `out_of_range`: no such leaf or tree. `malformed`: a hash of the wrong length, or a hash too many or too few. */
export type ProofRefusal = 'out_of_range' | 'malformed' | 'mismatch'

/** That `leaf` is the hash of entry `index` in the tree of `size` leaves with this root. RFC 9162 §2.1.3.2. */
export function verifyInclusion(
  leaf: Hash,
  index: number,
  size: number,
  proof: readonly Hash[],
  root: Hash,
): Reading<null, ProofRefusal> {
  if (!isSize(index) || !isSize(size) || index >= size) return reject('out_of_range')
  if (![leaf, root, ...proof].every(isHash)) return reject('malformed')
  let node = index
  let last = size - 1
  let hash = leaf
  for (const sibling of proof) {
    if (last === 0) return reject('malformed')
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(sibling, hash)
      for (; node % 2 === 0 && node > 0; node = half(node)) last = half(last)
    } else {
      hash = nodeHash(hash, sibling)
    }
    node = half(node)
    last = half(last)
  }
  if (last !== 0) return reject('malformed')
  return sameBytes(hash, root) ? accept(null) : reject('mismatch')
}

/** That the tree of `oldSize` leaves is the beginning of that of `newSize`. RFC 9162 §2.1.4.2. */
export function verifyConsistency(
  oldSize: number,
  oldRoot: Hash,
  newSize: number,
  newRoot: Hash,
  proof: readonly Hash[],
): Reading<null, ProofRefusal> {
  if (!isSize(oldSize) || !isSize(newSize) || oldSize > newSize) return reject('out_of_range')
  if (![oldRoot, newRoot, ...proof].every(isHash)) return reject('malformed')
  if (oldSize === 0 || oldSize === newSize) {
    if (proof.length > 0) return reject('malformed')
    return sameBytes(oldRoot, oldSize === 0 ? emptyRoot() : newRoot) ? accept(null) : reject('mismatch')
  }
  let node = oldSize - 1
  let last = newSize - 1
  for (; node % 2 === 1; node = half(node)) last = half(last)
  // An old tree that is one perfect subtree (node is now 0) starts the path itself.
  const [start, ...rest] = node === 0 ? [oldRoot, ...proof] : proof
  if (!start) return reject('malformed')
  let oldHash = start
  let newHash = start
  for (const sibling of rest) {
    if (last === 0) return reject('malformed')
    if (node % 2 === 1 || node === last) {
      oldHash = nodeHash(sibling, oldHash)
      newHash = nodeHash(sibling, newHash)
      for (; node % 2 === 0 && node > 0; node = half(node)) last = half(last)
    } else {
      newHash = nodeHash(newHash, sibling)
    }
    node = half(node)
    last = half(last)
  }
  if (last !== 0) return reject('malformed')
  return sameBytes(oldHash, oldRoot) && sameBytes(newHash, newRoot) ? accept(null) : reject('mismatch')
}

/** Not `>> 1`, which cuts a number to 32 bits. */
function half(number: number): number {
  return Math.floor(number / 2)
}

export type RegisterEvidence = {
  /**
   * Every entry, in order, as the bytes fetched: never hashes someone stored. Read once, one after the other. Where `verified` is
   * given, those alone that follow it.
   */
  readonly entries: Iterable<Uint8Array>
  /** The tree of the first entries, as this reader verified them at an earlier visit. */
  readonly verified?: Edge
  /** The signed note served beside them. */
  readonly checkpointText: string
  readonly origin: string
  /** The board's Ed25519 key, 32 bytes. */
  readonly publicKey: Uint8Array
  /** The note kept by this reader from an earlier visit. */
  readonly remembered?: string
  /** The published leaf hashes. They only help to name the entry at fault, and only if the checkpoint seals them. */
  readonly publishedLeaves?: readonly Hash[]
}

/**
 * - `checkpoint_…`: the note served is no checkpoint, bears no signature of the key, a wrong one, or is another
 *   register's
 * - `key_changed`: the remembered note does not hold under the key now given
 * - `shrunk`: an older checkpoint than the one remembered
 * - `rewritten`: what was sealed at the earlier visit is no longer the beginning of the register
 * - `entries_…`: the entries are not those the checkpoint seals
 */
export type Alarm =
  | `checkpoint_${CheckpointRefusal}`
  | 'key_changed'
  | 'shrunk'
  | 'rewritten'
  | 'entries_missing'
  | 'entries_surplus'
  | 'entries_changed'

/**
 * Green: the entries are those sealed, and the first `remembered` of them those sealed at an earlier visit.
 * Amber: the entries are those sealed, but only the operator's signature says so.
 * Red: `index` is the first entry at fault where it can be told. The reader must then keep the note it had.
 */
export type Verdict =
  | { state: 'green'; size: number; remembered: number }
  | { state: 'amber'; size: number; reason: 'first_visit' | 'remembered_unreadable' }
  | { state: 'red'; size: number | null; reason: Alarm; index: number | null }

export function verifyRegister(evidence: RegisterEvidence): Verdict {
  return verifyTree(evidence).verdict
}

/** The same, with the tree of the entries as far as they were hashed: to be given as `verified` at the next visit. */
export function verifyTree(evidence: RegisterEvidence): { verdict: Verdict; edge: Edge } {
  const tree = growingTree(evidence.verified)
  const verdict = verifyGrowing(evidence, tree)
  return { verdict, edge: tree.edge() }
}

type Tree = ReturnType<typeof growingTree>

function verifyGrowing(evidence: RegisterEvidence, tree: Tree): Verdict {
  const { origin, publicKey, remembered } = evidence
  const opened = openCheckpoint(evidence.checkpointText, origin, publicKey)
  if (!opened.ok) return { state: 'red', size: null, reason: `checkpoint_${opened.reason}`, index: null }
  const sealed = opened.value
  const { size } = sealed

  const kept = remembered === undefined ? undefined : openCheckpoint(remembered, origin, publicKey)
  // The key comes with the page: whoever forks a register under a key of their own is seen here. A note that no
  // longer reads at all is this browser's loss, and accuses nobody.
  if (kept && !kept.ok && kept.reason !== 'malformed') {
    return { state: 'red', size, reason: 'key_changed', index: null }
  }
  const earlier = kept?.ok ? kept.value : undefined
  if (earlier && earlier.size > size) return { state: 'red', size, reason: 'shrunk', index: size }

  const { prefix, firstDifference } = hashEntries(evidence, tree, earlier?.size)
  const alarm = compare(tree.edge(), sealed)
  if (alarm) {
    const index = sealsLeaves(sealed, evidence) ? Math.min(firstDifference, size) : null
    return { state: 'red', size, reason: alarm, index }
  }
  if (earlier && !sameBytes(prefix, earlier.root))
    return { state: 'red', size, reason: 'rewritten', index: null }

  // An empty register is the beginning of any other: having seen one vouches for nothing.
  if (earlier && earlier.size > 0) return { state: 'green', size, remembered: earlier.size }
  const unreadable = kept !== undefined && !kept.ok
  return { state: 'amber', size, reason: unreadable ? 'remembered_unreadable' : 'first_visit' }
}

/** The root when the tree had `earlier` entries, and the first that is not as its leaf was published. */
function hashEntries(
  { entries, publishedLeaves }: RegisterEvidence,
  tree: Tree,
  earlier: number | undefined,
) {
  const start = tree.edge()
  let prefix = start.size === earlier ? rootOfEdge(start) : emptyRoot()
  let count = start.size
  let firstDifference: number | undefined
  for (const entry of entries) {
    const leaf = leafHash(entry)
    const published = publishedLeaves?.[count]
    if (published && firstDifference === undefined && !sameBytes(leaf, published)) firstDifference = count
    tree.add(leaf)
    count++
    if (count === earlier) prefix = rootOfEdge(tree.edge())
  }
  return { prefix, firstDifference: firstDifference ?? count }
}

function compare(edge: Edge, sealed: Checkpoint): Alarm | undefined {
  if (edge.size < sealed.size) return 'entries_missing'
  if (edge.size > sealed.size) return 'entries_surplus'
  return sameBytes(rootOfEdge(edge), sealed.root) ? undefined : 'entries_changed'
}

/** Whether it is the published leaf hashes that the checkpoint seals. */
function sealsLeaves({ size, root }: Checkpoint, { publishedLeaves: leaves }: RegisterEvidence): boolean {
  return leaves?.length === size && leaves.every(isHash) && sameBytes(rootOf(leaves), root)
}

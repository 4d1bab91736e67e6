import { recomputeLeaves, type StoredLeaves } from '#db/register/leaves.ts'
import { checkpointsAt, type LogHead } from '#db/register/log.ts'
import type { Tx } from '#db/schema.ts'
import { lastGivenOut, signerId, type TreeHead } from '#lib/adapters/signer-memory.ts'
import { ownVkey, signFor } from '#lib/adapters/signing-keys.ts'
import type { RegisterWait } from '#lib/rules/entries/register-waits.ts'
import { sameBytes } from '#lib/tlog/bytes.ts'
import { type Checkpoint, openCheckpoint } from '#lib/tlog/checkpoint.ts'
import { type Edge, type Hash, rootOfEdge } from '#lib/tlog/merkle.ts'
import { parseVkey } from '#lib/tlog/note.ts'
import { rememberCompared, treeOf, treeSinceCompared } from './compared.ts'
import { subtreesHold } from './tree-hashes.ts'

/** Compares all that is stored with what was sealed, and with what was given out. The head as it was before anything was added. */
export function whyRegisterWaits(tx: Tx, head: LogHead | undefined): Promise<RegisterWait | undefined> {
  return whyWaits(tx, head, whyDamaged)
}

/** The same before a line is added: what this process compared before is not read again, unless somebody can have changed it. */
export function whyNothingIsAdded(tx: Tx, head: LogHead | undefined): Promise<RegisterWait | undefined> {
  return whyWaits(tx, head, whyDamagedSince)
}

async function whyWaits(
  tx: Tx,
  head: LogHead | undefined,
  compare: typeof whyDamagedSince,
): Promise<RegisterWait | undefined> {
  if (!head) return { why: 'damaged', index: null }
  if (head.signer !== null && head.signer !== signerId()) return { why: 'elsewhere' }
  // The key lies beside what it checks: whoever altered one could have written the other.
  if (head.vkey !== ownVkey(head.board_id, head.origin)) return { why: 'damaged', index: null }
  return (await compare(tx, head)) ?? (await whyBehind(tx, head, lastGivenOut(head.board_id), isOwn))
}

/**
 * Each leaf against the bytes of its entry; what is kept above the leaves, edge, head and checkpoint against the leaves. A
 * register begins with its board: one that is empty was emptied.
 */
export async function whyDamaged(tx: Tx, head: LogHead | undefined): Promise<RegisterWait | undefined> {
  if (!head) return { why: 'damaged', index: null }
  const stored = await recomputeLeaves(tx, head.board_id)
  return damageOf(tx, head, stored, treeOf(stored))
}

async function whyDamagedSince(tx: Tx, head: LogHead): Promise<RegisterWait | undefined> {
  const grown = await treeSinceCompared(tx, head)
  if (grown && isOwn(head, head.checkpoint, grown.size, rootOfEdge(grown)) && (await isHead(tx, head, grown)))
    return undefined
  const stored = await recomputeLeaves(tx, head.board_id)
  const tree = treeOf(stored)
  const damage = await damageOf(tx, head, stored, tree)
  if (!damage) await rememberCompared(tx, head, stored, tree)
  return damage
}

async function damageOf(
  tx: Tx,
  head: LogHead,
  { leaves, firstWrong }: StoredLeaves,
  tree: Edge,
): Promise<RegisterWait | undefined> {
  if (firstWrong !== null) return { why: 'damaged', index: firstWrong }
  const sealed = sealedBy(head)
  const whole =
    sealed?.size === head.size &&
    sameBytes(rootOfEdge(tree), sealed.root) &&
    (await isHead(tx, head, tree)) &&
    (await subtreesHold(tx, head.board_id, leaves))
  return whole ? undefined : { why: 'damaged', index: null }
}

/** Whether the head tells this tree, and its checkpoint is the one kept beside. */
async function isHead(tx: Tx, { board_id, size, edge, checkpoint }: LogHead, tree: Edge): Promise<boolean> {
  const notes = await checkpointsAt(tx, board_id, [size])
  return (
    tree.size === size &&
    notes.get(size) === checkpoint &&
    tree.hashes.length === edge.length &&
    tree.hashes.every((hash, i) => sameBytes(hash, new Uint8Array(edge[i] ?? [])))
  )
}

/** What was given out last must be the beginning of what is stored: its very note is among those signed here. Needs no key of ours. */
export async function whyBehind(
  tx: Tx,
  head: LogHead,
  given: TreeHead | undefined,
  holds = isSealed,
): Promise<RegisterWait | undefined> {
  if (!given) return undefined
  const notes = given.size <= head.size ? await checkpointsAt(tx, head.board_id, [given.size]) : undefined
  return holds(head, notes?.get(given.size), given.size, given.root)
    ? undefined
    : { why: 'behind', given: given.size }
}

/** Whether a note is signed, of this tree. */
function isSealed(head: LogHead, note: string | undefined, size: number, root: Hash): boolean {
  const sealed = note === undefined ? undefined : sealedBy({ ...head, checkpoint: note })
  return sealed?.size === size && sameBytes(sealed.root, root)
}

/** Whether a note is what our key signs of this tree: a key signs the same text with the same bytes, ten times faster than it is verified. */
function isOwn({ board_id, origin }: LogHead, note: string | undefined, size: number, root: Hash): boolean {
  return note === signFor(board_id, { origin, size, root })
}

/** What the head's checkpoint says, once its signature is checked. */
export function sealedBy({ checkpoint, origin, vkey }: LogHead): Checkpoint | undefined {
  const key = parseVkey(vkey)
  const opened = key.ok ? openCheckpoint(checkpoint, origin, key.value.publicKey) : undefined
  return opened?.ok ? opened.value : undefined
}

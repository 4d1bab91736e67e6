import { findCheckpoint, type LogHead, recomputeLeaves } from '#db/register/log.ts'
import type { Tx } from '#db/schema.ts'
import { lastGivenOut, signerId, type TreeHead } from '#lib/adapters/signer-memory.ts'
import { ownVkey } from '#lib/adapters/signing-keys.ts'
import type { RegisterWait } from '#lib/rules/entries/register-waits.ts'
import { sameBytes } from '#lib/tlog/bytes.ts'
import { type Checkpoint, openCheckpoint } from '#lib/tlog/checkpoint.ts'
import { appendLeaf, type Edge, emptyEdge, rootOfEdge } from '#lib/tlog/merkle.ts'
import { parseVkey } from '#lib/tlog/note.ts'

/** Compares all that is stored with what was sealed, and with what was given out. The head as it was before anything was added. */
export async function whyRegisterWaits(tx: Tx, head: LogHead | undefined): Promise<RegisterWait | undefined> {
  if (!head) return { why: 'damaged', index: null }
  if (head.signer !== null && head.signer !== signerId()) return { why: 'elsewhere' }
  // The key lies beside what it checks: whoever altered one could have written the other.
  if (head.vkey !== ownVkey(head.board_id, head.origin)) return { why: 'damaged', index: null }
  return (await whyDamaged(tx, head)) ?? (await whyBehind(tx, head, lastGivenOut(head.board_id)))
}

/**
 * Each leaf against the bytes of its entry; then the edge, the head and its checkpoint against the leaves. A register begins
 * with its board: one that is empty was emptied.
 */
export async function whyDamaged(tx: Tx, head: LogHead | undefined): Promise<RegisterWait | undefined> {
  if (!head) return { why: 'damaged', index: null }
  const sealed = sealedBy(head)
  const { leaves, firstWrong } = await recomputeLeaves(tx, head.board_id)
  if (firstWrong !== null) return { why: 'damaged', index: firstWrong }
  let edge: Edge = emptyEdge
  for (const leaf of leaves) edge = appendLeaf(edge, leaf)
  const note = await findCheckpoint(tx, head.board_id, head.size)
  const whole =
    sealed?.size === head.size &&
    edge.size === head.size &&
    sameBytes(rootOfEdge(edge), sealed.root) &&
    note === head.checkpoint &&
    edge.hashes.length === head.edge.length &&
    edge.hashes.every((hash, i) => sameBytes(hash, new Uint8Array(head.edge[i] ?? [])))
  return whole ? undefined : { why: 'damaged', index: null }
}

/** What was given out last must be the beginning of what is stored: its very note is among those signed here. */
export async function whyBehind(
  tx: Tx,
  head: LogHead,
  given: TreeHead | undefined,
): Promise<RegisterWait | undefined> {
  if (!given) return undefined
  const note = given.size <= head.size ? await findCheckpoint(tx, head.board_id, given.size) : undefined
  const sealed = note === undefined ? undefined : sealedBy({ ...head, checkpoint: note })
  return sealed?.size === given.size && sameBytes(sealed.root, given.root)
    ? undefined
    : { why: 'behind', given: given.size }
}

/** What the head's checkpoint says, once its signature is checked. */
export function sealedBy({ checkpoint, origin, vkey }: LogHead): Checkpoint | undefined {
  const key = parseVkey(vkey)
  const opened = key.ok ? openCheckpoint(checkpoint, origin, key.value.publicKey) : undefined
  return opened?.ok ? opened.value : undefined
}

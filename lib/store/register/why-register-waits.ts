import { firstMisfiled, type LogHead } from '#db/register/log.ts'
import type { Tx } from '#db/schema.ts'
import { lastGivenOut, signerId, type TreeHead } from '#lib/adapters/signer-memory.ts'
import { ownVkey, signFor } from '#lib/adapters/signing-keys.ts'
import type { RegisterWait } from '#lib/rules/entries/register-waits.ts'
import { sameBytes } from '#lib/tlog/bytes.ts'
import { type Checkpoint, openCheckpoint } from '#lib/tlog/checkpoint.ts'
import { type Edge, rootOfEdge } from '#lib/tlog/merkle.ts'
import { parseVkey } from '#lib/tlog/note.ts'
import { readAll, readSinceCompared, rememberAdded, rememberCompared, type Stored } from './compared.ts'
import { subtreesHold } from './tree-hashes.ts'

/** Compares all that is stored with what was sealed, and with what was given out. The head as it was before anything was added. */
export function whyRegisterWaits(tx: Tx, head: LogHead | undefined): Promise<RegisterWait | undefined> {
  return whyWaits(tx, head, compareAll)
}

/** The same before a line is added: what this process compared before is not read again, unless somebody can have changed it. */
export function whyNothingIsAdded(tx: Tx, head: LogHead | undefined): Promise<RegisterWait | undefined> {
  return whyWaits(tx, head, compareSince)
}

/** Somebody took it away: a register begins with its board. */
const NO_HEAD = { why: 'damaged', index: null } as const

type Compare = (
  tx: Tx,
  head: LogHead,
  given: number,
) => Promise<{ wait: RegisterWait | undefined; stored: Stored }>

async function whyWaits(
  tx: Tx,
  head: LogHead | undefined,
  compare: Compare,
): Promise<RegisterWait | undefined> {
  if (!head) return NO_HEAD
  if (head.signer !== null && head.signer !== signerId()) return { why: 'elsewhere' }
  // The key lies beside what it checks: whoever altered one could have written the other.
  if (head.vkey !== ownVkey(head.board_id, head.origin)) return { why: 'damaged', index: null }
  const given = lastGivenOut(head.board_id)
  const { wait, stored } = await compare(tx, head, given?.size ?? 0)
  return wait ?? (given && whyBehind(head, given, stored))
}

/**
 * Each leaf against the bytes of its entry; what is kept above the leaves, edge, head and checkpoint against the leaves; then
 * what each entry is filed under, by which pages find it, against its bytes. One that is empty was emptied.
 */
export async function whyDamaged(tx: Tx, head: LogHead | undefined): Promise<RegisterWait | undefined> {
  return head ? (await compareAll(tx, head, 0)).wait : NO_HEAD
}

/** The same, and that it holds what is said to have been given out; without the key that signs it. */
export async function whyNotWhole(
  tx: Tx,
  head: LogHead,
  given: TreeHead | undefined,
): Promise<RegisterWait | undefined> {
  const { wait, stored } = await compareAll(tx, head, given?.size ?? 0)
  return wait ?? (given && whyBehind(head, given, stored, isSealed))
}

const compareAll: Compare = async (tx, head, given) => {
  const stored = await readAll(tx, head, [head.size, given])
  return { wait: await damageOf(tx, head, stored), stored }
}

const compareSince: Compare = async (tx, head, given) => {
  const since = await readSinceCompared(tx, head, [head.size, given])
  if (since && isHead(head, since) && isOwn(head, head.checkpoint, treeHead(since.tree))) {
    rememberAdded(head, since)
    return { wait: undefined, stored: since }
  }
  const all = await compareAll(tx, head, given)
  if (!all.wait) await rememberCompared(tx, head, all.stored)
  return all
}

async function damageOf(tx: Tx, head: LogHead, stored: Stored): Promise<RegisterWait | undefined> {
  const { leaves, firstWrong, tree } = stored
  if (firstWrong !== null) return { why: 'damaged', index: firstWrong }
  const sealed = sealedBy(head)
  const whole =
    sealed?.size === head.size &&
    sameBytes(rootOfEdge(tree), sealed.root) &&
    isHead(head, stored) &&
    (await subtreesHold(tx, head.board_id, leaves))
  const misfiled = whole ? await firstMisfiled(tx, head.board_id) : null
  return whole && misfiled === null ? undefined : { why: 'damaged', index: misfiled }
}

/** Whether the head tells the tree that is stored, and its checkpoint is the one kept beside. */
function isHead({ size, edge, checkpoint }: LogHead, { tree, notes: [note] }: Stored): boolean {
  return (
    tree.size === size &&
    note === checkpoint &&
    tree.hashes.length === edge.length &&
    tree.hashes.every((hash, i) => sameBytes(hash, new Uint8Array(edge[i] ?? [])))
  )
}

/** What was given out last must be the beginning of what is stored: its very note is among those signed here. */
function whyBehind(
  head: LogHead,
  given: TreeHead,
  { notes: [, note] }: Stored,
  holds = isOwn,
): RegisterWait | undefined {
  return given.size <= head.size && holds(head, note, given)
    ? undefined
    : { why: 'behind', given: given.size }
}

function treeHead(tree: Edge): TreeHead {
  return { size: tree.size, root: rootOfEdge(tree) }
}

/** Whether a note is signed, of this tree. */
function isSealed(head: LogHead, note: string | null | undefined, { size, root }: TreeHead): boolean {
  const sealed = note ? sealedBy({ ...head, checkpoint: note }) : undefined
  return sealed?.size === size && sameBytes(sealed.root, root)
}

/** Whether a note is what our key signs of this tree: the same text has one signature, made ten times faster than it is verified. */
function isOwn({ board_id, origin }: LogHead, note: string | null | undefined, head: TreeHead): boolean {
  return note === signFor(board_id, { origin, ...head })
}

/** What the head's checkpoint says, once its signature is checked. */
export function sealedBy({ checkpoint, origin, vkey }: LogHead): Checkpoint | undefined {
  const key = parseVkey(vkey)
  const opened = key.ok ? openCheckpoint(checkpoint, origin, key.value.publicKey) : undefined
  return opened?.ok ? opened.value : undefined
}

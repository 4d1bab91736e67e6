import { append, findEntry, lockHead, type NewEntry } from '#db/register/log.ts'
import type { Tx } from '#db/schema.ts'
import type { BoardId } from '#db/tables/columns.ts'
import { signerId } from '#lib/adapters/signer-memory.ts'
import { signFor } from '#lib/adapters/signing-keys.ts'
import type { Entry } from '#lib/rules/entries/entries.ts'
import type { LinkTarget } from '#lib/rules/entries/head.ts'
import { RegisterWaits } from '#lib/rules/entries/register-waits.ts'
import { base64 } from '#lib/tlog/bytes.ts'
import { canonicalBytes } from '#lib/tlog/canonical.ts'
import { appendLeaf, type Edge, leafHash, rootOfEdge } from '#lib/tlog/merkle.ts'
import { MAX_ENTRY_BYTES } from '#lib/tlog/tiles.ts'
import { whyDamaged, whyNothingIsAdded } from './why-register-waits.ts'

/** A board's register, locked until the transaction ends. */
export interface Register {
  /** Gives the entry its place; `subject` is the id of what it is about. Where others link to it. Throws on what is longer
   * than the register's files can hold. */
  add(entry: Entry, subject: string): Target
  /** Writes and signs what was added. Without it the transaction records nothing. */
  seal(): Promise<void>
}
export type Target = LinkTarget & { readonly idx: number }

/** What is compared before anything is added: nothing of a register that begins, and not all where an operator takes up an
 * older copy, and says so. */
const COMPARED = { begins: async () => undefined, goes_on: whyNothingIsAdded, is_taken_up: whyDamaged }

/**
 * Takes the register's lock, the last of all locks. Read the clock after it. Throws `RegisterWaits` where what is stored is
 * damaged or an older copy: nothing is signed over it.
 */
export async function openRegister(
  tx: Tx,
  boardId: BoardId,
  how: keyof typeof COMPARED = 'goes_on',
): Promise<Register> {
  const head = await lockHead(tx, boardId)
  const wait = await COMPARED[how](tx, head)
  if (wait || !head) throw new RegisterWaits(boardId, wait ?? { why: 'damaged', index: null })
  let edge: Edge = { size: head.size, hashes: head.edge.map((hash) => new Uint8Array(hash)) }
  const entries: NewEntry[] = []
  return {
    add: (entry, subject) => {
      const bytes = canonicalBytes(entry)
      if (bytes.length > MAX_ENTRY_BYTES)
        throw new Error(`a line of ${bytes.length} bytes, which no file holds`)
      const leaf = leafHash(bytes)
      const idx = edge.size
      entries.push({ idx, kind: entry.kind, subject, bytes, leaf, at: entry.at })
      edge = appendLeaf(edge, leaf)
      return { idx, index: String(idx), leaf: base64(leaf) }
    },
    seal: async () => {
      const checkpoint = signFor(boardId, { origin: head.origin, size: edge.size, root: rootOfEdge(edge) })
      const appended = await append(tx, boardId, head.size, entries, {
        edge: edge.hashes,
        checkpoint,
        signer: signerId(),
      })
      if (!appended) throw new Error(`the register of board ${boardId} grew under its lock`)
    },
  }
}

/** Where an entry written earlier is linked to. */
export async function targetOf(tx: Tx, boardId: BoardId, idx: number): Promise<LinkTarget> {
  const { leaf } = await findEntry(tx, boardId, idx)
  return { index: String(idx), leaf: base64(leaf) }
}

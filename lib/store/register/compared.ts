import { leavesSince, recomputeLeaves, type StoredLeaves, standingGuards } from '#db/register/leaves.ts'
import type { LogHead } from '#db/register/log.ts'
import type { Tx } from '#db/schema.ts'
import { type Edge, growingTree, type Hash } from '#lib/tlog/merkle.ts'

/*
 * A register is compared with what was sealed before each signature: all of it the first time; afterwards what was added since,
 * and of what was compared before, that nobody can have changed it. PostgreSQL refuses to change or take away an entry while
 * the guards of its table stand; whoever puts one aside, and back, leaves it behind in another version.
 *
 * What this gives to someone with SQL:
 *
 *   the running role    nothing: it can only add entries after the last, and those are compared.
 *   the owner           nothing: to change an entry they disable a trigger, write what it calls anew, rewrite the table, put
 *                       another in its place or take its key away. Each writes a row of the catalog again, whose version tells
 *                       (`xmin`, `oid`): then everything is compared. Where the guards do not stand as db/schema.txt has
 *                       them, everything is compared every time.
 *   a superuser, or     time: what is written into PostgreSQL's own files, or by an extension that passes by triggers, is
 *   who has the         noticed by the next comparison of everything (each night, and at the next start of PostgreSQL or of
 *   machine             this process) and by whoever reads, not before the next line. Nothing was gained that was not lost
 *                       before: it is their PostgreSQL that hashes, and answers, whenever everything is compared.
 *
 * It is kept in this process alone, where no SQL reaches it; each process compares everything once.
 */
interface Compared {
  readonly guards: string
  /** The version of the last entry: what a transaction added that did not commit is another's, or missing. */
  readonly last: string | null
  readonly tree: Edge
}

/** What is stored, as it was read, and the tree it makes. */
export type Stored = StoredLeaves & { readonly tree: Edge }

const registers = new Map<string, Compared>()

/** Reads all that is stored. */
export async function readAll(tx: Tx, { board_id }: LogHead, sizes: readonly number[]): Promise<Stored> {
  const stored = await recomputeLeaves(tx, board_id, sizes)
  return { ...stored, tree: treeOf(stored.leaves) }
}

/** Reads what was added since it was compared; undefined where what was compared is to be read again. */
export async function readSinceCompared(
  tx: Tx,
  { board_id }: LogHead,
  sizes: readonly number[],
): Promise<Stored | undefined> {
  const compared = registers.get(board_id)
  if (!compared) return undefined
  const stored = await leavesSince(tx, board_id, compared.tree.size, sizes)
  const isSame = stored.guards === compared.guards && stored.before === compared.last
  if (!isSame || stored.firstWrong !== null) return undefined
  return { ...stored, tree: treeOf(stored.leaves, compared.tree) }
}

function treeOf(leaves: readonly Hash[], start?: Edge): Edge {
  const tree = growingTree(start)
  for (const leaf of leaves) tree.add(leaf)
  return tree.edge()
}

/** All of it was compared and holds: kept where the guards stand, and are those that stood when it was read. */
export async function rememberCompared(tx: Tx, { board_id }: LogHead, stored: Stored): Promise<void> {
  registers.delete(board_id)
  if ((await standingGuards(tx)) === stored.guards) keep(board_id, stored)
}

/** What was added since holds too. */
export function rememberAdded({ board_id }: LogHead, stored: Stored): void {
  if (stored.leaves.length > 0) keep(board_id, stored)
}

function keep(boardId: string, { guards, last, tree }: Stored): void {
  // Hashes of their own: those that were read are parts of a register's whole.
  const hashes = tree.hashes.map((hash) => hash.slice())
  registers.set(boardId, { guards, last, tree: { size: tree.size, hashes } })
}

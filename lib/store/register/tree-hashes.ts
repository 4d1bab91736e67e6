import type { Db } from '#db/client.ts'
import { keptHashes, keptSubtrees } from '#db/register/subtrees.ts'
import type { BoardId } from '#db/tables/columns.ts'
import { sameBytes } from '#lib/tlog/bytes.ts'
import type { Hash } from '#lib/tlog/merkle.ts'
import { inclusionPlan } from '#lib/tlog/proof.ts'
import { type HashSpan, hashesAbove, rootOfSpans, spanBelow, spansOf } from '#lib/tlog/tiles.ts'

/**
 * These hashes of a register's tree; undefined where entries are missing. What was not kept, in a copy of before it was, is
 * made from the level below.
 */
export async function hashesAt(
  db: Db,
  boardId: BoardId,
  spans: readonly HashSpan[],
): Promise<readonly (readonly Hash[])[] | undefined> {
  const kept = await keptHashes(db, boardId, spans)
  const found: (readonly Hash[])[] = []
  for (const [i, span] of spans.entries()) {
    const hashes = kept[i] ?? []
    const whole = hashes.length === span.to - span.from ? hashes : await madeFromBelow(db, boardId, span)
    if (!whole) return undefined
    found.push(whole)
  }
  return found
}

async function madeFromBelow(db: Db, boardId: BoardId, span: HashSpan): Promise<Hash[] | undefined> {
  if (span.level === 0) return undefined
  const [below] = (await hashesAt(db, boardId, [spanBelow(span)])) ?? []
  if (!below) return undefined
  return hashesAbove(below)
}

/** Whether each hash that is kept above these leaves, which are all of a register, is the one they make. */
export async function subtreesHold(db: Db, boardId: BoardId, leaves: readonly Hash[]): Promise<boolean> {
  let made = leaves
  let level = 0
  for (const kept of await keptSubtrees(db, boardId)) {
    for (; level < kept.level; level++) made = hashesAbove(made)
    const hash = made[kept.idx]
    if (!hash || !sameBytes(hash, kept.hash)) return false
  }
  return true
}

/** The proof that an entry is in a register of `size` entries, from a few hundred hashes; undefined where some are missing. */
export async function proofOfEntry(
  db: Db,
  boardId: BoardId,
  index: number,
  size: number,
): Promise<Hash[] | undefined> {
  const plan = inclusionPlan(index, size).map((range) => ({ range, spans: spansOf(range) }))
  const hashes = await hashesAt(
    db,
    boardId,
    plan.flatMap(({ spans }) => spans),
  )
  if (!hashes) return undefined
  let taken = 0
  return plan.map(({ range, spans }) => {
    const from = taken
    taken += spans.length
    return rootOfSpans(range, hashes.slice(from, taken))
  })
}

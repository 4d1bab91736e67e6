import type { Tx } from '#db/schema.ts'
import { dealUrn, holdUrnUnlessFull, lockUrn } from '#db/votes/urn-sheets.ts'
import { depthFor, FULL_SHEET } from '#lib/rules/vote/urn.ts'

/** Keeps an urn dealt as it is until this is over; deals it again first, once nobody else writes it, where its sheets are full. */
export async function holdUrn(tx: Tx, roundId: string): Promise<void> {
  if (await holdUrnUnlessFull(tx, roundId, FULL_SHEET)) return
  const { depth, slips } = await lockUrn(tx, roundId)
  const needed = depthFor(slips)
  if (needed > depth) await dealUrn(tx, roundId, needed)
}

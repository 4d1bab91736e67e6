import type { Temporal } from 'temporal-polyfill'
import { createDocument, notifyRoom } from '#db/proposals/drafts.ts'
import type { Tx } from '#db/schema.ts'
import { findFrozenText } from '#db/votes/rounds.ts'
import type { Proposal } from '#lib/rules/proposal/life.ts'
import { newId } from '#lib/store/register/disclosure.ts'
import { beginning } from '#lib/text/document.ts'
import { toText } from '#lib/text/normalise.ts'
import type { Text } from '#lib/text/schema.ts'

/** A text of its own for the next generation of a proposal: nothing refused under the one before can merge into it. */
export async function beginText(
  tx: Tx,
  proposalId: string,
  { after, from, at }: { after: Proposal; from: Text; at: Temporal.Instant },
): Promise<void> {
  if (after.stage === 'none') throw new Error(`proposal ${proposalId} is none, and has no text`)
  const id = newId(at)
  await createDocument(tx, { id, proposalId, generation: after.generation, ...beginning(from) })
  await notifyRoom(tx, { kind: 'opened', document: id })
}

/** A text as it was voted on. */
export async function votedText(tx: Tx, textId: string): Promise<Text> {
  const { body } = await findFrozenText(tx, textId)
  return toText(JSON.parse(body.toString('utf8')))
}

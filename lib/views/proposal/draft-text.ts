import type { Db } from '#db/client.ts'
import { loadGeneration } from '#db/proposals/drafts.ts'
import { rebuild, textOfDraft } from '#lib/text/document.ts'
import type { Text } from '#lib/text/schema.ts'

/** The text of a draft as it is stored now: what a page shows before the editor, or without it. */
export async function draftText(
  db: Db,
  proposalId: string,
  generation: number,
): Promise<{ documentId: string; frozen: boolean; text: Text } | undefined> {
  const draft = await loadGeneration(db, proposalId, generation)
  if (!draft) return undefined
  return { documentId: draft.id, frozen: draft.frozenSeq !== undefined, text: textOfDraft(rebuild(draft)) }
}

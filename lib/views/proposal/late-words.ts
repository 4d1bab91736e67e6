import type { Db } from '#db/client.ts'
import { loadDocument, loadWriters, updatesAfterFreeze } from '#db/proposals/drafts.ts'
import { wordsAfter } from '#lib/text/late.ts'

/**
 * The words of one member that were stored and are not in a frozen text: its vote was opened on what had been read before.
 * To give back to them alone; empty where there are none.
 */
export async function lateWords(db: Db, documentId: string, memberId: string): Promise<string> {
  const late = await updatesAfterFreeze(db, documentId)
  const frozen = late.length > 0 ? await loadDocument(db, documentId) : undefined
  if (!frozen) return ''
  const writers = [...(await loadWriters(db, documentId))]
  const numbers = writers.filter(([, writer]) => writer === memberId).map(([number]) => number)
  return wordsAfter(frozen, late, numbers)
}

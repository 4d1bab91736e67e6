import type { Db } from '#db/client.ts'
import { loadDocument, loadWriters, updatesAfterFreeze } from '#db/proposals/drafts.ts'
import type { ProposalRow } from '#db/proposals/proposals.ts'
import { wordsAfter } from '#lib/text/late.ts'

/**
 * The words of one member that were stored and are not in a frozen text: its vote was opened on what had been read before.
 * To give back to them alone; empty where there are none.
 */
export async function lateWords(
  db: Db,
  { id, generation }: Pick<ProposalRow, 'id' | 'generation'>,
  memberId: string,
): Promise<string> {
  const late = await updatesAfterFreeze(db, id, generation)
  const [first] = late
  const frozen = first && (await loadDocument(db, first.document_id))
  if (!frozen) return ''
  const writers = [...(await loadWriters(db, frozen.id))]
  const numbers = writers.filter(([, writer]) => writer === memberId).map(([number]) => number)
  return wordsAfter(
    frozen,
    late.map(({ payload }) => payload),
    numbers,
  )
}

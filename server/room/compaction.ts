import * as Y from 'yjs'
import type { Db } from '#db/client.ts'
import { lockDocument, replaceBySnapshot } from '#db/proposals/drafts.ts'
import { rebuild } from '#lib/text/document.ts'
import { sameBytes } from '#lib/tlog/bytes.ts'

/**
 * Puts one snapshot in place of many updates. From the rows as they are stored, never from the live room: what the
 * room holds and the database does not must not be declared stored.
 */
export async function compact(db: Db, documentId: string, epoch: number): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const draft = await lockDocument(tx, documentId)
    if (!draft || draft.epoch !== epoch || draft.frozenSeq !== undefined || draft.updates.length === 0) return
    const doc = rebuild(draft)
    const snapshot = Y.encodeStateAsUpdate(doc)
    if (!sameBytes(Y.encodeStateVectorFromUpdate(snapshot), Y.encodeStateVector(doc))) {
      throw new Error(`the snapshot of document ${documentId} would not hold all of its updates`)
    }
    await replaceBySnapshot(tx, documentId, draft.lastSeq, snapshot)
  })
}

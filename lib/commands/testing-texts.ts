import type { Db } from '#db/client.ts'
import { appendUpdates, claimDocument, loadGeneration } from '#db/proposals/drafts.ts'
import { findProposal } from '#db/proposals/proposals.ts'
import { entriesBetween, findHead } from '#db/register/log.ts'
import type { BoardId } from '#db/tables/columns.ts'
import type { Context } from '#lib/store/scope.ts'
import { rebuild, textOfDraft } from '#lib/text/document.ts'
import { toText } from '#lib/text/normalise.ts'
import { replaceText } from '#lib/text/replace.ts'
import { parseVkey } from '#lib/tlog/note.ts'
import { type Verdict, verifyRegister } from '#lib/tlog/verify.ts'

export async function draftOf({ db, scope }: Context, number: number) {
  const proposal = await findProposal(db, scope.board.id, number)
  const draft = proposal && (await loadGeneration(db, proposal.id, proposal.generation))
  if (!draft) throw new Error(`no text of proposal ${number}`)
  return { proposal, draft, body: textOfDraft(rebuild(draft)) }
}

export async function writeText(
  context: Context,
  number: number,
  paragraphs: readonly string[],
): Promise<void> {
  const { db, scope } = context
  const { draft } = await draftOf(context, number)
  const content = paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }))
  const payload = replaceText(rebuild(draft), toText({ content }))
  const epoch = await claimDocument(db, draft.id)
  const authors = scope.actor.type === 'member' ? [scope.actor.member.id] : []
  const append = { documentId: draft.id, epoch: epoch ?? -1, seq: draft.lastSeq + 1, payload, authors }
  const stored = await db.transaction().execute((tx) => appendUpdates(tx, [append]))
  if (!stored.has(draft.id)) throw new Error('the text took nothing')
}

export async function verifyStored(db: Db, boardId: BoardId): Promise<Verdict> {
  const head = await findHead(db, boardId)
  const key = parseVkey(head?.vkey ?? '')
  if (!head || !key.ok) throw new Error('the register has no readable key')
  const rows = await entriesBetween(db, boardId, 0, head.size)
  return verifyRegister({
    entries: rows.map(({ bytes }) => new Uint8Array(bytes)),
    checkpointText: head.checkpoint,
    origin: head.origin,
    publicKey: key.value.publicKey,
  })
}

import type { Db } from '#db/client.ts'
import { loadDocument } from '#db/proposals/drafts.ts'
import { confirmedHash, type VotedText } from '#lib/store/register/text-hash.ts'
import { rebuild, textOfDraft } from '#lib/text/document.ts'
import { plainText } from '#lib/text/reading.ts'

/** What a page showed to someone: how far the text had been written, and the hash of all that would be frozen. */
export interface Reading {
  readonly seq: number
  readonly hash: string
}

export interface TextAsRead extends Reading {
  /** All that would be frozen, as words. */
  readonly plain: string
}

/**
 * What someone read before the text became what it is `now`: made again from what is stored, and the same to the byte. Null
 * where nothing was written since, or where it cannot be had again: title or En bref changed, or later words were merged in.
 */
export async function textAsRead(
  db: Db,
  documentId: string,
  { seq, hash }: Reading,
  now: VotedText,
): Promise<TextAsRead | null> {
  if (hash === confirmedHash(now)) return null
  const draft = await loadDocument(db, documentId, seq)
  if (draft?.lastSeq !== seq) return null
  const body = textOfDraft(rebuild(draft))
  if (confirmedHash({ ...now, body }) !== hash) return null
  return { seq, hash, plain: plainVoted({ ...now, body }) }
}

export function plainVoted({ title, brief, body }: VotedText): string {
  return [title, brief, plainText(body)].join('\n\n')
}

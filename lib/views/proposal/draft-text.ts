import type { Db } from '#db/client.ts'
import { loadDocument } from '#db/proposals/drafts.ts'
import { findKeptText, findVersion, type Version } from '#db/proposals/kept-texts.ts'
import { rebuild, textOfDraft } from '#lib/text/document.ts'
import { toText } from '#lib/text/normalise.ts'
import type { Text } from '#lib/text/schema.ts'

const MOST_READ = 50

/** A text, and how far it was written then. */
interface Reading {
  readonly seq: number
  readonly text: Text
}

/** Texts as they were last read: only who writes makes one be put together again. */
const lastRead = new WeakMap<Db, Map<string, { version: string; reading: Promise<Reading> }>>()

/** The text of a draft as it is stored now, and how far it is written: what a page shows before the editor, or without it. */
export async function draftText(
  db: Db,
  proposalId: string,
  generation: number,
): Promise<(Reading & { readonly documentId: string; readonly frozen: boolean }) | undefined> {
  const version = await findVersion(db, proposalId, generation)
  if (!version) return undefined
  const { id, frozen } = version
  return { documentId: id, frozen, ...(await readingAt(db, version)) }
}

/** The same of a version that was found already. */
export function readingAt(db: Db, { id, lastSeq, isKept }: Version): Promise<Reading> {
  const version = String(lastSeq)
  const read = lastRead.get(db) ?? new Map<string, { version: string; reading: Promise<Reading> }>()
  lastRead.set(db, read)
  const known = read.get(id)
  const reading = known?.version === version ? known.reading : readingOf(db, id, isKept ? lastSeq : null)
  read.delete(id)
  read.set(id, { version, reading })
  // Those read longest ago are forgotten.
  const [oldest] = read.keys()
  if (read.size > MOST_READ && oldest) read.delete(oldest)
  reading.catch(() => read.delete(id))
  return reading
}

/** As it is kept beside the document, where that is all there is of it; else put together again. */
async function readingOf(db: Db, id: string, kept: number | null): Promise<Reading> {
  const text = kept === null ? null : await findKeptText(db, id, kept)
  if (kept !== null && text) return { seq: kept, text: toText(JSON.parse(text.toString('utf8'))) }
  const draft = await loadDocument(db, id)
  if (!draft) throw new Error(`document ${id} is gone`)
  return { seq: draft.lastSeq, text: textOfDraft(rebuild(draft)) }
}

import type { Db } from '#db/client.ts'
import { findVersion, loadDocument } from '#db/proposals/drafts.ts'
import { rebuild, textOfDraft } from '#lib/text/document.ts'
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
  const { id, frozen, lastSeq } = version
  return { documentId: id, frozen, ...(await readingAt(db, id, frozen ? 'frozen' : String(lastSeq))) }
}

/** Those read longest ago are forgotten. */
function readingAt(db: Db, id: string, version: string): Promise<Reading> {
  const read = lastRead.get(db) ?? new Map<string, { version: string; reading: Promise<Reading> }>()
  lastRead.set(db, read)
  const known = read.get(id)
  const reading = known?.version === version ? known.reading : readingOf(db, id)
  read.delete(id)
  read.set(id, { version, reading })
  const [oldest] = read.keys()
  if (read.size > MOST_READ && oldest) read.delete(oldest)
  reading.catch(() => read.delete(id))
  return reading
}

async function readingOf(db: Db, id: string): Promise<Reading> {
  const draft = await loadDocument(db, id)
  if (!draft) throw new Error(`document ${id} is gone`)
  return { seq: draft.lastSeq, text: textOfDraft(rebuild(draft)) }
}

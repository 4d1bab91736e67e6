import { createHash } from 'node:crypto'
import type { CharterChange } from '#lib/rules/charter/change.ts'
import { canonicalText } from '#lib/text/document.ts'
import type { Text } from '#lib/text/schema.ts'
import { canonicalBytes } from '#lib/tlog/canonical.ts'

export interface VotedText {
  readonly title: string
  readonly brief: string
  readonly body: Text
  /** What would become of the charter, where the vote is about that. */
  readonly change?: CharterChange | null
}

/** What the opener of a vote confirms: one hash over all that is frozen together. */
export function confirmedHash({ title, brief, body, change }: VotedText): string {
  const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
  const text = { title, brief, body: digest(canonicalText(body)) }
  return digest(canonicalBytes(change ? { ...text, charter: { ...change } } : text))
}

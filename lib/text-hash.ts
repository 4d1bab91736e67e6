import { createHash } from 'node:crypto'
import { canonicalText } from './draft/document.ts'
import type { Text } from './draft/schema.ts'
import { canonicalBytes } from './log/canonical.ts'

export interface VotedText {
  readonly title: string
  readonly brief: string
  readonly body: Text
}

/** What the opener of a vote confirms: one hash over title, En bref and body, as they are frozen together. */
export function confirmedHash({ title, brief, body }: VotedText): string {
  const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
  return digest(canonicalBytes({ title, brief, body: digest(canonicalText(body)) }))
}

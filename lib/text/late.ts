import * as Y from 'yjs'
import { rebuild, type StoredDraft } from './document.ts'
import { unsentWords } from './unsent.ts'

/** The words that these Yjs clients wrote in updates which came after a draft, and are no part of it. */
export function wordsAfter(
  { snapshot, updates }: StoredDraft,
  late: readonly Uint8Array[],
  clients: readonly number[],
): string {
  const vector = Y.encodeStateVector(rebuild({ snapshot, updates }))
  const whole = rebuild({ snapshot, updates: [...updates, ...late] })
  return clients
    .map((client) => unsentWords(whole, client, vector))
    .filter((words) => words !== '')
    .join('\n')
}

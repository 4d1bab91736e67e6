import { readingMinutes } from '#lib/rules/base/text.ts'
import { toText } from '#lib/text/normalise.ts'
import { plainText } from '#lib/text/reading.ts'
import type { Text } from '#lib/text/schema.ts'

/** What is voted on, as it was frozen. */
export interface FrozenTextView {
  readonly title: string
  readonly brief: string
  readonly body: Text
  readonly readingMinutes: number
}

export function frozenTextOf({
  title,
  brief,
  body,
}: Pick<FrozenTextView, 'title' | 'brief'> & { readonly body: Buffer }): FrozenTextView {
  const text = toText(JSON.parse(body.toString('utf8')))
  return { title, brief, body: text, readingMinutes: readingMinutes(plainText(text)) }
}

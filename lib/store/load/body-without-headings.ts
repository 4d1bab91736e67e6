import { plainText } from '#lib/text/reading.ts'
import type { Text } from '#lib/text/schema.ts'

/** What was written under the headings: they alone are no text to vote on. */
export function bodyWithoutHeadings({ type, content }: Text): string {
  return plainText({ type, content: content.filter((block) => block.type !== 'heading') })
}

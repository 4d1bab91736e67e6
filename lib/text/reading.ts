import type { Block, Inline, ListItem, Text } from './schema.ts'

/** The text as words alone, blocks one a line, for mails, counting and comparing. */
export function plainText(text: Text): string {
  return text.content.map((block) => lines(block).join('\n')).join('\n\n')
}

/** What was written under the headings: they alone are no text to vote on. */
export function bodyWithoutHeadings({ type, content }: Text): string {
  return plainText({ type, content: content.filter((block) => block.type !== 'heading') })
}

/** Words as a reader counts them: "l'atelier" and "rendez-vous" are one, signs are none. */
export function wordCount(text: Text): number {
  return plainText(text).match(/[\p{L}\p{N}]+(?:['’\-.,][\p{L}\p{N}]+)*/gu)?.length ?? 0
}

export function isEmpty(text: Text): boolean {
  return !/\S/.test(plainText(text))
}

function lines(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [words(block.content)]
    case 'bulletList':
      return block.content.flatMap((item) => marked('• ', item))
    case 'orderedList':
      return block.content.flatMap((item, index) => marked(`${block.attrs.start + index}. `, item))
    case 'blockquote':
      return block.content.flatMap(lines).map((line) => `> ${line}`)
    case 'horizontalRule':
      return ['---']
  }
}

function marked(mark: string, item: ListItem): string[] {
  const [first = '', ...rest] = item.content.flatMap(lines)
  return [mark + first, ...rest.map((line) => ' '.repeat(mark.length) + line)]
}

function words(content: readonly Inline[] = []): string {
  return content.map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('')
}

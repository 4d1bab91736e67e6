import {
  type Block,
  EMPTY_TEXT,
  type Inline,
  type ListItem,
  linkAddress,
  MAX_DEPTH,
  type Mark,
  type Paragraph,
  type Text,
} from './schema.ts'

/**
 * Any ProseMirror JSON as `text/1`. What the schema does not know is reduced to the text it holds: an unknown
 * block to its blocks, an unknown mark to nothing. The same input gives the same text on every machine, for ever.
 */
export function toText(json: unknown): Text {
  const content = blocks(childrenOf(json), 0)
  return content.length > 0 ? { type: 'doc', content } : EMPTY_TEXT
}

function blocks(nodes: readonly unknown[], depth: number): Block[] {
  if (depth >= MAX_DEPTH) return paragraphs(inlines(nodes))
  const result: Block[] = []
  let loose: unknown[] = []
  const gather = () => {
    result.push(...paragraphs(inlines(loose)))
    loose = []
  }
  for (const node of nodes) {
    const type = typeOf(node)
    if (type === 'text' || type === 'hardBreak') {
      loose.push(node)
    } else {
      gather()
      for (const one of block(type, node, depth)) result.push(one)
    }
  }
  gather()
  return result
}

function block(type: string, node: unknown, depth: number): Block[] {
  const attrs = attrsOf(node)
  switch (type) {
    case 'paragraph':
      return [{ type, ...filled(inlines(childrenOf(node))) }]
    case 'heading':
      return [{ type, attrs: { level: levelOf(attrs) }, ...filled(inlines(childrenOf(node))) }]
    case 'bulletList': {
      const content = items(node, depth)
      return content.length > 0 ? [{ type, content }] : []
    }
    case 'orderedList': {
      const content = items(node, depth)
      return content.length > 0 ? [{ type, attrs: { start: startOf(attrs) }, content }] : []
    }
    case 'blockquote': {
      const content = blocks(childrenOf(node), depth + 1)
      return content.length > 0 ? [{ type, content }] : []
    }
    case 'horizontalRule':
      return [{ type }]
    default:
      return blocks(childrenOf(node), depth + 1)
  }
}

/** Attributes are anything that someone sent: they are compared, never converted. */
function levelOf({ level }: Record<string, unknown>): 2 | 3 {
  return level === '1' || level === '2' || (typeof level === 'number' && level <= 2) ? 2 : 3
}

function startOf({ start }: Record<string, unknown>): number {
  const known = typeof start === 'number' && Number.isInteger(start) && start >= 0 && start <= 9_999
  // Minus zero is written as zero.
  return known ? Math.abs(start) : 1
}

function items(list: unknown, depth: number): ListItem[] {
  return childrenOf(list).flatMap((child): ListItem[] => {
    const isItem = typeOf(child) === 'listItem'
    const content = blocks(isItem ? childrenOf(child) : [child], depth + 1)
    if (content.length === 0 && !isItem) return []
    const [first, ...rest] = content
    return first?.type === 'paragraph'
      ? [{ type: 'listItem', content: [first, ...rest] }]
      : [{ type: 'listItem', content: [{ type: 'paragraph' }, ...content] }]
  })
}

function paragraphs(content: Inline[]): Paragraph[] {
  return content.length > 0 ? [{ type: 'paragraph', content }] : []
}

function filled(content: Inline[]): { content?: Inline[] } {
  return content.length > 0 ? { content } : {}
}

/** What is written in these nodes, in reading order. With a list rather than by recursion: depth is anyone's. */
function inlines(nodes: readonly unknown[]): Inline[] {
  const result: Inline[] = []
  const pending = nodes.toReversed()
  while (pending.length > 0) {
    const node = pending.pop()
    const type = typeOf(node)
    if (type === 'hardBreak') result.push({ type })
    else if (type === 'text') pushText(result, textOf(node), marksOf(node))
    else for (const child of childrenOf(node).toReversed()) pending.push(child)
  }
  return result
}

function pushText(result: Inline[], text: string, marks: Mark[]): void {
  if (text === '') return
  const last = result.at(-1)
  if (last?.type === 'text' && JSON.stringify(last.marks ?? []) === JSON.stringify(marks)) last.text += text
  else result.push(marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text })
}

/** As a browser shows it: a line end or a tab is a space, other control characters are nothing. */
function textOf(node: unknown): string {
  const { text } = record(node)
  return typeof text === 'string'
    ? text
        .toWellFormed()
        .replace(/[\t\n\r]/g, ' ')
        .replace(/\p{Cc}/gu, '')
    : ''
}

/** In the order of the schema, each at most once. */
function marksOf(node: unknown): Mark[] {
  const { marks } = record(node)
  const given = Array.isArray(marks) ? marks : []
  const link = given.find((mark) => typeOf(mark) === 'link')
  const href = linkAddress(attrsOf(link).href)
  const result: Mark[] = href === undefined ? [] : [{ type: 'link', attrs: { href } }]
  for (const type of ['bold', 'italic'] as const) {
    if (given.some((mark) => typeOf(mark) === type)) result.push({ type })
  }
  return result
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
function typeOf(node: unknown): string {
  const { type } = record(node)
  return typeof type === 'string' ? type : ''
}
function attrsOf(node: unknown): Record<string, unknown> {
  return record(record(node).attrs)
}
function childrenOf(node: unknown): unknown[] {
  const { content } = record(node)
  return Array.isArray(content) ? content : []
}

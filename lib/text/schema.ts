/**
 * The schema `text/1`: ProseMirror JSON as it is shown, hashed and kept. What a frozen text means depends on it,
 * so a richer one gets a new name and this one stays as it is.
 */
export const TEXT_SCHEMA = 'text/1'

/** The shared type that holds the text in a Yjs document. */
export const FRAGMENT = 'text'

export type Mark = { type: 'link'; attrs: { href: string } } | { type: 'bold' } | { type: 'italic' }
export type Inline = { type: 'text'; text: string; marks?: Mark[] } | { type: 'hardBreak' }
export type Paragraph = { type: 'paragraph'; content?: Inline[] }
export type ListItem = { type: 'listItem'; content: [Paragraph, ...Block[]] }
export type Block =
  | Paragraph
  | { type: 'heading'; attrs: { level: 2 | 3 }; content?: Inline[] }
  | { type: 'bulletList'; content: ListItem[] }
  | { type: 'orderedList'; attrs: { start: number }; content: ListItem[] }
  | { type: 'blockquote'; content: Block[] }
  | { type: 'horizontalRule' }
export type Text = { type: 'doc'; content: Block[] }

export const EMPTY_TEXT: Text = { type: 'doc', content: [{ type: 'paragraph' }] }

/** Lists in lists and quotes in quotes end here; what lies deeper becomes a paragraph. */
export const MAX_DEPTH = 16

const LONGEST_LINK = 2_000

/** The address a link may carry, or undefined: never a script, never an address relative to this page. */
export function linkAddress(href: unknown): string | undefined {
  if (typeof href !== 'string') return undefined
  const address = href.trim()
  const safe = /^(https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu.test(address) && address.length <= LONGEST_LINK
  return safe && address.isWellFormed() && URL.canParse(address) ? address : undefined
}

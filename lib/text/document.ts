import * as Y from 'yjs'
import { canonicalBytes } from '#lib/tlog/canonical.ts'
import { toText } from './normalise.ts'
import { type Block, FRAGMENT, type Inline, type ListItem, type Text } from './schema.ts'

/** What the database holds of a draft: a snapshot if any, and the updates after it, in their order. */
export interface StoredDraft {
  snapshot: Uint8Array | null
  updates: readonly Uint8Array[]
}

/** Seeds are the same bytes wherever they are made, so that making one twice adds nothing. */
export const SEEDER = 1

export function rebuild({ snapshot, updates }: StoredDraft): Y.Doc {
  const doc = new Y.Doc()
  doc.transact(() => {
    if (snapshot) Y.applyUpdate(doc, snapshot)
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  return doc
}

/** The text of a draft, under the schema `text/1`. */
export function textOfDraft(doc: Y.Doc): Text {
  return toText({ content: jsonOf(doc.getXmlFragment(FRAGMENT)) })
}

/** RFC 8785 (JCS) of the text's JSON: what is hashed, frozen and voted on. */
export function canonicalText(text: Text): Uint8Array {
  return canonicalBytes(text)
}

/** The first update of a draft: its text as a Yjs document. */
export function seed(text: Text): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = SEEDER
  doc.getXmlFragment(FRAGMENT).insert(0, text.content.map(elementOf))
  return Y.encodeStateAsUpdate(doc)
}

function elementOf(node: Block | ListItem | Extract<Inline, { type: 'hardBreak' }>): Y.XmlElement {
  const element = new Y.XmlElement(node.type)
  if ('attrs' in node) {
    // Attributes of elements are typed as strings; the editor stores and reads them as what they are.
    for (const [name, value] of Object.entries(node.attrs)) element.setAttribute(name, value as never)
  }
  if ('content' in node && node.content) element.insert(0, childrenOf(node.content))
  return element
}

function childrenOf(content: readonly (Block | ListItem | Inline)[]): (Y.XmlElement | Y.XmlText)[] {
  const children: (Y.XmlElement | Y.XmlText)[] = []
  let run: { insert: string; attributes: Record<string, object> }[] = []
  const gather = () => {
    if (run.length === 0) return
    const text = new Y.XmlText()
    text.applyDelta(run)
    children.push(text)
    run = []
  }
  for (const node of content) {
    if (node.type === 'text') {
      const marks = (node.marks ?? []).map((mark) => [mark.type, 'attrs' in mark ? mark.attrs : {}] as const)
      run.push({ insert: node.text, attributes: Object.fromEntries(marks) })
    } else {
      gather()
      children.push(elementOf(node))
    }
  }
  gather()
  return children
}

interface Json {
  type: string
  attrs?: object
  text?: string
  marks?: { type: string; attrs: unknown }[]
  content?: Json[]
}

/** With a list rather than by recursion: updates from outside may nest deeper than the call stack. */
function jsonOf(root: Y.XmlFragment): Json[] {
  const result: Json[] = []
  const pending: { from: Y.XmlFragment; into: Json[] }[] = [{ from: root, into: result }]
  for (let next = pending.pop(); next; next = pending.pop()) {
    for (const child of next.from.toArray()) {
      if (child instanceof Y.XmlElement) {
        const content: Json[] = []
        next.into.push({ type: child.nodeName, attrs: child.getAttributes(), content })
        pending.push({ from: child, into: content })
      } else if (child instanceof Y.XmlText) {
        next.into.push(...runsOf(child))
      }
    }
  }
  return result
}

function runsOf(text: Y.XmlText): Json[] {
  const delta: { insert?: unknown; attributes?: Record<string, unknown> }[] = text.toDelta()
  return delta.flatMap(({ insert, attributes }) =>
    typeof insert === 'string'
      ? [
          {
            type: 'text',
            text: insert,
            marks: Object.entries(attributes ?? {}).map(([type, attrs]) => ({ type, attrs })),
          },
        ]
      : [],
  )
}

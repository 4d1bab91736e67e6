import * as Y from 'yjs'
import { canonicalBytes } from '#lib/tlog/canonical.ts'
import { childrenIn, fragmentIn, runsIn } from './contents.ts'
import { toText } from './normalise.ts'
import {
  type Block,
  EMPTY_TEXT,
  FRAGMENT,
  type Inline,
  type ListItem,
  type Mark,
  type Text,
} from './schema.ts'

/** What the database holds of a draft: a snapshot if any, and the updates after it, in their order. */
export interface StoredDraft {
  snapshot: Uint8Array | null
  updates: readonly Uint8Array[]
}

/** Seeds are the same bytes wherever they are made, so that making one twice adds nothing. */
export const SEEDER = 1

const AT_ONCE = 10_000

export function rebuild({ snapshot, updates }: StoredDraft): Y.Doc {
  const doc = new Y.Doc()
  doc.transact(() => {
    if (snapshot) Y.applyUpdate(doc, snapshot)
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  return doc
}

/** The text of a draft, under the schema `text/1`: a valid one, whatever the draft holds. */
export function textOfDraft(doc: Y.Doc): Text {
  const fragment = fragmentIn(doc)
  return fragment ? toText({ content: jsonOf(fragment) }) : EMPTY_TEXT
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

/** What a draft begins with: its first update, and its text as it is read from there. */
export function beginning(from: Text): { readonly seed: Uint8Array; readonly text: Uint8Array } {
  const first = seed(from)
  return { seed: first, text: canonicalText(textOfDraft(rebuild({ snapshot: first, updates: [] }))) }
}

function elementOf(node: Block | ListItem | Extract<Inline, { type: 'hardBreak' }>): Y.XmlElement {
  const element = new Y.XmlElement(node.type)
  if ('attrs' in node) {
    // Attributes of elements are typed as strings; the editor stores and reads them as what they are.
    for (const [name, value] of Object.entries(node.attrs)) element.setAttribute(name, value as never)
  }
  if ('content' in node && node.content) {
    const children = childrenOf(node.content)
    // By a few: Yjs passes all that it is given as arguments, of which there may be only so many.
    for (let at = 0; at < children.length; at += AT_ONCE) element.insert(at, children.slice(at, at + AT_ONCE))
  }
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

const MARKS: ReadonlySet<string> = new Set<Mark['type']>(['link', 'bold', 'italic'])

interface Json {
  type: string
  attrs?: { level: unknown; start: unknown }
  text?: string
  marks?: { type: string; attrs: unknown }[]
  content?: Json[]
}

function jsonOf(root: Y.XmlFragment): Json[] {
  const result: Json[] = []
  const pending: { from: Y.XmlFragment; into: Json[] }[] = [{ from: root, into: result }]
  for (let next = pending.pop(); next; next = pending.pop()) {
    for (const child of childrenIn(next.from)) {
      if (child instanceof Y.XmlText) {
        for (const { text, marks } of runsIn(child, MARKS))
          next.into.push({ type: 'text', text, marks: [...marks].map(([type, attrs]) => ({ type, attrs })) })
      } else {
        const attrs = { level: child.getAttribute('level'), start: child.getAttribute('start') }
        const content: Json[] = []
        next.into.push({ type: child.nodeName, attrs, content })
        pending.push({ from: child, into: content })
      }
    }
  }
  return result
}

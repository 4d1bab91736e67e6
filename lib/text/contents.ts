import * as Y from 'yjs'
import { FRAGMENT } from './schema.ts'

/* What a Yjs document holds of a text, whatever else it may hold: the one place that looks into it. Anyone who writes
 * may send any type in any place, wide or deep without end: nothing here calls itself, and nothing is converted. */

/** Undefined where something else was made under the text's name. */
export function fragmentIn(doc: Y.Doc): Y.XmlFragment | undefined {
  const kind = doc.share.get(FRAGMENT)?.constructor ?? Y.AbstractType
  return kind === Y.AbstractType || kind === Y.XmlFragment ? doc.getXmlFragment(FRAGMENT) : undefined
}

/** The elements and texts right below, in reading order. */
export function childrenIn(parent: Y.XmlFragment): (Y.XmlElement | Y.XmlText)[] {
  const children: (Y.XmlElement | Y.XmlText)[] = []
  for (const { content } of itemsIn(parent)) {
    const child = content instanceof Y.ContentType ? content.type : undefined
    if (child instanceof Y.XmlElement || child instanceof Y.XmlText) children.push(child)
  }
  return children
}

/** All texts at any depth, in reading order. */
export function* textsIn(root: Y.XmlFragment): Generator<Y.XmlText> {
  const pending: (Y.XmlFragment | Y.XmlText)[] = [root]
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (next instanceof Y.XmlText) yield next
    else for (const child of childrenIn(next).toReversed()) pending.push(child)
  }
}

export interface Run {
  readonly text: string
  readonly marks: ReadonlyMap<string, unknown>
}

/**
 * Letters that follow each other with no change of marks. Of `known` marks alone: a text may hold as many others as
 * letters, and each run would copy them all.
 */
export function runsIn(text: Y.XmlText, known: ReadonlySet<string>): Run[] {
  const runs: Run[] = []
  const marks = new Map<string, unknown>()
  let letters = ''
  const gather = () => {
    if (letters !== '') runs.push({ text: letters, marks: new Map(marks) })
    letters = ''
  }
  for (const { content } of itemsIn(text)) {
    if (content instanceof Y.ContentString) {
      letters += content.str
    } else if (content instanceof Y.ContentFormat) {
      gather()
      if (content.value === null) marks.delete(content.key)
      else if (known.has(content.key)) marks.set(content.key, content.value)
    } else if (content instanceof Y.ContentEmbed || content instanceof Y.ContentType) {
      gather()
      const [embedded] = content.getContent()
      // Editors show it as letters too.
      if (typeof embedded === 'string') letters = embedded
      gather()
    }
  }
  gather()
  return runs
}

/** What a shared type holds in a row and was not deleted. */
export function* itemsIn(type: Pick<Y.XmlFragment, '_start'>): Generator<Y.Item> {
  for (let item = type._start; item; item = item.right) if (!item.deleted) yield item
}

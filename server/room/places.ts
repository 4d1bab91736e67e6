import * as Y from 'yjs'
import { FRAGMENT, MAX_DEPTH } from '#lib/text/schema.ts'

/** What a draft never holds: whoever sends it is no editor of ours. */
export class Inadmissible extends Error {}

export type Struct = Y.Item | Y.GC | Y.Skip

/** Where an item goes: among blocks, into an element, into a run of letters; or nowhere, for that place is gone. */
interface Place {
  kind: 'blocks' | 'element' | 'letters' | 'nowhere'
  /** The list, as the document or the update knows it: an item that goes on is in the same. */
  list: unknown
  depth: number
  /** The name, where it is an attribute. */
  name: string | null
}

const ELEMENTS = new Set([
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'listItem',
  'blockquote',
  'horizontalRule',
  'hardBreak',
])
/** A list is two elements a level. Deeper than a text is ever read, and far from what a call stack bears. */
const DEEPEST = 4 * MAX_DEPTH
const LONGEST_VALUE = 2_000
const MOST_VALUES = 16
const NAME = /^[a-zA-Z][\w+/=-]{0,63}$/
const NOWHERE: Place = { kind: 'nowhere', list: undefined, depth: 0, name: null }

/**
 * Whether what an update brings is a piece of a text, where it would go. Structs are asked about in the order in which
 * they are integrated; `find` looks one up in the document, or among those asked about.
 */
export class Places {
  readonly #find: (id: Y.ID) => Struct
  readonly #places = new Map<Struct, Place>()

  constructor(find: (id: Y.ID) => Struct) {
    this.#find = find
  }

  /** Throws where it is none. `after` is what the document has of the same item, where it has its beginning. */
  admit(struct: Struct, after: Struct | undefined): void {
    const place = this.#place(struct)
    if (after && this.#of(after).list !== place.list) throw new Inadmissible('an item that goes on elsewhere')
    this.#places.set(struct, place)
    if (struct instanceof Y.Item && !fits(struct.content, place)) {
      throw new Inadmissible(`${struct.content.constructor.name} in ${place.kind}`)
    }
  }

  /** As Yjs finds it: in the list of its neighbours; where there are none, in the one it names. */
  #place(struct: Struct): Place {
    if (!(struct instanceof Y.Item)) return NOWHERE
    const beside = [struct.origin, struct.rightOrigin].filter((id) => id !== null).map(this.#find)
    if (beside.some((one) => !(one instanceof Y.Item))) return NOWHERE
    const [neighbour] = beside
    if (neighbour) return this.#of(neighbour)
    const parent: unknown = struct.parent
    if (typeof parent === 'string') {
      if (parent !== FRAGMENT) throw new Inadmissible('a root that is not the text')
      return { kind: 'blocks', list: FRAGMENT, depth: 0, name: struct.parentSub }
    }
    return this.#inside(this.#find(parent as Y.ID), struct.parentSub)
  }

  #of(struct: Struct): Place {
    const asked = this.#places.get(struct)
    if (asked) return asked
    const list = struct instanceof Y.Item ? struct.parent : null
    if (!(list instanceof Y.AbstractType)) return NOWHERE
    if (!list._item) return { kind: 'blocks', list: FRAGMENT, depth: 0, name: (struct as Y.Item).parentSub }
    return this.#inside(list._item, (struct as Y.Item).parentSub)
  }

  #inside(parent: Struct, name: string | null): Place {
    if (!(parent instanceof Y.Item) || !(parent.content instanceof Y.ContentType)) return NOWHERE
    const { type } = parent.content
    const above = this.#of(parent)
    if (above.kind === 'nowhere') return NOWHERE
    const kind = type instanceof Y.XmlElement ? 'element' : type instanceof Y.XmlText ? 'letters' : 'nowhere'
    return { kind, list: parent, depth: above.depth + 1, name }
  }
}

function fits(content: Y.Item['content'], { kind, depth, name }: Place): boolean {
  // What goes nowhere is not kept, and what is deleted is nothing but a length.
  if (kind === 'nowhere' || content instanceof Y.ContentDeleted) return true
  if (name !== null) {
    if (kind !== 'element' || !NAME.test(name) || !(content instanceof Y.ContentAny)) return false
    return content.arr.length === 1 && isPlain(content.arr[0])
  }
  if (kind === 'letters') {
    return content instanceof Y.ContentString || (content instanceof Y.ContentFormat && isMark(content))
  }
  if (!(content instanceof Y.ContentType) || depth >= DEEPEST) return false
  const { type } = content
  return type instanceof Y.XmlText || (type instanceof Y.XmlElement && ELEMENTS.has(type.nodeName))
}

function isMark({ key, value }: { key: unknown; value: unknown }): boolean {
  if (!NAME.test(String(key))) return false
  if (typeof value !== 'object' || value === null) return isPlain(value)
  const values = Object.entries(value)
  return values.length <= MOST_VALUES && values.every(([name, one]) => NAME.test(name) && isPlain(one))
}

function isPlain(value: unknown): boolean {
  if (typeof value === 'string') return value.length <= LONGEST_VALUE
  return value === null || value === undefined || typeof value === 'boolean' || Number.isFinite(value)
}

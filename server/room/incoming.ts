import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { Inadmissible, Places, type Struct } from './places.ts'

/** It tells otherwise what is there already: its sender's words would be dropped, and believed to be kept. */
export class Conflicting extends Error {}

/** What of an update a document can take. */
export interface Incoming {
  /** What can be applied now, if anything; all of it is a piece of a text. */
  now: Uint8Array | undefined
  /** Where each client will be, once that is applied. */
  reaches: Map<number, number>
  /** Where clients must be for more of it to be taken: once one of them is there, the whole update is to be read again. */
  waitsFor: ReadonlyMap<number, number>
}

/** The structs of one client, one after the other, and how many of them can be taken. */
interface Line {
  structs: Struct[]
  taken: number
  /** What the next rests on, where that does not come with this update. */
  missing: Y.ID | undefined
}

/** What an editor writes of one is longer; what is deleted side by side, it writes as one. */
const SHORTEST = 5
const FEW = 1_000
/** Far above every letter ever typed, far below what a number can count. */
const HIGHEST_CLOCK = 2 ** 40

/**
 * Reads an update before anything of it is applied: Yjs would apply its beginning and throw at its end, and what rests on
 * something missing it would keep within the document. What is not `mayBring`'s to bring is waited for. Throws on what is
 * malformed, `Inadmissible` on what is no text, `Conflicting` on another's words that are not theirs.
 */
export function readIncoming(
  doc: Y.Doc,
  update: Uint8Array,
  mayBring: (client: number) => boolean,
): Incoming {
  const { structs, ds } = Y.decodeUpdateV2(update, Counting)
  const lines = linesOf(structs)
  if (lines.size !== decoding.readVarUint(decoding.createDecoder(update))) {
    throw new Inadmissible('a client that is told of twice')
  }
  const reaches = new Map<number, number>()
  const reached = (client: number) => reaches.get(client) ?? Y.getState(doc.store, client)
  const has = (id: Y.ID) => id.clock < reached(id.client)
  const places = new Places((id) =>
    id.clock < Y.getState(doc.store, id.client) ? Y.getItem(doc.store, id) : structAt(lines, id),
  )

  /** Takes the next struct of a line; or says what it rests on that is missing: of its own client where others must bring it. */
  const take = (line: Line, struct: Struct): Y.ID | undefined => {
    const { client, clock } = struct.id
    const [from, to] = [reached(client), clock + struct.length]
    if (clock > from) return Y.createID(client, clock - 1)
    if (to > from && !mayBring(client)) return Y.createID(client, to - 1)
    // Yjs looks up what a struct rests on even where it has the struct already.
    const missing = restsOn(struct).find((id) => !has(id))
    if (missing) return missing
    if (to <= from && !mayBring(client) && differs(doc, struct)) throw new Conflicting()
    if (to > from && struct instanceof Y.Skip) return Y.createID(client, to - 1)
    if (to > from) {
      const isPart = clock < from
      places.admit(struct, isPart ? Y.getItem(doc.store, Y.createID(client, from - 1)) : undefined)
      reaches.set(client, to)
    }
    line.taken += 1
    return undefined
  }
  for (const line of lines.values()) takeAll(line, lines, take, has)

  const known = (range: Range, client: number) =>
    Math.min(range.clock + range.len, reached(client)) - range.clock
  const waitsFor = new Map<number, number>()
  const waitFor = (client: number, clock: number) =>
    waitsFor.set(client, Math.min(clock, waitsFor.get(client) ?? clock))
  for (const { missing } of lines.values()) if (missing) waitFor(missing.client, missing.clock + 1)
  for (const [client, ranges] of ds.clients) {
    // Nothing rests on a deletion: it may wait for all that it deletes.
    const end = ranges.reduce((furthest, { clock, len }) => Math.max(furthest, clock + len), 0)
    if (end > reached(client)) waitFor(client, end)
  }
  if (waitsFor.size === 0) return { now: update, reaches, waitsFor }
  const deletions = [...ds.clients].map(([client, ranges]): [number, Range[]] => [
    client,
    ranges.map((range) => ({ clock: range.clock, len: known(range, client) })).filter(({ len }) => len > 0),
  ])
  const brings = reaches.size > 0 || deletions.some(([, ranges]) => ranges.length > 0)
  return { now: brings ? encode(lines, deletions) : undefined, reaches, waitsFor }
}

/** A struct takes hundreds of bytes of memory: an update of nothing but tiny ones would take all there is. */
class Counting extends Y.UpdateDecoderV1 {
  #left = FEW + this.restDecoder.arr.length / SHORTEST

  /** Read once for each. */
  override readInfo(): number {
    this.#left -= 1
    if (this.#left < 0) throw new Inadmissible('more pieces than its length can be of')
    return super.readInfo()
  }
}

interface Range {
  clock: number
  len: number
}

function linesOf(structs: readonly Struct[]): Map<number, Line> {
  const lines = new Map<number, Line>()
  for (const struct of structs) {
    const { client, clock } = struct.id
    const line = lines.get(client) ?? { structs: [], taken: 0, missing: undefined }
    const last = line.structs.at(-1)
    const isNext = !last || last.id.clock + last.length === clock
    if (!isNext || struct.length < 1 || clock + struct.length > HIGHEST_CLOCK) {
      throw new Inadmissible('clocks that do not count')
    }
    line.structs.push(struct)
    lines.set(client, line)
  }
  return lines
}

/**
 * Takes of a line all that can be taken, and first of others what it rests on: only so much of each, and none that stopped
 * is tried again, so that lines which rest on each other in the worst order cost no more than any.
 */
function takeAll(
  first: Line,
  lines: ReadonlyMap<number, Line>,
  take: (line: Line, struct: Struct) => Y.ID | undefined,
  has: (id: Y.ID) => boolean,
): void {
  const pending: { line: Line; until?: Y.ID }[] = [{ line: first }]
  const begun = new Set([first])
  for (let top = pending.at(-1); top; top = pending.at(-1)) {
    const { line, until } = top
    const struct = line.structs[line.taken]
    if (!struct || line.missing || (until && has(until))) {
      pending.pop()
      begun.delete(line)
      continue
    }
    const missing = take(line, struct)
    if (!missing) continue
    const other = lines.get(missing.client)
    // One that is begun is this one, or waits for it.
    if (other && !other.missing && other.taken < other.structs.length && !begun.has(other)) {
      pending.push({ line: other, until: missing })
      begun.add(other)
    } else {
      line.missing = missing
    }
  }
}

function structAt(lines: ReadonlyMap<number, Line>, id: Y.ID): Struct {
  const structs = lines.get(id.client)?.structs ?? []
  let [low, high] = [0, structs.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const struct = structs[middle]
    if (struct && struct.id.clock + struct.length <= id.clock) low = middle + 1
    else high = middle
  }
  const found = structs[low]
  if (!found) throw new Inadmissible('an item that nobody brought')
  return found
}

/** Whether the document has something else in the place of a struct, as far as it still has it. */
function differs(doc: Y.Doc, struct: Struct): boolean {
  if (!(struct instanceof Y.Item) || struct.deleted) return false
  const there: Struct = Y.getItem(doc.store, struct.id)
  if (!(there instanceof Y.Item) || there.deleted) return false
  if (struct.content instanceof Y.ContentString && there.content instanceof Y.ContentString) {
    const rest = there.content.str.slice(struct.id.clock - there.id.clock)
    return !(rest.startsWith(struct.content.str) || struct.content.str.startsWith(rest))
  }
  return struct.content.constructor !== there.content.constructor
}

/** Before it is integrated, the parent of an item is the name of a root, or an id. */
function restsOn(struct: Struct): Y.ID[] {
  if (!(struct instanceof Y.Item)) return []
  return [struct.origin, struct.rightOrigin, struct.parent].filter((id) => id instanceof Y.ID)
}

/** An update with what was taken of these lines, and these deletions. */
function encode(lines: ReadonlyMap<number, Line>, deletions: readonly [number, Range[]][]): Uint8Array {
  const taken = [...lines]
    .map(([client, line]) => ({ client, structs: line.structs.slice(0, line.taken) }))
    .filter(({ structs }) => structs.length > 0)
  const encoder = new Y.UpdateEncoderV1()
  const { restEncoder } = encoder
  encoding.writeVarUint(restEncoder, taken.length)
  for (const { client, structs } of taken) {
    encoding.writeVarUint(restEncoder, structs.length)
    encoder.writeClient(client)
    encoding.writeVarUint(restEncoder, structs[0]?.id.clock ?? 0)
    for (const struct of structs) struct.write(encoder, 0)
  }
  encoding.writeVarUint(restEncoder, deletions.length)
  for (const [client, ranges] of deletions) {
    encoding.writeVarUint(restEncoder, client)
    encoding.writeVarUint(restEncoder, ranges.length)
    for (const { clock, len } of ranges) {
      encoding.writeVarUint(restEncoder, clock)
      encoding.writeVarUint(restEncoder, len)
    }
  }
  return encoder.toUint8Array()
}

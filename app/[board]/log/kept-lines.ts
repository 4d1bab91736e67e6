import type { Edge } from '#lib/tlog/merkle.ts'
import { decodeBundle, encodeBundle, TILE_WIDTH } from '#lib/tlog/tiles.ts'

/** What this device verified of a register: its lines, and the tree that they make. */
export interface KeptLines {
  readonly edge: Edge
  readonly entries: readonly Uint8Array[]
}

/** Where such lines are kept, by the address of their register. What cannot be read is not there. */
export interface LineStore {
  read(base: string): Promise<KeptLines | undefined>
  /** Those before `from` are there already. */
  write(base: string, kept: KeptLines, from: number): Promise<void>
}

/*
 * In the device's IndexedDB:
 *
 *   trees     base            → the edge of the tree
 *   bundles   [base, index]   → entries, as in a tile
 */
const DATABASE = 'registers'
const STORES = ['trees', 'bundles'] as const

export const linesOnDevice: LineStore = {
  read: (base) =>
    onDevice('readonly', async (trees, bundles) => {
      const edge: Edge | undefined = await given(trees.get(base))
      const stored: Uint8Array[] = await given(bundles.getAll(bundlesOf(base, 0)))
      return edge && { edge, entries: stored.flatMap((bytes, index) => entriesIn(bytes, index, edge.size)) }
    }),
  write: async (base, { edge, entries }, from) => {
    await onDevice('readwrite', async (trees, bundles) => {
      const first = Math.floor(from / TILE_WIDTH)
      bundles.delete(bundlesOf(base, first))
      for (let index = first; index * TILE_WIDTH < edge.size; index++) {
        const some = entries.slice(index * TILE_WIDTH, (index + 1) * TILE_WIDTH)
        bundles.put(encodeBundle(some), [base, index])
      }
      await given(trees.put(edge, base))
    })
  },
}

function bundlesOf(base: string, from: number): IDBKeyRange {
  return IDBKeyRange.bound([base, from], [base, Number.POSITIVE_INFINITY])
}

function entriesIn(bytes: Uint8Array, index: number, size: number): readonly Uint8Array[] {
  const decoded = decodeBundle(bytes, Math.min(TILE_WIDTH, size - index * TILE_WIDTH))
  return decoded.ok ? decoded.value : []
}

/** A device that keeps nothing, or no more, has it fetched anew. */
async function onDevice<T>(
  mode: IDBTransactionMode,
  work: (trees: IDBObjectStore, bundles: IDBObjectStore) => Promise<T>,
): Promise<T | undefined> {
  try {
    const database = await opened()
    try {
      const transaction = database.transaction(STORES, mode)
      const [trees, bundles] = STORES.map((name) => transaction.objectStore(name))
      return trees && bundles && (await work(trees, bundles))
    } finally {
      database.close()
    }
  } catch {
    return undefined
  }
}

function opened(): Promise<IDBDatabase> {
  const opening = indexedDB.open(DATABASE, 1)
  opening.onupgradeneeded = () => {
    for (const name of STORES) opening.result.createObjectStore(name)
  }
  return given(opening)
}

function given<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

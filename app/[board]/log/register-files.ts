import { MOST_HISTORY_LINES, MOST_SHOWN_LINES, type Shown, type ShownPage } from '#lib/rules/entries/shown.ts'
import type { Reading } from '#lib/tlog/refusal.ts'
import { decodeBundle, decodeHashTile, entryFilesFrom, formatTilePath, tilesOf } from '#lib/tlog/tiles.ts'

/** What a page shows of a register, and where the tables it is made from are told: with all that is behind its lines
 * (`shown`), or as a mere list (`history`). */
export type CheckedPage = ShownPage & { readonly file: 'shown' | 'history' }

/** A file that there should be is missing, or cannot be read: not the same as a register that gives no answer. */
export class BrokenFile extends Error {}

/** `reload` has it come from the server, whatever this browser keeps of it. */
type Caching = 'default' | 'reload'

/** The checkpoint as it is now. */
export async function fetchCheckpoint(base: string): Promise<string> {
  return (await get(`${base}/checkpoint`)).text()
}

/** What the tables say of the lines of a page. */
export async function fetchShown(
  base: string,
  { lines, file }: Pick<CheckedPage, 'lines' | 'file'>,
): Promise<Shown> {
  const found: Shown[] = []
  const most = file === 'history' ? MOST_HISTORY_LINES : MOST_SHOWN_LINES
  // At least once, for the size of the register that the tables tell.
  for (let from = 0; from === 0 || from < lines.length; from += most) {
    const asked = lines.slice(from, from + most)
    const answer = await get(`${base}/${file}/${asked.length > 0 ? asked.join('-') : '0'}`)
    found.push(readShown(await answer.text()))
  }
  return {
    size: Math.min(...found.map(({ size }) => size)),
    lines: found.flatMap(({ lines }) => lines),
  }
}

function readShown(text: string): Shown {
  try {
    const shown = JSON.parse(text)
    if (Number.isInteger(shown.size) && Array.isArray(shown.lines)) return shown
  } catch {
    // Told like any other file that is not what it should be.
  }
  throw new BrokenFile('what the page shows')
}

/** All entries from `from` on. */
export async function fetchEntries(
  base: string,
  from: number,
  size: number,
  cache: Caching,
): Promise<Uint8Array[]> {
  const found: Uint8Array[] = []
  for (const { path, width } of entryFilesFrom(from, size))
    found.push(...(await fetchAs(`${base}/${path}`, cache, (bytes) => decodeBundle(bytes, width))))
  return found
}

export async function fetchLeaves(base: string, size: number, cache: Caching): Promise<Uint8Array[]> {
  const found: Uint8Array[] = []
  for (const tile of tilesOf(0, size)) {
    const address = `${base}/${formatTilePath(tile)}`
    found.push(...(await fetchAs(address, cache, (bytes) => decodeHashTile(bytes, tile.width))))
  }
  return found
}

async function fetchAs(
  address: string,
  cache: Caching,
  decode: (bytes: Uint8Array) => Reading<Uint8Array[], 'malformed'>,
): Promise<Uint8Array[]> {
  const decoded = decode(new Uint8Array(await (await get(address, cache)).arrayBuffer()))
  if (!decoded.ok) throw new BrokenFile(address)
  return decoded.value
}

/** Anything but silence, a server that is down or one that asks to wait is an answer. */
async function get(address: string, cache: RequestCache = 'no-store'): Promise<Response> {
  const answer = await fetch(address, { cache })
  if (answer.ok) return answer
  if (answer.status >= 500 || answer.status === 429) throw new Error(`${answer.status}`)
  throw new BrokenFile(`${answer.status}`)
}

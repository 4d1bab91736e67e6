import { compareShown } from '#lib/rules/entries/compare-shown.ts'
import {
  type Difference,
  MOST_HISTORY_LINES,
  MOST_SHOWN_LINES,
  type Shown,
  type ShownPage,
} from '#lib/rules/entries/shown.ts'
import { parseCheckpoint } from '#lib/tlog/checkpoint.ts'
import { parseVkey } from '#lib/tlog/note.ts'
import { decodeBundle, decodeHashTile, formatTilePath, tilesOf } from '#lib/tlog/tiles.ts'
import { type Alarm, type Verdict, verifyRegister } from '#lib/tlog/verify.ts'

/** What verifying said; green tells when the checkpoint it was held against was kept. */
export type Checked =
  | (Extract<Verdict, { state: 'green' }> & { since: string })
  | Extract<Verdict, { state: 'amber' }>
  | {
      state: 'red'
      /** `broken`: a file is missing, or is not what it should be. `shown`: the page is not what was sealed. */
      reason: Alarm | 'broken' | 'shown'
      index: number | null
      differences: readonly Difference[]
      /** Of a register that holds, where the page alone does not. */
      size?: number | null
    }

/** What a page shows of a register, and where the tables it is made from are told: with all that is behind its lines
 * (`shown`), or as a mere list (`history`). */
export type CheckedPage = ShownPage & { readonly file: 'shown' | 'history' }

interface KeptCheckpoint {
  note: string
  at: string
}

/** A file that there should be is missing, or cannot be read: not the same as a register that gives no answer. */
class BrokenFile extends Error {}

const broken: Checked = { state: 'red', reason: 'broken', index: null, differences: [] }

/**
 * Fetches the whole register under `base`, hashes what came and holds it against its signature and against the
 * checkpoint this browser kept; then holds the page against it. Keeps the new checkpoint, except after a red. Throws
 * where the server is away.
 */
export async function checkRegister(base: string, vkey: string, page: CheckedPage): Promise<Checked> {
  // Before the checkpoint: the register may only have grown since.
  const showing = settled(fetchShown(base, page))
  try {
    const shown = await showing
    const { verdict, entries, checkpointText, kept } = await verified(base, vkey)
    if (verdict.state === 'red') return { ...verdict, differences: [] }
    const differences = compareShown(entries, shown(), page)
    if (differences.length > 0)
      return { state: 'red', reason: 'shown', index: null, differences, size: verdict.size }
    const at = new Date().toISOString()
    localStorage.setItem(`register:${base}`, JSON.stringify({ note: checkpointText, at }))
    return verdict.state === 'green' ? { ...verdict, since: kept?.at ?? at } : verdict
  } catch (error) {
    if (error instanceof BrokenFile) return broken
    throw error
  }
}

/** What came of it, to be looked at later: a register that does not hold is told first. */
function settled<T>(work: Promise<T>): Promise<() => T> {
  return work.then(
    (value) => () => value,
    (error) => () => {
      throw error
    },
  )
}

/**
 * Files that never change are asked for once, and then are this browser's: what it kept is hashed like all that comes. Where that
 * does not hold, all of it is fetched anew before anything is told red.
 */
async function verified(base: string, vkey: string) {
  const found = await verifiedBy(base, vkey, 'default').catch((error) => {
    if (!(error instanceof BrokenFile)) throw error
  })
  return found && found.verdict.state !== 'red' ? found : verifiedBy(base, vkey, 'reload')
}

async function verifiedBy(base: string, vkey: string, cache: 'default' | 'reload') {
  const key = parseVkey(vkey)
  if (!key.ok) throw new BrokenFile('the page names no key')
  const checkpointText = await (await get(`${base}/checkpoint`)).text()
  const kept = remembered(base)
  const size = sizeOf(checkpointText)
  const entries = await fetchTiles(base, 'entries', size, cache)
  const evidence = {
    entries,
    checkpointText,
    origin: key.value.name,
    publicKey: key.value.publicKey,
    ...(kept ? { remembered: kept.note } : {}),
  }
  const verdict = verifyRegister(evidence)
  const found = { verdict, entries, checkpointText, kept }
  if (verdict.state !== 'red' || cache === 'default') return found
  // They only help to name the line at fault.
  const publishedLeaves = await fetchTiles(base, 0, size, cache)
  return { ...found, verdict: verifyRegister({ ...evidence, publishedLeaves }) }
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

async function fetchTiles(
  base: string,
  level: 'entries' | 0,
  size: number,
  cache: 'default' | 'reload',
): Promise<Uint8Array[]> {
  const found: Uint8Array[] = []
  for (const tile of tilesOf(level, size)) {
    const answer = await get(`${base}/${formatTilePath(tile)}`, cache)
    const bytes = new Uint8Array(await answer.arrayBuffer())
    const decoded = level === 'entries' ? decodeBundle(bytes, tile.width) : decodeHashTile(bytes, tile.width)
    if (!decoded.ok) throw new BrokenFile(answer.url)
    found.push(...decoded.value)
  }
  return found
}

/** How much to fetch; whether the checkpoint is to be believed is for the verifier to say. */
function sizeOf(checkpointText: string): number {
  const parsed = parseCheckpoint(checkpointText.slice(0, checkpointText.lastIndexOf('\n\n') + 1))
  return parsed.ok ? parsed.value.size : 0
}

function remembered(base: string): KeptCheckpoint | undefined {
  const text = localStorage.getItem(`register:${base}`)
  try {
    return text ? (JSON.parse(text) as KeptCheckpoint) : undefined
  } catch {
    return undefined
  }
}

/** Anything but silence, a server that is down or one that asks to wait is an answer. */
async function get(address: string, cache: RequestCache = 'no-store'): Promise<Response> {
  const answer = await fetch(address, { cache })
  if (answer.ok) return answer
  if (answer.status >= 500 || answer.status === 429) throw new Error(`${answer.status}`)
  throw new BrokenFile(`${answer.status}`)
}

import { parseCheckpoint } from '#lib/tlog/checkpoint.ts'
import { parseVkey } from '#lib/tlog/note.ts'
import { decodeBundle, decodeHashTile, formatTilePath, tilesOf } from '#lib/tlog/tiles.ts'
import { type Verdict, verifyRegister } from '#lib/tlog/verify.ts'

/** What verifying said; green tells when the checkpoint it was held against was kept. */
export type Checked =
  | (Extract<Verdict, { state: 'green' }> & { since: string })
  | Extract<Verdict, { state: 'amber' | 'red' }>

interface KeptCheckpoint {
  note: string
  at: string
}

/**
 * Fetches the whole register under `base`, hashes what came and holds it against its signature and against the
 * checkpoint this browser kept. Keeps the new checkpoint, except after a red. Throws where the server is away.
 */
export async function checkRegister(base: string, vkey: string): Promise<Checked> {
  const key = parseVkey(vkey)
  if (!key.ok) throw new Error('the page names no key')
  const checkpointText = await (await get(`${base}/checkpoint`)).text()
  const refusedForm = remembered(base)
  const size = sizeOf(checkpointText)
  const verdict = verifyRegister({
    entries: await fetchTiles(base, 'entries', size),
    publishedLeaves: await fetchTiles(base, 0, size),
    checkpointText,
    origin: key.value.name,
    publicKey: key.value.publicKey,
    ...(refusedForm ? { remembered: refusedForm.note } : {}),
  })
  if (verdict.state === 'red') return verdict
  localStorage.setItem(
    `register:${base}`,
    JSON.stringify({ note: checkpointText, at: new Date().toISOString() }),
  )
  return verdict.state === 'green'
    ? { ...verdict, since: refusedForm?.at ?? new Date().toISOString() }
    : verdict
}

async function fetchTiles(base: string, level: 'entries' | 0, size: number): Promise<Uint8Array[]> {
  const found: Uint8Array[] = []
  for (const tile of tilesOf(level, size)) {
    const bytes = new Uint8Array(await (await get(`${base}/${formatTilePath(tile)}`)).arrayBuffer())
    const decoded = level === 'entries' ? decodeBundle(bytes, tile.width) : decodeHashTile(bytes, tile.width)
    if (decoded.ok) found.push(...decoded.value)
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

async function get(address: string): Promise<Response> {
  const answer = await fetch(address, { cache: 'no-store' })
  if (!answer.ok) throw new Error(`${answer.status}`)
  return answer
}

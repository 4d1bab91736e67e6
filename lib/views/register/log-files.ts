import type { Db } from '#db/client.ts'
import { entriesBetween, findHeadAt, type LogHead } from '#db/register/log.ts'
import type { BoardId } from '#db/tables/columns.ts'
import { findRoundOfDecision } from '#db/votes/rounds.ts'
import { MOST_SHOWN_LINES } from '#lib/rules/entries/shown.ts'
import { checkpointToGiveOut } from '#lib/store/register/give-out.ts'
import { hashesAt, proofOfEntry } from '#lib/store/register/tree-hashes.ts'
import { base64 } from '#lib/tlog/bytes.ts'
import { encodeBundle, encodeHashTile, entrySpan, parseTilePath, tileSpan } from '#lib/tlog/tiles.ts'
import { shownHistory, shownLines } from './shown/lines.ts'

/*
 * The public files of a board's register, by the board's id: what anyone needs to check it. Boards are public; entries
 * hold no personal data.
 */

export interface LogFile {
  readonly bytes: Uint8Array
  readonly type: 'text/plain; charset=utf-8' | 'application/octet-stream' | 'application/json'
  /** It never changes once it exists. */
  readonly immutable: boolean
}

/** The file at `path` under `/log/<board>/`: `checkpoint`, a tile, `entries/<from>-<to>`, `proof/<decision>.tlog-proof`, or, to
 * hold against those, what pages are made of: `shown/<line>-<line>…`, and `history/<line>-<line>…`. */
export async function logFile(db: Db, board: string, path: string): Promise<LogFile | undefined> {
  const head = await findHeadAt(db, board)
  if (!head) return undefined
  const { board_id: boardId } = head
  if (path === 'checkpoint') return text(checkpointToGiveOut(head))
  const [, page, lines] = /^(shown|history)\/(\d{1,9}(?:-\d{1,9}){0,49})$/.exec(path) ?? []
  if (page && lines) return shownFile(db, head, page === 'history', lines.split('-').map(Number))
  const [, decision] = /^proof\/([1-9]\d{0,8})\.tlog-proof$/.exec(path) ?? []
  return decision ? proofFile(db, boardId, Number(decision), head) : tileFile(db, boardId, path, head.size)
}

/** What pages would show of these lines; undefined for more of them than a page has. */
async function shownFile(
  db: Db,
  head: { board_id: BoardId; size: number },
  isHistory: boolean,
  lines: readonly number[],
): Promise<LogFile | undefined> {
  if (!isHistory && lines.length > MOST_SHOWN_LINES) return undefined
  const shown = await atOneInstant(db, async (then) => {
    const { size } = (await findHeadAt(then, head.board_id)) ?? head
    const at = { board_id: head.board_id, size }
    return isHistory ? shownHistory(then, at, lines) : shownLines(then, at, lines)
  })
  return { ...text(JSON.stringify(shown)), type: 'application/json' }
}

/** What a vote that closes meanwhile changes would contradict what was read before. */
function atOneInstant<T>(db: Db, read: (then: Db) => Promise<T>): Promise<T> {
  if (db.isTransaction) return read(db)
  const reading = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
  return reading.execute(read)
}

async function tileFile(db: Db, boardId: BoardId, path: string, size: number): Promise<LogFile | undefined> {
  const some = entrySpan(path, size)
  if (some) return entriesFile(db, boardId, some)
  const parsed = parseTilePath(path)
  const span = parsed.ok ? tileSpan(parsed.value, size) : undefined
  if (!parsed.ok || !span) return undefined
  const tile = parsed.value
  if (tile.level === 'entries') return entriesFile(db, boardId, span)
  const [hashes] = (await hashesAt(db, boardId, [{ level: tile.level, ...span }])) ?? []
  return hashes && binary(encodeHashTile(hashes))
}

async function entriesFile(db: Db, boardId: BoardId, span: { from: number; to: number }): Promise<LogFile> {
  const rows = await entriesBetween(db, boardId, span.from, span.to)
  return binary(encodeBundle(rows.map(({ bytes }) => new Uint8Array(bytes))))
}

/*
 * C2SP tlog-proof (https://c2sp.org/tlog-proof), by which a decision is checked with nothing else at hand:
 *
 *   c2sp.org/tlog-proof@v1
 *   index 213
 *   <base64 hash>…       the inclusion proof, from the leaf up
 *
 *   <the checkpoint, a signed note>
 */
async function proofFile(
  db: Db,
  boardId: BoardId,
  decision: number,
  head: LogHead,
): Promise<LogFile | undefined> {
  const index = (await findRoundOfDecision(db, boardId, decision))?.decision_entry
  if (typeof index !== 'number') return undefined
  const proof = await proofOfEntry(db, boardId, index, head.size)
  if (!proof) return undefined
  const hashes = proof.map((hash) => `${base64(hash)}\n`)
  return text(`c2sp.org/tlog-proof@v1\nindex ${index}\n${hashes.join('')}\n${checkpointToGiveOut(head)}`)
}

function text(content: string): LogFile {
  return {
    bytes: new TextEncoder().encode(content),
    type: 'text/plain; charset=utf-8',
    immutable: false,
  }
}

function binary(bytes: Uint8Array): LogFile {
  return { bytes, type: 'application/octet-stream', immutable: true }
}

import type { Db } from '#db/client.ts'
import { type DecisionRow, decisionsAt, reopeningsAt } from '#db/register/decisions.ts'
import { entriesAt } from '#db/register/log.ts'
import type { BoardId } from '#db/tables/columns.ts'
import { findRound } from '#db/votes/rounds.ts'
import { instantText } from '#lib/rules/base/instant.ts'
import type { Shown, ShownLine } from '#lib/rules/entries/shown.ts'
import { base64 } from '#lib/tlog/bytes.ts'
import { tellDecision } from './decision.ts'
import { openingsOf } from './openings.ts'
import { readDecision } from './read-decision.ts'
import { type ReopeningRow, readReopening, tellReopening } from './reopening.ts'

type Told = Pick<ShownLine, 'title' | 'says' | 'since' | 'differs'>

/** What the tables say of these lines of a register: decisions and reopenings. */
export async function shownLines(
  db: Db,
  head: { board_id: BoardId; size: number },
  indexes: readonly number[],
): Promise<Shown> {
  const { board_id: boardId, size } = head
  const bare = await bareLines(db, boardId, indexes)
  const decisions = await decisionsAt(db, boardId, indexes)
  const reopenings = await reopeningsAt(db, boardId, indexes)
  const lines: ShownLine[] = []
  for (const line of bare) {
    const decided = decisions.filter(({ decision_entry }) => decision_entry === line.index)
    const reopened = reopenings.filter(({ entry }) => entry === line.index)
    lines.push(await toldLine(db, boardId, line, [...decided, ...reopened]))
  }
  return { size, lines }
}

/** The same of lines as the history lists them, without what is behind them. */
export async function shownHistory(
  db: Db,
  { board_id, size }: { board_id: BoardId; size: number },
  indexes: readonly number[],
): Promise<Shown> {
  return { size, lines: await bareLines(db, board_id, indexes) }
}

/** With what is behind it: the one decision, or the one reopening, that says it is recorded there. */
async function toldLine(
  db: Db,
  boardId: BoardId,
  line: ShownLine,
  [row, ...others]: readonly (DecisionRow | ReopeningRow)[],
): Promise<ShownLine> {
  if (!row || others.length > 0) return { ...line, differs: ['line'] }
  if ('entry' in row) return merged(line, await readReopening(db, boardId, row), tellReopening)
  const round = await findRound(db, boardId, row.id)
  return round ? merged(line, await readDecision(db, round), tellDecision) : { ...line, differs: ['line'] }
}

function merged<Read>(line: ShownLine, read: Read, tell: (read: Read) => Told): ShownLine {
  try {
    const told = tell(read)
    return { ...line, ...told, differs: [...line.differs, ...told.differs] }
  } catch {
    // Rows that make no sense together: whatever a page makes of them, it is not what was sealed.
    return { ...line, differs: ['line'] }
  }
}

async function bareLines(db: Db, boardId: BoardId, indexes: readonly number[]): Promise<ShownLine[]> {
  const rows = await entriesAt(db, boardId, indexes)
  const commitments = rows.map(({ bytes }) => commitmentsIn(JSON.parse(bytes.toString('utf8'))))
  const openings = await openingsOf(db, boardId, commitments.flat())
  return rows.map(({ idx, kind, at, leaf }, i) => ({
    ...{ index: idx, kind, at: instantText(at), leaf: base64(new Uint8Array(leaf)) },
    ...{ title: null, says: [], since: {} },
    differs: commitments[i]?.every(openings.isIntact) ? [] : ['reasons'],
  }))
}

/** Of what an entry commits to, what the history tells. */
function commitmentsIn({
  who,
  by,
  title,
  apology,
  justification,
  text,
}: Readonly<Record<string, unknown>>): unknown[] {
  return [who, by, title, apology, justification, text]
}

import type { Db } from '#db/client.ts'
import { followUpsAt } from '#db/proposals/follow-ups.ts'
import { decisionsAt, reopeningsAt } from '#db/register/decisions.ts'
import { entriesAt } from '#db/register/log.ts'
import type { BoardId } from '#db/tables/columns.ts'
import { findRound, uncountedRoundsAt } from '#db/votes/rounds.ts'
import { instantText } from '#lib/rules/base/instant.ts'
import type { Shown, ShownLine } from '#lib/rules/entries/shown.ts'
import { base64 } from '#lib/tlog/bytes.ts'
import { readCancelled, tellCancelled } from './cancelled-round.ts'
import { tellDecision } from './decision.ts'
import { readFollowUp, tellFollowUp } from './follow-up.ts'
import { tellOpenRound } from './opening.ts'
import { openingsOf } from './openings.ts'
import { readDecision } from './read-decision.ts'
import { readRound } from './read-round.ts'
import { readReopening, tellReopening } from './reopening.ts'

type Told = Pick<ShownLine, 'title' | 'says' | 'since' | 'differs'>

/** What says that it is recorded at a line: reads all that pages show of it, and gives what tells it. */
interface Behind {
  readonly entry: number | null
  readonly read: () => Promise<() => Told>
}

/** What the tables say of these lines of a register: decisions, votes that are open or were cancelled, reopenings, and how
 * to avoid too short a vote. */
export async function shownLines(
  db: Db,
  head: { board_id: BoardId; size: number },
  indexes: readonly number[],
): Promise<Shown> {
  const { board_id: boardId, size } = head
  const bare = await bareLines(db, boardId, indexes)
  const behind = await behindLines(db, boardId, indexes)
  const lines: ShownLine[] = []
  for (const line of bare)
    lines.push(
      await toldLine(
        line,
        behind.filter(({ entry }) => entry === line.index),
      ),
    )
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

async function behindLines(db: Db, boardId: BoardId, indexes: readonly number[]): Promise<Behind[]> {
  const decisions = await decisionsAt(db, boardId, indexes)
  const uncounted = await uncountedRoundsAt(db, boardId, indexes)
  const reopenings = await reopeningsAt(db, boardId, indexes)
  const followUps = await followUpsAt(db, boardId, indexes)
  return [
    ...decisions.map(({ id, decision_entry }) => ({
      entry: decision_entry,
      read: () => decisionBehind(db, boardId, id),
    })),
    ...uncounted.map((row) => ({
      entry: row.stage === 'open' ? row.opened_entry : row.cancelled_entry,
      read: async () => {
        if (row.stage !== 'open') return readCancelled(db, row).then((read) => () => tellCancelled(read))
        return readRound(db, row, {}).then((read) => () => tellOpenRound(read))
      },
    })),
    ...reopenings.map((row) => ({
      entry: row.entry,
      read: () => readReopening(db, boardId, row).then((read) => () => tellReopening(read)),
    })),
    ...followUps.map((row) => ({
      entry: row.answered_entry,
      read: () => readFollowUp(db, row).then((read) => () => tellFollowUp(read)),
    })),
  ]
}

async function decisionBehind(db: Db, boardId: BoardId, roundId: string): Promise<() => Told> {
  const row = await findRound(db, boardId, roundId)
  if (!row) throw new Error(`round ${roundId} is gone`)
  const read = await readDecision(db, row)
  return () => tellDecision(read)
}

/** With what is behind it: the only one that says it is recorded there. */
async function toldLine(line: ShownLine, [behind, ...others]: readonly Behind[]): Promise<ShownLine> {
  if (!behind || others.length > 0) return { ...line, differs: ['line'] }
  const tell = await behind.read()
  try {
    const told = tell()
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

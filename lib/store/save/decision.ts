import { adoptCharter, replaceCharter, takeDecisionNumber } from '#db/boards/boards.ts'
import { findReopening, type ProposalRow, setProposal } from '#db/proposals/proposals.ts'
import { insertDisclosures } from '#db/register/disclosures.ts'
import { findEntry } from '#db/register/log.ts'
import type { Tx } from '#db/schema.ts'
import type { Language } from '#db/tables/columns.ts'
import { findFrozenText, findRoundOfDecision, type RoundRow, setClosed } from '#db/votes/rounds.ts'
import { charterText } from '#lib/i18n/phrases/charter.ts'
import { words } from '#lib/i18n/words.ts'
import { charterEntry, type RecordedCharter } from '#lib/rules/entries/board.ts'
import { decisionEntry } from '#lib/rules/entries/entries.ts'
import type { LinkTarget } from '#lib/rules/entries/entry.ts'
import { supersededEntry } from '#lib/rules/entries/life.ts'
import type { RoundClosed } from '#lib/rules/vote/closing/close.ts'
import type { Round } from '#lib/rules/vote/round.ts'
import { ballotLeaves, type StoredBox } from '#lib/store/load/ballot-box.ts'
import { changeOf, charterOf } from '#lib/store/load/charter-json.ts'
import { commitTo } from '#lib/store/register/disclosure.ts'
import { rootOfLeaves } from '#lib/store/register/leaves.ts'
import { type Register, type Target, targetOf } from '#lib/store/register/register.ts'
import { rollNames } from '#lib/store/register/roll-names.ts'
import { TEXT_SCHEMA } from '#lib/text/schema.ts'

export interface Closed {
  readonly board: { readonly id: string; readonly language: Language; readonly charter: unknown }
  readonly proposal: ProposalRow
  readonly row: RoundRow
  readonly round: Round
  readonly stored: StoredBox
  readonly event: RoundClosed
}

/** Writes what a closed vote gave: the decision and its entry, and what it replaces or adopts. */
export async function recordDecision(tx: Tx, register: Register, closed: Closed): Promise<void> {
  const { board, proposal, row, event } = closed
  const { number, outcome } = event.decision
  const at = event.at.toString()
  if ((await takeDecisionNumber(tx, board.id)) !== number)
    throw new Error(`decision ${number} is not the next`)
  const entry = await addDecision(tx, register, closed)
  if (event.inForce === number) await addCharter(tx, register, closed, entry)
  await setClosed(tx, row.id, {
    recorded_at: at,
    decision: number,
    outcome,
    tally: JSON.stringify(event.count),
    decision_entry: entry.idx,
  })
  await setProposal(tx, proposal.id, {
    stage: 'decided',
    changed_at: at,
    ...(event.inForce === number ? { in_force: row.id } : {}),
  })
  await register.seal()
}

const recordedText = ({ body, body_commitment }: { body: Uint8Array; body_commitment: string }) =>
  ({ c: body_commitment, bytes: body.length, schema: TEXT_SCHEMA }) as const

async function addDecision(tx: Tx, register: Register, closed: Closed): Promise<Target> {
  const { board, proposal, row, round, stored, event } = closed
  const who = await rollNames(tx, row.id)
  const at = { board: board.id, at: event.at }
  const text = await findFrozenText(tx, row.text_id)
  const reopening = await findReopening(tx, proposal.id, row.generation)
  const before = event.supersedes === null ? undefined : await decisionTarget(tx, board.id, event.supersedes)
  const fields = {
    proposal: proposal.id,
    number: proposal.number,
    round,
    who,
    closed: event,
    text: recordedText(text),
    rollRoot: row.roll_root,
    ballotsRoot: rootOfLeaves(ballotLeaves(stored, who)),
    opened: await targetOf(tx, board.id, row.opened_entry),
    reopened: reopening && (await targetOf(tx, board.id, reopening.entry)),
    supersedes: before,
  }
  const entry = register.add(decisionEntry(at, fields), proposal.id)
  if (event.supersedes !== null && before) {
    const replaced = {
      decision: event.supersedes,
      byDecision: event.decision.number,
      entry: before,
      byEntry: entry,
    }
    register.add(supersededEntry(at, replaced), proposal.id)
  }
  return entry
}

async function decisionTarget(tx: Tx, boardId: string, decision: number): Promise<LinkTarget> {
  const round = await findRoundOfDecision(tx, boardId, decision)
  if (typeof round?.decision_entry !== 'number') throw new Error(`decision ${decision} has no entry`)
  return targetOf(tx, boardId, round.decision_entry)
}

/** What the board lives under from here on, where this decision says so: the charter it is about, or, as the first that a
 * board adopts, the charter it was taken under. */
async function addCharter(
  tx: Tx,
  register: Register,
  { board, row, event }: Closed,
  decision: Target,
): Promise<void> {
  const change = changeOf(row)
  let charter: RecordedCharter
  if (change) {
    const text = commitTo(event.at, 'charter', charterText(words(board.language), change.after))
    await insertDisclosures(tx, board.id, [text])
    await replaceCharter(tx, board.id, JSON.stringify(change.after))
    charter = { charter: change.after, text: text.commitment }
  } else {
    if (!(await adoptCharter(tx, board.id))) return
    const genesis = JSON.parse((await findEntry(tx, board.id, 0)).bytes.toString('utf8'))
    charter = { charter: charterOf(board.charter), text: genesis.charter.text }
  }
  register.add(charterEntry({ board: board.id, at: event.at }, { charter, decision }), board.id)
}

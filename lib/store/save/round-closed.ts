import { adoptCharter, replaceCharter, takeDecisionNumber } from '#db/boards/boards.ts'
import { membersOf } from '#db/people/members.ts'
import { findReopening, type ProposalRow } from '#db/proposals/proposals.ts'
import { resolveRequests } from '#db/proposals/requests.ts'
import { insertDisclosures } from '#db/register/disclosures.ts'
import { findEntry } from '#db/register/log.ts'
import { enqueue, enqueueMails } from '#db/running/jobs.ts'
import type { Tx } from '#db/schema.ts'
import type { BoardId, Language } from '#db/tables/columns.ts'
import { deleteCallRequests } from '#db/votes/call-requests.ts'
import { setWaitingAside } from '#db/votes/relayed.ts'
import { findFrozenText, findRoundOfDecision, type RollRow, type RoundRow } from '#db/votes/rounds.ts'
import { gatherUrn } from '#db/votes/urn-sheets.ts'
import { charterText } from '#lib/i18n/phrases/charter.ts'
import { words } from '#lib/i18n/words.ts'
import { charterEntry, type RecordedCharter } from '#lib/rules/entries/board.ts'
import { decisionEntry } from '#lib/rules/entries/decision.ts'
import type { LinkTarget } from '#lib/rules/entries/head.ts'
import { rootOfLeaves } from '#lib/rules/entries/leaves.ts'
import { supersededEntry } from '#lib/rules/entries/life.ts'
import type { Proposal } from '#lib/rules/proposal/life.ts'
import { reviewToldAt } from '#lib/rules/proposal/review.ts'
import type { RoundClosed } from '#lib/rules/vote/closing/close.ts'
import { ballotLeaves, type StoredBox } from '#lib/store/load/ballot-box.ts'
import { changeOf, charterOf } from '#lib/store/load/charter-json.ts'
import { termsOf } from '#lib/store/load/proposal.ts'
import { commitTo, newId } from '#lib/store/register/disclosure.ts'
import { type Register, type Target, targetOf } from '#lib/store/register/register.ts'
import { namesIn } from '#lib/store/register/roll-names.ts'
import { TEXT_SCHEMA } from '#lib/text/schema.ts'
import { type Saving, saveRoundState, saveState, votedRound } from './proposal-state.ts'

export interface ClosedToSave extends Saving<RoundClosed> {
  readonly register: Register
  readonly board: {
    readonly id: BoardId
    readonly language: Language
    readonly time_zone: string
    readonly charter: unknown
  }
  readonly proposal: ProposalRow
  readonly row: RoundRow
  readonly stored: StoredBox
  readonly roll: readonly RollRow[]
}

/** Writes what a closed vote gave: the decision and its entry, what it replaces or adopts, and who is told. */
export async function saveRoundClosed(tx: Tx, closed: ClosedToSave, after: Proposal): Promise<void> {
  const { board, proposal, row, event, register } = closed
  const at = event.at.toString()
  if (closed.stored.mode === 'secret') await gatherUrn(tx, row.id)
  await saveDecision(tx, closed, after)
  await saveState(tx, proposal, after, event.at)
  await register.seal()
  await setWaitingAside(tx, { roundId: row.id }, { by: null, at })
  await deleteCallRequests(tx, { roundId: row.id })
  await resolveRequests(tx, proposal.id, at)
  await enqueueReview(tx, { ...row, time_zone: board.time_zone }, event)
  // To everyone on the board who has an address: it asks nothing of them. Who left was promised to hear no more.
  const reached = (await membersOf(tx, board.id)).filter(({ email }) => email !== null)
  const mails = reached.map(({ person_id }) => ({
    id: newId(event.at),
    personId: person_id,
    subjectId: row.id,
  }))
  await enqueueMails(tx, 'outcome', mails, at)
}

async function saveDecision(tx: Tx, closed: ClosedToSave, after: Proposal): Promise<void> {
  const { board, row, event } = closed
  const { number } = event.decision
  if ((await takeDecisionNumber(tx, board.id)) !== number)
    throw new Error(`decision ${number} is not the next`)
  const entry = await addDecision(tx, closed)
  if (event.inForce === number) await addCharter(tx, closed, entry)
  await saveRoundState(tx, row, after, {
    recorded_at: event.at.toString(),
    tally: JSON.stringify(event.count),
    decision_entry: entry.idx,
  })
}

const recordedText = ({ body, body_commitment }: { body: Uint8Array; body_commitment: string }) =>
  ({ c: body_commitment, bytes: body.length, schema: TEXT_SCHEMA }) as const

async function addDecision(tx: Tx, closed: ClosedToSave): Promise<Target> {
  const { event, before, register, board, proposal, row, stored } = closed
  const who = namesIn(closed.roll)
  const at = { board: board.id, at: event.at }
  const text = await findFrozenText(tx, row.text_id)
  const reopening = await findReopening(tx, proposal.id, row.generation)
  const replacedEntry =
    event.supersedes === null ? undefined : await decisionTarget(tx, board.id, event.supersedes)
  const fields = {
    proposal: proposal.id,
    number: proposal.number,
    round: votedRound(before),
    who,
    closed: event,
    text: recordedText(text),
    rollRoot: row.roll_root,
    ballotsRoot: rootOfLeaves(ballotLeaves(stored, who)),
    opened: await targetOf(tx, board.id, row.opened_entry),
    reopened: reopening && (await targetOf(tx, board.id, reopening.entry)),
    supersedes: replacedEntry,
  }
  const entry = register.add(decisionEntry(at, fields), proposal.id)
  if (event.supersedes !== null && replacedEntry) {
    const replaced = {
      decision: event.supersedes,
      byDecision: event.decision.number,
      entry: replacedEntry,
      byEntry: entry,
    }
    register.add(supersededEntry(at, replaced), proposal.id)
  }
  return entry
}

async function decisionTarget(tx: Tx, boardId: BoardId, decision: number): Promise<LinkTarget> {
  const round = await findRoundOfDecision(tx, boardId, decision)
  if (typeof round?.decision_entry !== 'number') throw new Error(`decision ${decision} has no entry`)
  return targetOf(tx, boardId, round.decision_entry)
}

/** What the board lives under from here on, where this decision says so: the charter it is about, or, as the first that a
 * board adopts, the charter it was taken under. */
async function addCharter(
  tx: Tx,
  { event, register, board, row }: ClosedToSave,
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

/** Has people told when a decision that took effect is to be looked at again. */
async function enqueueReview(
  tx: Tx,
  round: { readonly id: string; readonly terms: unknown; readonly time_zone: string },
  { decision, inForce }: RoundClosed,
): Promise<void> {
  const { review } = termsOf(round)
  if (!review || inForce !== decision.number) return
  const runAt = reviewToldAt(review, round.time_zone).toString()
  await enqueue(tx, 'review', { round: round.id }, { runAt, jobKey: `review:${round.id}` })
}

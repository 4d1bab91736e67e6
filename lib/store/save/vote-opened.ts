import type { Temporal } from 'temporal-polyfill'
import { type Draft, freezeDocument, notifyRoom } from '#db/proposals/drafts.ts'
import { findReopening, type ProposalRow, setProposal } from '#db/proposals/proposals.ts'
import { insertDisclosures } from '#db/register/disclosures.ts'
import { enqueue, enqueueMails } from '#db/running/jobs.ts'
import type { Tx } from '#db/schema.ts'
import { insertRound } from '#db/votes/round-state.ts'
import { insertFrozenText } from '#db/votes/rounds.ts'
import { insertUrn } from '#db/votes/urns.ts'
import type { CharterChange } from '#lib/rules/charter/change.ts'
import { rootOfLeaves } from '#lib/rules/entries/leaves.ts'
import { roundOpenedEntry } from '#lib/rules/entries/round-opened.ts'
import type { Proposal } from '#lib/rules/proposal/life.ts'
import { notificationOrder } from '#lib/rules/vote/opening/notification-order.ts'
import type { Round, VoteOpened } from '#lib/rules/vote/round.ts'
import type { PresetName } from '#lib/rules/window/preset.ts'
import { changedSince, publicChanged } from '#lib/store/load/availability.ts'
import type { Method } from '#lib/store/load/proposal.ts'
import { reportOf } from '#lib/store/load/window-report.ts'
import { newId } from '#lib/store/register/disclosure.ts'
import { type Register, type Target, targetOf } from '#lib/store/register/register.ts'
import type { Board, Member } from '#lib/store/scope.ts'
import { TEXT_SCHEMA, type Text } from '#lib/text/schema.ts'
import { type CommittedVote, commitToVote, disclosuresOf } from './commit-to-vote.ts'
import { openRoundColumns, type Saving, saveState, votedRound } from './proposal-state.ts'
import { recordShortening } from './shortening.ts'

export interface OpenedToSave extends Saving<VoteOpened> {
  readonly register: Register
  readonly board: Board
  readonly proposal: ProposalRow
  /** The round's own. */
  readonly id: string
  /** The text that is frozen, locked, and what it says. */
  readonly draft: Draft
  readonly body: Text
  readonly opener: Member
  readonly members: readonly {
    id: string
    name: string
    person_id: string
    email: string | null
    availability_at: Temporal.Instant | null
  }[]
  readonly preset: PresetName
  readonly change: CharterChange | null
}

/** Writes everything that an opened vote fixes: text, roll, round, entry, and what will happen by itself. */
export async function saveVoteOpened(tx: Tx, opened: OpenedToSave, after: Proposal): Promise<void> {
  const { event, register, board, proposal, id, draft } = opened
  const round = votedRound(after)
  const at = round.opensAt.toString()
  await freezeDocument(tx, draft.id, draft.lastSeq)
  const committed = commitToVote(opened)
  const rollRoot = rollRootOf(committed)
  await insertDisclosures(tx, board.id, disclosuresOf(committed))
  const reopening = await findReopening(tx, proposal.id, proposal.generation)
  const since = reopening?.reopened_at ?? proposal.created_at
  const changed = changedSince(opened.members, round.roll, since).length
  const reopened = reopening && (await targetOf(tx, board.id, reopening.entry))
  const target = addEntry(opened, round, committed, { rollRoot, changed, reopened })
  await insertFrozenText(tx, frozenText(opened, round, committed))
  await insertRound(
    tx,
    {
      ...roundRow(opened, round, changed),
      id,
      text_id: committed.text.body.id,
      roll_root: rollRoot,
      opened_entry: target.idx,
    },
    rollRows(committed),
  )
  if (round.terms.ballots === 'secret') await insertUrn(tx, id)
  await recordShortening(tx, register, opened, { roundId: id, opened: target })
  await register.seal()
  await saveState(tx, proposal, after, round.opensAt)
  await setProposal(tx, proposal, { title: event.title, brief: event.brief, changed_at: at })
  const runAt = round.closesAt.toString()
  await enqueue(tx, 'close-due-votes', { round: id }, { runAt, jobKey: `close:${id}` })
  await enqueueMails(tx, 'ballot', ballotMails(opened, round), at)
  await notifyRoom(tx, { kind: 'frozen', document: draft.id })
}

function rollRootOf({ roll, who }: CommittedVote): string {
  return rootOfLeaves(
    roll.map(({ kind, disclosure, proxy }) => ({
      kind,
      who: disclosure.commitment,
      ...(proxy ? { proxy: who(proxy) } : {}),
    })),
  )
}

function addEntry(
  { register, board, proposal, change }: OpenedToSave,
  round: Round,
  { who, labels, text, by, window }: CommittedVote,
  more: Pick<Parameters<typeof roundOpenedEntry>[1], 'rollRoot' | 'reopened'> & { readonly changed: number },
): Target {
  const { rollRoot, reopened, changed } = more
  const entry = roundOpenedEntry(
    { board: board.id, at: round.opensAt },
    {
      proposal: proposal.id,
      number: proposal.number,
      round,
      window: { ...window.recorded, ...publicChanged(changed, round.roll) },
      title: text.title.commitment,
      brief: text.brief.commitment,
      text: { c: text.body.commitment, bytes: text.body.bytes.length, schema: TEXT_SCHEMA },
      rollRoot,
      who,
      labels: new Map(labels.map(({ id, disclosure }) => [id, disclosure.commitment])),
      charter: change?.after,
      by: by.commitment,
      reopened,
    },
  )
  return register.add(entry, proposal.id)
}

function frozenText({ event, board }: OpenedToSave, round: Round, { text }: CommittedVote) {
  const { title, brief, body } = text
  return {
    id: body.id,
    board_id: board.id,
    title: event.title,
    brief: event.brief,
    body: body.bytes,
    schema: TEXT_SCHEMA,
    hash: round.text,
    title_opening: title.id,
    brief_opening: brief.id,
    body_salt: body.salt,
    body_commitment: body.commitment,
  }
}

function roundRow({ event, board, proposal, preset, change }: OpenedToSave, round: Round, changed: number) {
  const method: Method = { name: event.ruleName, rule: round.rule }
  return {
    ...openRoundColumns(round),
    board_id: board.id,
    proposal_id: proposal.id,
    number: round.number,
    generation: round.generation,
    method: JSON.stringify(method),
    terms: JSON.stringify(round.terms),
    charter_change: change && JSON.stringify(change),
    window_report: JSON.stringify({ ...reportOf(event.window, preset), changed }),
    opened_by: round.opener,
    opened_at: round.opensAt.toString(),
    first_closes_at: round.firstClosesAt.toString(),
    time_zone: board.timeZone,
  }
}

function rollRows({ roll }: CommittedVote) {
  return roll.map(({ member, kind, proxy, disclosure, readyAt, estimated }) => ({
    member_id: member,
    kind,
    who: disclosure.commitment,
    opening_id: disclosure.id,
    ready_at: readyAt?.toString() ?? null,
    estimated,
    proxy: proxy ?? null,
  }))
}

/** One to each person called who has an address, those with least time first: it is also how they learn that they are on
 * the board. */
function ballotMails({ id: roundId, members, event }: OpenedToSave, round: Round) {
  const called = new Set(round.roll.map(({ member }) => member))
  const reached = members.filter(({ id, email }) => called.has(id) && email !== null)
  const byId = new Map(reached.map((one) => [one.id, one]))
  const order = notificationOrder(event.window.recommendation.electors, round.closesAt)
  const first = new Set(order.flatMap((member) => byId.get(member) ?? []))
  const others = reached.filter((one) => !first.has(one))
  return [...first, ...others].map((one) => ({
    id: newId(round.opensAt),
    personId: one.person_id,
    subjectId: roundId,
    first: first.has(one),
  }))
}

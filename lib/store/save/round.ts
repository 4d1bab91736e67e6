import type { Temporal } from 'temporal-polyfill'
import { findReopening, type ProposalRow, setProposal } from '#db/proposals/proposals.ts'
import { insertDisclosures, type NewDisclosure } from '#db/register/disclosures.ts'
import { enqueue, enqueueMails } from '#db/running/jobs.ts'
import type { Tx } from '#db/schema.ts'
import { insertFrozenText, insertRound } from '#db/votes/rounds.ts'
import { insertUrn } from '#db/votes/urns.ts'
import type { CharterChange } from '#lib/rules/charter/change.ts'
import { roundOpenedEntry } from '#lib/rules/entries/entries.ts'
import { notificationOrder } from '#lib/rules/vote/opening/notification-order.ts'
import type { VoteOpened } from '#lib/rules/vote/round.ts'
import type { PresetName } from '#lib/rules/window/preset.ts'
import type { Recommendation } from '#lib/rules/window/recommendation.ts'
import { changedSince, publicChanged } from '#lib/store/load/changed-since.ts'
import type { Method } from '#lib/store/load/proposal.ts'
import { reportOf } from '#lib/store/load/window-report.ts'
import { commitTo, commitToMember, newId } from '#lib/store/register/disclosure.ts'
import { rootOfLeaves } from '#lib/store/register/leaves.ts'
import { type Register, targetOf } from '#lib/store/register/register.ts'
import type { Board, Member } from '#lib/store/scope.ts'
import { canonicalText } from '#lib/text/document.ts'
import { TEXT_SCHEMA, type Text } from '#lib/text/schema.ts'
import { commitToWindow } from './commit-to-window.ts'
import { recordShortening } from './shortening.ts'

export interface Opened {
  readonly board: Board
  readonly proposal: ProposalRow
  readonly body: Text
  readonly opener: Member
  readonly members: readonly {
    id: string
    name: string
    person_id: string
    email: string | null
    availability_at: Temporal.Instant | null
  }[]
  readonly recommendation: Recommendation
  readonly preset: PresetName
  readonly now: Temporal.Instant
  readonly event: VoteOpened
  readonly change: CharterChange | null
}

/** Writes everything that an opened vote fixes: text, roll, round, entry, and what will happen by itself. */
export async function recordRound(tx: Tx, register: Register, opened: Opened): Promise<string> {
  const { board, proposal, now, event } = opened
  const id = newId(now)
  const roll = commitToRoll(opened)
  const who = whoIn(roll)
  const rollRoot = rootOfLeaves(
    roll.map(({ kind, disclosure, proxy }) => ({
      kind,
      who: disclosure.commitment,
      ...(proxy ? { proxy: who(proxy) } : {}),
    })),
  )
  const labels = event.round.terms.options.map(({ id, label }) => ({
    id,
    disclosure: commitTo(now, 'option', label),
  }))
  const sealed = commitToText(opened)
  const by = commitToMember(now, opened.opener)
  const window = commitToWindow(opened, who)
  await insertDisclosures(tx, board.id, [
    sealed.title,
    sealed.brief,
    by,
    window.disclosure,
    ...[...labels, ...roll].map(({ disclosure }) => disclosure),
  ])
  const reopening = await findReopening(tx, proposal.id, proposal.generation)
  const since = reopening?.reopened_at ?? proposal.created_at
  const changed = changedSince(opened.members, event.round.roll, since).length
  const entry = roundOpenedEntry(
    { board: board.id, at: now },
    {
      proposal: proposal.id,
      number: proposal.number,
      round: event.round,
      window: { ...window.recorded, ...publicChanged(changed, event.round.roll) },
      title: sealed.title.commitment,
      brief: sealed.brief.commitment,
      text: { c: sealed.body.commitment, bytes: sealed.body.bytes.length, schema: TEXT_SCHEMA },
      rollRoot,
      who,
      labels: new Map(labels.map(({ id, disclosure }) => [id, disclosure.commitment])),
      charter: opened.change?.after,
      by: by.commitment,
      reopened: reopening && (await targetOf(tx, board.id, reopening.entry)),
    },
  )
  const target = register.add(entry, proposal.id)
  await insertFrozenText(tx, frozenText(opened, sealed))
  await insertRound(
    tx,
    {
      ...roundRow(opened, changed),
      id,
      text_id: sealed.body.id,
      roll_root: rollRoot,
      opened_entry: target.idx,
    },
    roll.map(({ member, kind, proxy, disclosure, readyAt, estimated }) => ({
      member_id: member,
      kind,
      who: disclosure.commitment,
      opening_id: disclosure.id,
      ready_at: readyAt?.toString() ?? null,
      estimated,
      proxy: proxy ?? null,
    })),
  )
  if (event.round.terms.ballots === 'secret') await insertUrn(tx, id)
  await recordShortening(tx, register, opened, { roundId: id, opened: target })
  await register.seal()
  await setProposal(tx, proposal.id, {
    title: event.title,
    brief: event.brief,
    stage: 'voting',
    changed_at: now.toString(),
  })
  await enqueue(
    tx,
    'close-due-votes',
    { round: id },
    { runAt: event.round.closesAt.toString(), jobKey: `close:${id}` },
  )
  await enqueueMails(tx, 'ballot', ballotMails(opened, id), now.toString())
  return id
}

function commitToRoll({ event, members, recommendation, now }: Opened) {
  const names = new Map(members.map(({ id, name }) => [id, name]))
  const sized = new Map(recommendation.electors.map((elector) => [elector.member, elector]))
  return event.round.roll.map(({ member, kind, proxy }) => ({
    member,
    kind,
    proxy,
    disclosure: commitToMember(now, { id: member, name: names.get(member) ?? '' }),
    readyAt: sized.get(member)?.readyAt ?? null,
    estimated: sized.get(member)?.estimated ?? true,
  }))
}

/** What stands for a member of this roll. */
function whoIn(roll: ReturnType<typeof commitToRoll>) {
  const commitments = new Map(roll.map(({ member, disclosure }) => [member, disclosure.commitment]))
  return (member: string) => {
    const who = commitments.get(member)
    if (!who) throw new Error(`${member} is not on this roll`)
    return who
  }
}

interface SealedText {
  readonly title: NewDisclosure
  readonly brief: NewDisclosure
  /** The text's id, salt and commitment; its bytes are kept with the frozen text, not as an opening. */
  readonly body: NewDisclosure
}

function commitToText({ event, body, now }: Opened): SealedText {
  return {
    title: commitTo(now, 'title', event.title),
    brief: commitTo(now, 'brief', event.brief),
    body: commitTo(now, 'text', canonicalText(body)),
  }
}

function frozenText({ board, event }: Opened, { title, brief, body }: SealedText) {
  return {
    id: body.id,
    board_id: board.id,
    title: event.title,
    brief: event.brief,
    body: body.bytes,
    schema: TEXT_SCHEMA,
    hash: event.round.text,
    title_opening: title.id,
    brief_opening: brief.id,
    body_salt: body.salt,
    body_commitment: body.commitment,
  }
}

function roundRow(
  { board, proposal, opener, preset, event, recommendation, change, now }: Opened,
  changed: number,
) {
  const { round, ruleName } = event
  const method: Method = { name: ruleName, rule: round.rule }
  return {
    board_id: board.id,
    proposal_id: proposal.id,
    number: round.number,
    generation: round.generation,
    method: JSON.stringify(method),
    terms: JSON.stringify(round.terms),
    charter_change: change && JSON.stringify(change),
    window_report: JSON.stringify({ ...reportOf(event, preset, recommendation), changed }),
    opened_by: opener.id,
    opened_at: now.toString(),
    closes_at: round.closesAt.toString(),
    first_closes_at: round.firstClosesAt.toString(),
    window_closes_at: round.windowClosesAt.toString(),
    time_zone: board.timeZone,
  }
}

/** One to each person called who has an address, those with least time first: it is also how they learn that they are on
 * the board. */
function ballotMails({ event, members, recommendation, now }: Opened, roundId: string) {
  const called = new Set(event.round.roll.map(({ member }) => member))
  const reached = members.filter(({ id, email }) => called.has(id) && email !== null)
  const order = notificationOrder(recommendation.electors, event.round.closesAt)
  const first = order.flatMap((member) => reached.find(({ id }) => id === member) ?? [])
  const others = reached.filter((one) => !first.includes(one))
  return [...first, ...others].map((one) => ({
    id: newId(now),
    personId: one.person_id,
    subjectId: roundId,
    first: first.includes(one),
  }))
}

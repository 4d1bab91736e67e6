import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { decisionEntry } from '#lib/rules/entries/decision.ts'
import { rootOfLeaves } from '#lib/rules/entries/leaves.ts'
import type { SaidEntry, ShownLine, ShownPart } from '#lib/rules/entries/shown.ts'
import { recount } from '#lib/rules/methods/recount.ts'
import { type Outcome, takesEffect } from '#lib/rules/methods/tally.ts'
import { ballotLeaves, boxOf } from '#lib/store/load/ballot-box.ts'
import { recountOf } from '#lib/store/load/proposal.ts'
import { WorkedOut } from '#lib/store/load/worked-out.ts'
import { NOWHERE, rollRootIn, targetAt, tellOpening, textIn, whoIn } from './opening.ts'
import type { ReadDecision } from './read-decision.ts'

/** A decision as the tables have it, told as its entries would tell it. */
export function tellDecision(read: ReadDecision): Pick<ShownLine, 'title' | 'says' | 'since' | 'differs'> {
  const { title, says, since, differs } = tellOpening(read)
  return {
    title,
    says: [saidDecision(read), ...says],
    since: { ...since, effect: read.line.effect },
    differs: [...wrongInside(read), ...differs],
  }
}

function saidDecision(read: ReadDecision): SaidEntry {
  const { row, round, proposal, before, box, reopening } = read
  const who = whoIn(read)
  const count = recountOf(row)
  const effective = takesEffect(count.tally.outcome)
  const number = row.decision ?? 0
  const entry = decisionEntry(
    { board: row.board_id, at: row.recorded_at ?? row.closes_at },
    {
      proposal: proposal.id,
      number: proposal.number,
      round,
      closed: {
        type: 'round-closed',
        decision: { number, round: row.number, outcome: count.tally.outcome, closedAt: row.closes_at },
        count,
        at: row.recorded_at ?? row.closes_at,
        supersedes: null,
        inForce: effective ? number : (before?.decision ?? null),
      },
      text: textIn(read),
      rollRoot: rollRootIn(read, who),
      ballotsRoot: rootOfLeaves(ballotLeaves(box, who)),
      who,
      opened: targetAt(read, row.opened_entry) ?? NOWHERE,
      reopened: reopening && targetAt(read, reopening.entry),
      supersedes: effective ? targetAt(read, before?.decision_entry) : undefined,
    },
  )
  return { index: row.decision_entry ?? -1, entry, unknown: [] }
}

/** What pages show beside that no entry says, though it follows from what the entries do say. */
function wrongInside(read: ReadDecision): ShownPart[] {
  const { row, text, proposal, closed, written, openings } = read
  const found: ShownPart[] = []
  if (row.outcome !== recountOf(row).tally.outcome) found.push('outcome')
  if (!isCounted(read)) found.push('count')
  if (!areAllCast(read)) found.push('answers')
  const vouched = written.every(
    ({ field, commitment, bytes }) =>
      (bytes === null && commitment === null) ||
      openings.areErased(commitment, bytes) ||
      openings.said(commitment, field, new Uint8Array(bytes ?? [])) === commitment,
  )
  if (!vouched) found.push('reasons')
  if (proposal.stage !== 'decided' || closed.at(-1)?.id !== row.id) return found
  if (proposal.title !== text.title) found.push('title')
  if (proposal.brief !== text.brief) found.push('text')
  const holds = closed.findLast(({ outcome }) => takesEffect(outcome as Outcome))
  if ((holds?.id ?? null) !== proposal.in_force) found.push('replaced')
  return found
}

const MOST_COUNTED = 200

/** Whether it is, by all that was counted and all that was recorded of it: every reader asks that of each decision. */
const counted = new WorkedOut<boolean>(MOST_COUNTED)

/** The count, with each of its steps, is what these answers give under this rule: pages show the steps as well. */
function isCounted({ row, box, round }: ReadDecision): boolean {
  const stored = boxOf(row, box)
  const recorded = recountOf(row)
  const all = JSON.stringify([round.roll, stored, round.rule, recorded])
  return counted.of(createHash('sha256').update(all).digest('base64'), () =>
    isDeepStrictEqual(JSON.parse(JSON.stringify(recount(round.roll, stored, round.rule))), recorded),
  )
}

/** Every ballot of each elector is there, from the first to the one that counts: pages tell which ones were changed. */
function areAllCast({ history }: ReadDecision): boolean {
  const cast = Map.groupBy(history, ({ member_id }) => member_id)
  return [...cast.values()].every((own) =>
    own
      .map(({ revision }) => revision)
      .sort((a, b) => a - b)
      .every((revision, i) => revision === i + 1),
  )
}

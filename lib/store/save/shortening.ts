import { insertFollowUp } from '#db/proposals/follow-ups.ts'
import type { ProposalRow } from '#db/proposals/proposals.ts'
import { insertShortening } from '#db/proposals/shortenings.ts'
import { insertDisclosures } from '#db/register/disclosures.ts'
import { enqueue, enqueueMails } from '#db/running/jobs.ts'
import type { Tx } from '#db/schema.ts'
import { shortenedEntry } from '#lib/rules/entries/shortening.ts'
import { followUpToldAt } from '#lib/rules/vote/opening/shortening.ts'
import type { VoteOpened } from '#lib/rules/vote/round.ts'
import { commitTo, commitToMember, newId } from '#lib/store/register/disclosure.ts'
import type { Register, Target } from '#lib/store/register/register.ts'
import type { Board } from '#lib/store/scope.ts'

export interface OpenedShorter {
  readonly board: Pick<Board, 'id' | 'timeZone'>
  readonly proposal: Pick<ProposalRow, 'id' | 'number'>
  readonly members: readonly { id: string; name: string; person_id: string; email: string | null }[]
  readonly event: VoteOpened
}

/** Where a vote is shorter than recommended: its line of the register after the opening's, and who follows it up. */
export async function recordShortening(
  tx: Tx,
  register: Register,
  { board, proposal, members, event }: OpenedShorter,
  { roundId, opened }: { roundId: string; opened: Target },
): Promise<void> {
  const { shortened, closesAt } = event.window
  if (!shortened) return
  const now = event.round.opensAt
  const owner = members.find(({ id }) => id === shortened.followUp.owner)
  if (!owner) throw new Error(`${shortened.followUp.owner} is not on this board`)
  const apology = commitTo(now, 'apology', shortened.apology)
  const justification = commitTo(now, 'justification', shortened.justification)
  const who = commitToMember(now, owner)
  await insertDisclosures(tx, board.id, [apology, justification, who])
  const entry = register.add(
    shortenedEntry(
      { board: board.id, at: now },
      {
        proposal: proposal.id,
        number: proposal.number,
        round: event.round,
        window: { ...shortened, closesAt },
        apology: apology.commitment,
        justification: justification.commitment,
        owner: who.commitment,
        opened,
      },
    ),
    proposal.id,
  )
  await insertShortening(tx, {
    round_id: roundId,
    recommended: shortened.recommended.toString(),
    left_out: shortened.leftOut,
    apology_opening: apology.id,
    justification_opening: justification.id,
    entry: entry.idx,
  })
  const id = newId(now)
  const { due } = shortened.followUp
  await insertFollowUp(tx, {
    id,
    board_id: board.id,
    round_id: roundId,
    owner: owner.id,
    due: due.toString(),
  })
  const runAt = followUpToldAt(due, board.timeZone).toString()
  await enqueue(tx, 'follow-up', { followUp: id }, { runAt, jobKey: `follow-up:${id}` })
  if (owner.id === event.by || owner.email === null) return
  await enqueueMails(
    tx,
    'follow_up',
    [{ id: newId(now), personId: owner.person_id, subjectId: id }],
    now.toString(),
  )
}

import { boardNow } from '#db/clock.ts'
import { createDocument, notifyRoom } from '#db/drafts.ts'
import { enqueueMails } from '#db/jobs.ts'
import { membersOf } from '#db/members.ts'
import { insertOpenings } from '#db/openings.ts'
import { insertReopening, lockProposal, setProposal } from '#db/proposals.ts'
import { findFrozenText, findRoundOfDecision, type RoundRow } from '#db/rounds.ts'
import type { Tx } from '#db/schema.ts'
import { transact } from '#db/transact.ts'
import { actorOf, memberWho } from '#lib/acting.ts'
import type { Context, Member } from '#lib/context.ts'
import { decide, type Reopened } from '#lib/decision/proposal.ts'
import { reopenedEntry } from '#lib/decision/record.ts'
import { isRefusal, type Refusal, refuse } from '#lib/decision/refusal.ts'
import { seed } from '#lib/draft/document.ts'
import { toText } from '#lib/draft/normalise.ts'
import { conceal, concealMember, newId } from '#lib/opening.ts'
import { stateOf } from '#lib/proposal-state.ts'
import { openRegister, type Register, targetOf } from '#lib/register.ts'

export interface ReopenInput {
  readonly number: number
  /** What is new, in writing. */
  readonly reason: string
}

/** Takes a decided question up again, from the text as it was voted. The decision holds until another replaces it. */
export async function reopen(
  { db, scope }: Context,
  input: ReopenInput,
): Promise<{ decision: number } | Refusal> {
  const { board } = scope
  return transact<{ decision: number } | Refusal>(db, isRefusal, async (tx) => {
    const proposal = await lockProposal(tx, board.id, input.number)
    if (!proposal) return refuse('not_found', { what: 'proposal' })
    const register = await openRegister(tx, board.id)
    const member = await memberWho('reopen', tx, scope)
    if (isRefusal(member)) return member
    const now = await boardNow(tx)
    const state = await stateOf(tx, proposal)
    const events = decide(state, {
      type: 'reopen',
      now,
      actor: actorOf(member),
      reason: input.reason,
      grounds: null,
      joined: 0,
      needed: 0,
    })
    if (isRefusal(events)) return events
    const [event] = events
    if (!event) throw new Error('a decision was reopened without an event')
    const round = await findRoundOfDecision(tx, board.id, event.decision)
    if (!round) throw new Error(`decision ${event.decision} has no round`)
    const reopeningId = await record(tx, register, { board, proposal, round, member, event })
    const text = await findFrozenText(tx, round.text_id)
    const document = { id: newId(now), proposalId: proposal.id, generation: event.generation }
    await createDocument(tx, { ...document, seed: seed(toText(JSON.parse(text.body.toString('utf8')))) })
    await notifyRoom(tx, { kind: 'opened', document: document.id })
    await tellOthers(tx, board.id, reopeningId, event)
    return { decision: event.decision }
  })
}

async function record(
  tx: Tx,
  register: Register,
  reopened: {
    board: { id: string }
    proposal: { id: string; number: number }
    round: RoundRow
    member: Member
    event: Reopened
  },
): Promise<string> {
  const { board, proposal, round, member, event } = reopened
  const reason = conceal(event.at, 'reason', event.reason)
  const by = concealMember(event.at, member)
  await insertOpenings(tx, board.id, [reason, by])
  const { idx } = register.add(
    reopenedEntry(
      { board: board.id, at: event.at },
      {
        proposal: proposal.id,
        number: proposal.number,
        decision: event.decision,
        generation: event.generation,
        reason: reason.commitment,
        by: by.commitment,
        joined: 0,
        grounds: event.grounds,
        entry: await targetOf(tx, board.id, round.decision_entry ?? -1),
      },
    ),
    proposal.id,
  )
  const id = newId(event.at)
  await insertReopening(tx, {
    id,
    proposal_id: proposal.id,
    round_id: round.id,
    generation: event.generation,
    reopened_by: member.id,
    reason_opening: reason.id,
    reopened_at: event.at.toString(),
    entry: idx,
  })
  await setProposal(tx, proposal.id, {
    stage: 'reopened',
    generation: event.generation,
    changed_at: event.at.toString(),
  })
  await register.seal()
  return id
}

async function tellOthers(tx: Tx, boardId: string, reopeningId: string, { at, by }: Reopened): Promise<void> {
  const others = (await membersOf(tx, boardId)).filter(({ id, email }) => id !== by && email !== null)
  const mails = others.map(({ person_id }) => ({
    id: newId(at),
    personId: person_id,
    subjectId: reopeningId,
  }))
  await enqueueMails(tx, 'reopened', mails, at.toString())
}

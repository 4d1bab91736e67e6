import { takeProposalNumber } from '#db/boards.ts'
import { boardNow } from '#db/clock.ts'
import { createDocument } from '#db/drafts.ts'
import { insertProposal } from '#db/proposals.ts'
import { transact } from '#db/transact.ts'
import { actorOf, memberWho } from '#lib/acting.ts'
import type { Context } from '#lib/context.ts'
import { decide, nothing } from '#lib/decision/proposal.ts'
import { isRefusal, type Refusal } from '#lib/decision/refusal.ts'
import { seed } from '#lib/draft/document.ts'
import { toText } from '#lib/draft/normalise.ts'
import { newId } from '#lib/opening.ts'

export interface CreateProposal {
  readonly title: string
  /** Headings the text begins with. */
  readonly sections: readonly string[]
}

export interface CreatedProposal {
  readonly id: string
  readonly number: number
}

/** Puts a proposal on the table: a title is enough, the text is then written together. */
export async function createProposal(
  { db, scope }: Context,
  input: CreateProposal,
): Promise<CreatedProposal | Refusal> {
  return transact<CreatedProposal | Refusal>(db, isRefusal, async (tx) => {
    const member = await memberWho('create', tx, scope)
    if (isRefusal(member)) return member
    const now = await boardNow(tx)
    const events = decide(nothing, { type: 'create', now, actor: actorOf(member), title: input.title })
    if (isRefusal(events)) return events
    const id = newId(now)
    const number = await takeProposalNumber(tx, scope.board.id)
    for (const { title } of events) {
      const proposal = { id, boardId: scope.board.id, number, title, author: member.id }
      await insertProposal(tx, { ...proposal, createdAt: now.toString() })
    }
    const text = toText({ content: input.sections.flatMap(section) })
    await createDocument(tx, { id: newId(now), proposalId: id, generation: 1, seed: seed(text) })
    return { id, number }
  })
}

function section(heading: string): object[] {
  return [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: heading }] },
    { type: 'paragraph' },
  ]
}

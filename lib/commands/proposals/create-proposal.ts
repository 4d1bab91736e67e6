import { takeProposalNumber } from '#db/boards/boards.ts'
import { boardNow } from '#db/clock.ts'
import type { Tx } from '#db/schema.ts'
import { transact } from '#db/transact.ts'
import { isRefusal, type Refusal } from '#lib/rules/base/refusal.ts'
import type { CharterChange } from '#lib/rules/charter/change.ts'
import { noProposal } from '#lib/rules/proposal/life.ts'
import { decide } from '#lib/rules/proposal/proposal.ts'
import { memberActor, requireMember } from '#lib/store/access.ts'
import { newId } from '#lib/store/register/disclosure.ts'
import { save } from '#lib/store/save/save.ts'
import type { BoardScope, Context } from '#lib/store/scope.ts'
import { toText } from '#lib/text/normalise.ts'
import type { Text } from '#lib/text/schema.ts'

export interface CreateProposal {
  readonly title: string
  /** Headings the text begins with. */
  readonly sections: readonly string[]
}

/** What the text of a proposal begins with, and what it would change of the charter. */
export interface NewProposal {
  readonly title: string
  readonly text: Text
  readonly change?: CharterChange
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
  const text = toText({ content: input.sections.flatMap(headingWithParagraph) })
  return transact<CreatedProposal | Refusal>(db, isRefusal, (tx) =>
    addProposal(tx, scope, { title: input.title, text }),
  )
}

export async function addProposal(
  tx: Tx,
  scope: BoardScope,
  { title: given, text, change }: NewProposal,
): Promise<CreatedProposal | Refusal> {
  const member = await requireMember('create', tx, scope)
  if (isRefusal(member)) return member
  const now = await boardNow(tx)
  const events = decide(noProposal, { type: 'create', now, actor: memberActor(member), title: given })
  if (isRefusal(events)) return events
  const id = newId(now)
  const number = await takeProposalNumber(tx, scope.board.id)
  for (const event of events)
    await save(tx, {
      ...{ type: event.type, event, before: noProposal },
      ...{ boardId: scope.board.id, id, number, text, change },
    })
  return { id, number }
}

export function headingWithParagraph(heading: string): object[] {
  return [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: heading }] },
    { type: 'paragraph' },
  ]
}

import { findBoard } from '#db/boards/boards.ts'
import type { Tx } from '#db/schema.ts'
import { transact } from '#db/transact.ts'
import { charterDifference } from '#lib/i18n/phrases/charter.ts'
import { type Say, words } from '#lib/i18n/words.ts'
import { isRefusal, type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import { type CharterChange, saysTheSame } from '#lib/rules/charter/change.ts'
import type { CharterValues } from '#lib/rules/charter/field.ts'
import { readCharterForm } from '#lib/rules/charter/form.ts'
import { charterOf } from '#lib/store/load/charter-json.ts'
import type { BoardScope, Context } from '#lib/store/scope.ts'
import { toText } from '#lib/text/normalise.ts'
import type { Text } from '#lib/text/schema.ts'
import { addProposal, type CreatedProposal, headingWithParagraph } from './create-proposal.ts'

export interface ProposeCharter {
  readonly title: string
  /** The rules wished for, as the form sent them. */
  readonly values: CharterValues
}

/** Puts a whole new charter on the table, as a proposal like any other: its text begins with what changes. */
export async function proposeCharter(
  { db, scope }: Context,
  { title, values }: ProposeCharter,
): Promise<CreatedProposal | Refusal> {
  return transact<CreatedProposal | Refusal>(db, isRefusal, async (tx) => {
    const change = await readChange(tx, scope, values)
    if (isRefusal(change)) return change
    const text = beginning(words(scope.board.language), change)
    // The words that begin the title are offered; alone, they end without their colon.
    return addProposal(tx, scope, { title: title.replace(/\s*:\s*$/, ''), text, change })
  })
}

/** The charter that a form describes, beside the one the board lives under. */
export async function readChange(
  tx: Tx,
  { board }: BoardScope,
  values: CharterValues,
): Promise<CharterChange | Refusal> {
  const before = charterOf((await findBoard(tx, board.id))?.charter)
  const after = readCharterForm(values, before)
  if (isRefusal(after)) return after
  return saysTheSame(before, after) ? refuse('charter_same') : { before, after }
}

function beginning(say: Say, change: CharterChange): Text {
  const items = charterDifference(say, change).map(({ before, after }) => {
    const lines =
      before === undefined
        ? [say('charter.added', { text: after ?? '' })]
        : after === undefined
          ? [say('charter.removed', { text: before })]
          : [say('charter.before', { text: before }), say('charter.after', { text: after })]
    return { type: 'listItem', content: lines.map(paragraph) }
  })
  const [heading] = headingWithParagraph(say('charter.draft_changes'))
  return toText({
    content: [
      heading,
      { type: 'bulletList', content: items },
      ...headingWithParagraph(say('charter.draft_why')),
    ],
  })
}

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })

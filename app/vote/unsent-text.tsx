import { isRefusal } from '#lib/rules/base/refusal.ts'
import { methodFor } from '#lib/rules/methods/rule.ts'
import type { RefusedForm } from '#lib/store/refused-forms.ts'
import type { BoardScope } from '#lib/store/scope.ts'
import { castRoundView } from '#lib/views/vote/fixed-terms.ts'
import { current, database } from '../session.ts'
import { Card } from '../ui/card.tsx'
import { BallotInWords } from './ballot/ballot-in-words.tsx'
import { BALLOT_TEXTS } from './ballot/fields.ts'
import { typedBallot } from './ballot/refused-ballot.ts'

const TEXT_FIELDS = [...BALLOT_TEXTS, 'interest', 'reason', 'needed_reason', 'brief', 'message'] as const
export type TypedField = (typeof TEXT_FIELDS)[number]

/** What was typed and refused, where the page has no form left to put it in: to be read and copied, never lost. */
export async function UnsentText({
  refusedForm,
  inForms,
  castIn,
}: {
  refusedForm: RefusedForm | undefined
  inForms: readonly TypedField[]
  /** The round a ballot was for, where the page has no form of it. */
  castIn?: { scope: BoardScope; roundId: string } | undefined
}) {
  const { say } = await current()
  const lost = TEXT_FIELDS.filter((field) => !inForms.includes(field)).flatMap(
    (field) => refusedForm?.values[field]?.trim() || [],
  )
  const ballot = castIn ? await ballotInWords(refusedForm, castIn) : null
  if (lost.length === 0 && !ballot) return null
  return (
    <Card edge="clay">
      <h2>{say('kept.title')}</h2>
      {ballot}
      {lost.map((text) => (
        <p key={text} className="mt-2 whitespace-pre-line">
          {text}
        </p>
      ))}
    </Card>
  )
}

async function ballotInWords(
  refusedForm: RefusedForm | undefined,
  castIn: { scope: BoardScope; roundId: string },
) {
  const draft = typedBallot(refusedForm)
  const round = draft && (await castRoundView({ db: database(), scope: castIn.scope }, castIn.roundId))
  if (!draft || !round || isRefusal(round)) return null
  const { rule } = round.method
  if (!methodFor(rule).choices.includes(draft.choice)) return null
  const { say } = await current()
  return (
    <BallotInWords
      say={say}
      worded={{ rule, terms: round.terms }}
      choice={draft.choice}
      values={draft.options}
      as="ballot.typed"
    />
  )
}

import type { ReactNode } from 'react'
import { choiceWords, type Worded } from '#lib/i18n/phrases/ballot.ts'
import type { Say } from '#lib/i18n/words.ts'
import type { BallotDraft } from '#lib/rules/methods/counting/ballot-draft.ts'
import { type BallotForm, methodFor, type RuleOn } from '#lib/rules/methods/rule.ts'
import { Approval } from './approval.tsx'
import { Choice } from './choice.tsx'
import { Judgment } from './judgment.tsx'
import type { OptionField } from './option-field.ts'
import { PointFields } from './point-fields.tsx'
import { RankFields } from './rank-fields.tsx'
import { Score } from './score.tsx'
import { optionField } from './texts.ts'

/** A ballot that gives something to each option, or says that it is blank. */
export function AmongOptions({
  say,
  worded,
  draft,
  prefix,
  problem,
  wrong,
}: {
  say: Say
  worded: Worded
  draft: BallotDraft | undefined
  prefix: string
  /** Why what was filled in will not do, and which option's field is the wrong one. */
  problem: string | undefined
  wrong: string | undefined
}) {
  const { rule, terms } = worded
  const Fields = FORMS[methodFor(rule).ballot] as Form<BallotForm>
  const given = new Map(draft?.options)
  const fields = terms.options.map((option) => ({
    ...option,
    field: `${prefix}${optionField(option.id)}`,
    value: given.get(option.id)?.trim() ?? '',
    wrong: option.id === wrong,
  }))
  return (
    <fieldset className="grid gap-3">
      <legend className="sr-only">{say('vote.yours')}</legend>
      <Choice
        choice="vote"
        sign="✓"
        look="leaf"
        label={choiceWords(say, rule, 'vote')}
        chosen={draft?.choice === 'vote'}
      >
        {problem ? <p className="font-semibold text-[0.92rem] text-clay">{problem}</p> : null}
        <Fields say={say} rule={rule} terms={terms} fields={fields} />
      </Choice>
      <Choice
        choice="blank"
        sign="○"
        look="sky"
        label={choiceWords(say, rule, 'blank')}
        help={say('ballot.blank_help')}
        chosen={draft?.choice === 'blank'}
      />
    </fieldset>
  )
}

type Form<F extends BallotForm> = (given: {
  say: Say
  rule: RuleOn<F>
  terms: Worded['terms']
  fields: readonly OptionField[]
}) => ReactNode

/** What is given to each option, by the form of its method. */
const FORMS: { readonly [F in BallotForm]: Form<F> } = {
  grades: Judgment,
  ranks: RankFields,
  boxes: Approval,
  scores: Score,
  points: PointFields,
  answers: () => null,
}

import type { ReactNode } from 'react'
import { choiceWords, type Worded } from '#lib/i18n/phrases/ballot.ts'
import type { Say } from '#lib/i18n/words.ts'
import type { BallotDraft } from '#lib/rules/methods/counting/ballot-draft.ts'
import { type BallotForm, methodFor, type RuleOn } from '#lib/rules/methods/rule.ts'
import { Choice } from './choice.tsx'
import { type OptionField, optionField } from './fields.ts'
import { Judgment } from './judgment.tsx'
import { PointFields, Score } from './number-fields.tsx'
import { RankFields } from './rank-fields.tsx'

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

/** A box for each option. */
function Approval({ say, fields }: { say: Say; fields: readonly OptionField[] }) {
  return (
    <>
      <p className="text-[0.92rem] text-ink-2">{say('ballot.approval_help')}</p>
      <div className="grid gap-2">
        {fields.map(({ id, label, value }) => (
          <label
            key={id}
            className="flex min-h-[44px] cursor-pointer items-center gap-3 rounded-[10px] border border-field bg-surface px-3 py-2 has-checked:border-2 has-checked:border-leaf has-checked:font-semibold"
          >
            <input
              type="checkbox"
              name={optionField(id)}
              value="yes"
              defaultChecked={value !== ''}
              className="size-5 shrink-0 accent-leaf"
            />
            <span className="min-w-0">{label}</span>
          </label>
        ))}
      </div>
    </>
  )
}

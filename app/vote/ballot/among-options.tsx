import type { ReactNode } from 'react'
import { choiceWords, type Worded } from '#lib/i18n/phrases/ballot.ts'
import type { Say } from '#lib/i18n/words.ts'
import type { BallotDraft } from '#lib/rules/methods/counting/ballot-draft.ts'
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
        <Fields say={say} worded={worded} fields={fields} />
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

function Fields({
  say,
  worded: { rule, terms },
  fields,
}: {
  say: Say
  worded: Worded
  fields: readonly OptionField[]
}): ReactNode {
  switch (rule.id) {
    case 'judgment/1':
      return <Judgment say={say} rule={rule} terms={terms} fields={fields} />
    case 'schulze/1':
    case 'irv/1':
    case 'stv/1':
      return <RankFields say={say} rule={rule} fields={fields} />
    case 'approval/1':
      return <Approval say={say} fields={fields} />
    case 'score/1':
      return <Score say={say} rule={rule} fields={fields} />
    case 'dots/1':
      return <PointFields say={say} rule={rule} fields={fields} />
    default:
      return null
  }
}

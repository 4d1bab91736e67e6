import { TextArea } from '#app/ui/field.tsx'
import type { Say, WordKey } from '#lib/i18n/words.ts'
import { LIMITS } from '#lib/rules/base/text.ts'
import type { BallotDraft } from '#lib/rules/methods/counting/ballot-draft.ts'
import type { Rule, RuleOn } from '#lib/rules/methods/rule.ts'
import { Choice, type Look } from './choice.tsx'
import type { BallotText } from './fields.ts'

interface Reason {
  field: BallotText
  label: WordKey
  hint: WordKey
}
interface Answer extends Look {
  choice: string
  help?: WordKey
  reason?: Reason
  /** Beside its reason, it may say what should change. */
  change?: true
}

const PROBLEM = { field: 'problem', label: 'vote.reason' } as const
const CONSENT: readonly Answer[] = [
  { choice: 'consent', sign: '✓', look: 'leaf', help: 'vote.consent_help' },
  {
    choice: 'concern',
    sign: '~',
    look: 'sky',
    help: 'vote.concern_help',
    reason: { field: 'concern', label: 'vote.concern_reason', hint: 'vote.word_hint' },
  },
  {
    choice: 'objection',
    sign: '!',
    look: 'clay',
    help: 'vote.objection_help',
    reason: { ...PROBLEM, hint: 'vote.reason_hint' },
    change: true,
  },
  { choice: 'abstain', sign: '–', look: 'stone' },
]
const CONSENSUS: readonly Answer[] = [
  { choice: 'agree', sign: '✓', look: 'leaf', help: 'vote.agree_help' },
  {
    choice: 'stand_aside',
    sign: '–',
    look: 'stone',
    help: 'vote.stand_aside_help',
    reason: { field: 'aside', label: 'ballot.aside_reason', hint: 'vote.word_hint' },
  },
  {
    choice: 'disagree',
    sign: '✕',
    look: 'sky',
    help: 'vote.disagree_help',
    reason: { field: 'disagreement', label: 'ballot.disagree_reason', hint: 'vote.word_hint' },
  },
  {
    choice: 'block',
    sign: '!',
    look: 'clay',
    help: 'vote.block_help',
    reason: { ...PROBLEM, hint: 'ballot.block_hint' },
    change: true,
  },
]
const MAJORITY: readonly Answer[] = [
  { choice: 'for', sign: '✓', look: 'leaf' },
  { choice: 'against', sign: '✕', look: 'clay' },
  { choice: 'blank', sign: '○', look: 'sky', help: 'vote.blank_help' },
  { choice: 'abstain', sign: '–', look: 'stone' },
]
const LAZY: readonly Answer[] = [
  { choice: 'support', sign: '✓', look: 'leaf', help: 'vote.support_help' },
  {
    choice: 'objection',
    sign: '!',
    look: 'clay',
    help: 'vote.objection_help',
    reason: { ...PROBLEM, hint: 'ballot.lazy_hint' },
    change: true,
  },
]
const ADVICE: readonly Answer[] = [
  { choice: 'favourable', sign: '✓', look: 'leaf', help: 'vote.favourable_help' },
  { choice: 'reserved', sign: '~', look: 'sky', help: 'vote.reserved_help' },
  { choice: 'unfavourable', sign: '✕', look: 'clay', help: 'vote.unfavourable_help' },
  { choice: 'no_advice', sign: '–', look: 'stone', help: 'vote.no_advice_help' },
  { choice: 'adopt', sign: '✓', look: 'leaf', help: 'vote.adopt_help' },
  { choice: 'reject', sign: '✕', look: 'clay', help: 'vote.reject_help' },
]
const ANSWERS: { readonly [R in RuleOn<'answers'> as R['id']]: readonly Answer[] } = {
  'consent/1': CONSENT,
  'consensus/1': CONSENSUS,
  'majority/1': MAJORITY,
  'lazy/1': LAZY,
  'advice/1': ADVICE,
}

/** Where every answer may be explained, whichever it is, the field stands after them all. */
const ADVICE_GIVEN: Reason = { field: 'advice', label: 'ballot.advice', hint: 'vote.word_hint' }
const ACCOUNT_GIVEN: Reason = { field: 'account', label: 'ballot.account', hint: 'ballot.account_hint' }

/** Answers to one text. `choices` are those its voter has: who decides after advice has others than who advises. */
export function YesNo({
  say,
  rule,
  choices,
  draft,
  prefix,
  problem,
}: {
  say: Say
  rule: Rule
  choices: readonly string[]
  draft: BallotDraft | undefined
  prefix: string
  /** Why the reason that was given, or not, will not do. */
  problem: string | undefined
}) {
  const answers = (ANSWERS[(rule as RuleOn<'answers'>).id] ?? []).filter(({ choice }) =>
    choices.includes(choice),
  )
  const common =
    rule.id === 'advice/1' ? (choices.includes('adopt') ? ACCOUNT_GIVEN : ADVICE_GIVEN) : undefined
  return (
    <>
      <fieldset className="grid gap-3">
        <legend className="sr-only">{say('vote.yours')}</legend>
        {answers.map(({ choice, sign, look, help, reason, change }) => {
          const chosen = draft?.choice === choice
          return (
            <Choice
              key={choice}
              choice={choice}
              sign={sign}
              look={look}
              label={say(`vote.${choice}` as WordKey)}
              help={help && say(help)}
              chosen={chosen}
            >
              {reason ? (
                <>
                  <ReasonField
                    say={say}
                    reason={reason}
                    prefix={prefix}
                    typed={chosen ? draft.reason : undefined}
                    problem={problem}
                  />
                  {change ? (
                    <ChangeField say={say} prefix={prefix} typed={chosen ? draft.change : undefined} />
                  ) : null}
                </>
              ) : null}
            </Choice>
          )
        })}
      </fieldset>
      {common ? (
        <ReasonField say={say} reason={common} prefix={prefix} typed={draft?.reason} problem={problem} />
      ) : null}
    </>
  )
}

function ReasonField({
  say,
  reason: { field, label, hint },
  prefix,
  typed,
  problem,
}: {
  say: Say
  reason: Reason
  prefix: string
  typed: string | undefined
  problem: string | undefined
}) {
  return (
    <TextArea
      name={field}
      id={`${prefix}${field}`}
      label={say(label)}
      hint={say(hint)}
      problem={problem}
      defaultValue={typed}
      maxLength={LIMITS.reason}
    />
  )
}

function ChangeField({ say, prefix, typed }: { say: Say; prefix: string; typed: string | undefined }) {
  return (
    <TextArea
      name="change"
      id={`${prefix}change`}
      label={say('vote.change')}
      hint={say('vote.word_hint')}
      defaultValue={typed}
      maxLength={LIMITS.change}
    />
  )
}

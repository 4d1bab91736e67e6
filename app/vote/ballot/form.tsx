import type { ReactNode } from 'react'
import { Button } from '#app/ui/button.tsx'
import { TextArea } from '#app/ui/field.tsx'
import type { Worded } from '#lib/i18n/phrases/ballot.ts'
import type { Say } from '#lib/i18n/words.ts'
import type { Refusal } from '#lib/rules/base/refusal.ts'
import { LIMITS } from '#lib/rules/base/text.ts'
import type { BallotDraft } from '#lib/rules/methods/counting/ballot-draft.ts'
import { isAmongOptions } from '#lib/rules/methods/rule.ts'
import { AmongOptions } from './among-options.tsx'
import { YesNo } from './yes-no.tsx'

interface Fields extends Worded {
  say: Say
  /** What this voter may answer. */
  choices: readonly string[]
  /** What was typed and refused, or else their ballot of this round so far: nothing else is ever preselected. */
  draft: BallotDraft | undefined
  /** Tells its fields from those of another ballot on the same page. */
  prefix?: string
  /** Why it was refused, and in words. */
  refused?: { refusal: Refusal; sentence: string } | undefined
}

/** The ballot. Works from the keyboard, on a phone, without scripts. */
export function BallotForm({
  action,
  voted = false,
  hidden,
  secrecy,
  children,
  ...fields
}: Fields & {
  action: string
  /** They have a ballot already: this one would take its place. */
  voted?: boolean
  hidden?: Record<string, string>
  /** What a secret ballot needs beside: shown before the button. */
  secrecy?: ReactNode
  children?: ReactNode
}) {
  const { say } = fields
  return (
    <form action={action} method="post" className="grid gap-3">
      {Object.entries(hidden ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <BallotFields {...fields} />
      {secrecy}
      <Button className="w-full">{say(voted ? 'vote.change_mine' : 'vote.send')}</Button>
      {children}
    </form>
  )
}

/** The fields of a ballot, for a form of any purpose. */
export function BallotFields({ say, rule, terms, choices, draft, prefix = '', refused }: Fields) {
  const { refusal, sentence } = refused ?? {}
  const wrong = refusal && 'option' in refusal ? refusal.option : undefined
  const ofOptions = wrong !== undefined || (refusal && OF_OPTIONS.has(refusal.code))
  return (
    <>
      {isAmongOptions(rule.id) ? (
        <AmongOptions
          say={say}
          worded={{ rule, terms }}
          draft={draft}
          prefix={prefix}
          problem={ofOptions ? sentence : undefined}
          wrong={wrong}
        />
      ) : (
        <YesNo
          say={say}
          rule={rule}
          choices={choices}
          draft={draft}
          prefix={prefix}
          problem={refusal?.code === 'reason_required' ? sentence : undefined}
        />
      )}
      {takesWord(rule, terms) ? (
        <TextArea
          name="word"
          id={`${prefix}word`}
          rows={2}
          label={say('vote.word')}
          hint={say('vote.word_hint')}
          defaultValue={draft?.word}
          maxLength={LIMITS.word}
        />
      ) : null}
    </>
  )
}

/** What may be wrong with a ballot among options, beside one of them. */
const OF_OPTIONS = new Set<Refusal['code']>(['rank_twice', 'too_many_points', 'nothing_chosen', 'invalid'])

/** A slip that nobody signed has no words, and advice is words already. */
function takesWord(rule: Worded['rule'], terms: Worded['terms']): boolean {
  return terms.ballots === 'named' && rule.id !== 'advice/1'
}

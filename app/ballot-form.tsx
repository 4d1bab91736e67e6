import type { ReactNode } from 'react'
import { LIMITS } from '#lib/decision/text.ts'
import type { Say, WordKey } from '#lib/words/words.ts'
import { Button } from './ui/button.tsx'
import { TextArea } from './ui/field.tsx'

export interface Answer {
  choice: string
  reason?: string | undefined
  change?: string | undefined
  word?: string | undefined
}

interface Choice {
  choice: 'consent' | 'concern' | 'objection' | 'abstain' | 'for' | 'against' | 'blank'
  sign: string
  look: string
}
const CONSENT: readonly Choice[] = [
  { choice: 'consent', sign: '✓', look: 'bg-[#0f6b57]' },
  { choice: 'concern', sign: '~', look: 'bg-[#1f5fa8]' },
  { choice: 'objection', sign: '!', look: 'bg-[#a8321f]' },
  { choice: 'abstain', sign: '–', look: 'bg-[#5d6863]' },
]
const MAJORITY: readonly Choice[] = [
  { choice: 'for', sign: '✓', look: 'bg-[#0f6b57]' },
  { choice: 'against', sign: '✕', look: 'bg-[#a8321f]' },
  { choice: 'blank', sign: '○', look: 'bg-[#1f5fa8]' },
  { choice: 'abstain', sign: '–', look: 'bg-[#5d6863]' },
]

/** The ballot: nothing preselected but what one answered before. Works from the keyboard, on a phone, without scripts. */
export function BallotForm({
  say,
  action,
  method,
  answer,
  problem,
  voted = false,
  hidden,
  children,
}: {
  say: Say
  action: string
  method: 'consent/1' | 'majority/1'
  /** What was typed and refused, or else one's ballot so far. */
  answer: Answer | undefined
  problem?: string | undefined
  /** They have a ballot already: this one would take its place. */
  voted?: boolean
  hidden?: Record<string, string>
  children?: ReactNode
}) {
  const choices = method === 'consent/1' ? CONSENT : MAJORITY
  return (
    <form action={action} method="post" className="grid gap-3">
      {Object.entries(hidden ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <fieldset className="grid gap-3">
        <legend className="sr-only">{say('vote.yours')}</legend>
        {choices.map((option) => (
          <Option key={option.choice} say={say} option={option} answer={answer} problem={problem} />
        ))}
      </fieldset>
      <TextArea
        name="word"
        rows={2}
        label={say('vote.word')}
        hint={say('vote.word_hint')}
        defaultValue={answer?.word}
        maxLength={LIMITS.word}
      />
      <Button className="w-full">{say(voted ? 'vote.change_mine' : 'vote.send')}</Button>
      {children}
    </form>
  )
}

function Option({
  say,
  option: { choice, sign, look },
  answer,
  problem,
}: {
  say: Say
  option: Choice
  answer: Answer | undefined
  problem: string | undefined
}) {
  const help = `vote.${choice}_help` as WordKey
  const chosen = answer?.choice === choice
  return (
    <div className="group rounded-xl border-[1.5px] border-field bg-surface has-checked:border-leaf has-checked:bg-leaf-soft">
      <label className="flex min-h-[64px] cursor-pointer items-center gap-4 px-4 py-3">
        <input
          type="radio"
          name="choice"
          value={choice}
          required
          defaultChecked={chosen}
          className="size-5 shrink-0 accent-leaf"
        />
        <span
          aria-hidden="true"
          className={`grid size-[38px] shrink-0 place-items-center rounded-full font-bold text-white ${look}`}
        >
          {sign}
        </span>
        <span className="min-w-0">
          <strong className="block">{say(`vote.${choice}`)}</strong>
          {choice === 'for' || choice === 'against' || choice === 'abstain' ? null : (
            <span className="block text-[0.86rem] text-ink-2">{say(help)}</span>
          )}
        </span>
      </label>
      {choice === 'concern' ? (
        <div className="hidden px-4 pb-4 group-has-checked:grid">
          <TextArea
            name="concern"
            label={say('vote.concern_reason')}
            hint={say('vote.word_hint')}
            defaultValue={chosen ? answer?.reason : undefined}
            maxLength={LIMITS.reason}
          />
        </div>
      ) : null}
      {choice === 'objection' ? (
        <div className="hidden gap-3 px-4 pb-4 group-has-checked:grid">
          <TextArea
            name="problem"
            label={say('vote.reason')}
            hint={say('vote.reason_hint')}
            problem={problem}
            defaultValue={chosen ? answer?.reason : undefined}
            maxLength={LIMITS.reason}
          />
          <TextArea
            name="change"
            label={say('vote.change')}
            hint={say('vote.word_hint')}
            defaultValue={chosen ? answer?.change : undefined}
            maxLength={LIMITS.change}
          />
        </div>
      ) : null}
    </div>
  )
}

/** The form's fields as the answer they stand for: a reason belongs to the choice it was typed under. */
export function answerOf(values: Readonly<Record<string, string>>): Answer {
  const { choice = '', concern = '', problem = '', change = '', word = '' } = values
  return { choice, word, reason: choice === 'concern' ? concern : problem, change }
}

import { answerLines, choiceWords, optionLines, type Worded } from '#lib/i18n/phrases/ballot.ts'
import type { Say } from '#lib/i18n/words.ts'
import type { BallotDraft } from '#lib/rules/methods/counting/ballot-draft.ts'
import type { OptionValues } from '#lib/rules/methods/counting/option.ts'

/** A ballot in words: the answer, then what each option was given. */
export function BallotInWords({
  say,
  worded,
  choice,
  values = [],
  as,
  round = 0,
}: {
  say: Say
  worded: Worded
  choice: string
  values?: OptionValues | undefined
  as: 'ballot.mine' | 'ballot.typed' | 'ballot.before'
  /** In which round that was. */
  round?: number
}) {
  const lines = choice === 'blank' ? [] : optionLines(say, worded, values)
  return (
    <div>
      <p>
        {say(as, {
          answer: choiceWords(say, worded.rule, choice),
          listed: lines.length > 0 ? 'yes' : 'no',
          round,
        })}
      </p>
      {lines.length > 0 ? (
        <ul className="list-disc pl-5">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

/** An answer someone gave, or had written down for them, with all that was said. */
export function AnswerInWords({ say, worded, draft }: { say: Say; worded: Worded; draft: BallotDraft }) {
  return (
    <blockquote className="my-2 border-l-4 border-line pl-3">
      {answerLines(say, worded, draft).map((line, at) => (
        <p key={line} className={`whitespace-pre-line ${at === 0 ? 'font-semibold' : ''}`}>
          {line}
        </p>
      ))}
    </blockquote>
  )
}

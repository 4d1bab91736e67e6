import { choiceWords, optionLines, type Worded } from '#lib/i18n/phrases/ballot.ts'
import type { Say } from '#lib/i18n/words.ts'
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

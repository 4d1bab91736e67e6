import { answerLines, type Worded } from '#lib/i18n/phrases/ballot.ts'
import type { Say } from '#lib/i18n/words.ts'
import type { BallotDraft } from '#lib/rules/methods/counting/ballot-draft.ts'

/** An answer someone gave, or had written down for them, in words. */
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

import { DifferenceText } from '#app/ui/difference.tsx'
import type { Say } from '#lib/i18n/words.ts'
import { prefill } from '#lib/rules/methods/ballot.ts'
import type { PreviousRound } from '#lib/views/vote/previous-round.ts'
import { BallotInWords } from './ballot-in-words.tsx'

/** Before voting again: what one answered in the round before, and the words that are not what they were. */
export function Previous({
  say,
  previous,
  voted,
}: {
  say: Say
  previous: PreviousRound
  /** They have answered in this round: it need not stand open any more. */
  voted: boolean
}) {
  const { round, mine, method, terms, changes } = previous
  return (
    <div className="mb-4 grid gap-2 rounded-xl border-l-[5px] border-sky bg-sky-soft px-4 py-3 text-[0.92rem]">
      {mine ? (
        <>
          <BallotInWords
            say={say}
            worded={{ rule: method.rule, terms }}
            choice={mine.choice}
            values={prefill(mine).options}
            as="ballot.before"
            round={round}
          />
          {mine.reason ? (
            <p className="whitespace-pre-line">{say('draft.quoted', { text: mine.reason })}</p>
          ) : null}
          <p className="text-ink-2">{say('ballot.again')}</p>
        </>
      ) : (
        <p>{say(terms.ballots === 'secret' ? 'secret.before' : 'ballot.before_none', { round })}</p>
      )}
      {changes.length === 0 ? (
        <p>{say('ballot.unchanged', { round })}</p>
      ) : (
        <details open={!voted}>
          <summary className="inline-flex min-h-[44px] items-center font-semibold">
            {say('ballot.changed', { round })}
          </summary>
          <ul className="grid gap-2">
            {changes.map((passages, at) => (
              <li key={`${at}-${passages.length}`} className="rounded-lg bg-surface px-3 py-2">
                <DifferenceText passages={passages} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

import type { ReactNode } from 'react'
import { draftOf } from '#lib/decision/ballot-again.ts'
import type { OpenRound } from '#lib/views/open-round.ts'
import type { Reader } from '#lib/words/dates.ts'
import type { Say } from '#lib/words/words.ts'
import type { Kept } from '../form.ts'
import { sentence } from '../refusal-text.ts'
import { BallotForm } from './form.tsx'
import { typedBallot } from './kept.ts'
import { Previous } from './previous.tsx'
import { Said } from './said.tsx'

/** One's own vote in an open round: what one answered before, in this round and in the last, and the ballot. */
export function MyVote({
  say,
  reader,
  vote: { roundId, fixed, choices, mine, previous },
  kept,
  ...form
}: {
  say: Say
  reader: Reader
  vote: OpenRound
  action: string
  /** A ballot of this round that was refused just now. */
  kept: Kept | undefined
  hidden?: Record<string, string>
  secrecy?: ReactNode
  children: ReactNode
}) {
  const worded = { rule: fixed.method.rule, terms: fixed.terms }
  const cast = mine ? draftOf(mine) : undefined
  return (
    <>
      {previous ? <Previous say={say} previous={previous} voted={cast !== undefined} /> : null}
      {mine ? (
        <div className="mb-3 rounded-xl bg-leaf-soft px-4 py-3">
          <Said say={say} worded={worded} choice={mine.choice} values={cast?.options} as="ballot.mine" />
        </div>
      ) : null}
      <BallotForm
        key={roundId}
        {...worded}
        {...form}
        say={say}
        choices={choices}
        draft={typedBallot(kept) ?? cast}
        refused={kept && { refusal: kept.refusal, sentence: sentence(say, kept.refusal, reader) }}
        voted={cast !== undefined}
      />
    </>
  )
}

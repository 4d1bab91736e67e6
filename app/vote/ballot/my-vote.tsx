import type { ReactNode } from 'react'
import { sentence } from '#app/forms/refusal-text.ts'
import type { Reader } from '#lib/i18n/dates.ts'
import type { Say } from '#lib/i18n/words.ts'
import { prefill } from '#lib/rules/methods/ballot.ts'
import type { RefusedForm } from '#lib/store/refused-forms.ts'
import type { OpenRound } from '#lib/views/vote/open-round.ts'
import { BallotInWords } from './ballot-in-words.tsx'
import { BallotForm } from './form.tsx'
import { Previous } from './previous.tsx'
import { typedBallot } from './refused-ballot.ts'
import { Secrecy } from './secrecy.tsx'

/** One's own vote in an open round: what one answered before, in this round and in the last, and the ballot. */
export function MyVote({
  say,
  reader,
  vote: { roundId, fixed, choices, mine, secret, previous },
  refusedForm,
  ...form
}: {
  say: Say
  reader: Reader
  vote: OpenRound
  action: string
  /** A ballot of this round that was refused just now. */
  refusedForm: RefusedForm | undefined
  hidden?: Record<string, string>
  children: ReactNode
}) {
  const worded = { rule: fixed.method.rule, terms: fixed.terms }
  const cast = mine ? prefill(mine) : undefined
  const refused = refusedForm && {
    refusal: refusedForm.refusal,
    sentence: sentence(say, refusedForm.refusal, reader),
  }
  const voted = cast !== undefined || secret?.voted === true
  return (
    <>
      {previous ? <Previous say={say} previous={previous} voted={voted} /> : null}
      {mine ? (
        <div className="mb-3 rounded-xl bg-leaf-soft px-4 py-3">
          <BallotInWords
            say={say}
            worded={worded}
            choice={mine.choice}
            values={cast?.options}
            as="ballot.mine"
          />
        </div>
      ) : null}
      {secret?.voted ? <p className="mb-3 rounded-xl bg-leaf-soft px-4 py-3">{say('secret.voted')}</p> : null}
      <BallotForm
        key={roundId}
        {...worded}
        {...form}
        say={say}
        choices={choices}
        draft={typedBallot(refusedForm) ?? cast}
        refused={refused}
        voted={voted}
        secrecy={
          secret ? (
            <Secrecy say={say} refusedForm={refusedForm} problem={refused?.sentence} {...secret} />
          ) : undefined
        }
      />
    </>
  )
}

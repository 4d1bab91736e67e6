import { sentence } from '#app/forms/refusal-text.ts'
import { Card } from '#app/ui/card.tsx'
import type { Reader } from '#lib/i18n/dates.ts'
import type { Worded } from '#lib/i18n/phrases/ballot.ts'
import type { Say } from '#lib/i18n/words.ts'
import type { RefusedForm } from '#lib/store/refused-forms.ts'
import type { Giver, VotingForOthers } from '#lib/views/vote/voting-for-others.ts'
import { BallotForm } from '../ballot/form.tsx'
import { typedBallot } from '../ballot/refused-ballot.ts'

/** A ballot of its own for each person whose proxy the reader holds. */
export function Givers({
  say,
  reader,
  forOthers,
  worded,
  action,
  refusedForm,
}: {
  say: Say
  reader: Reader
  forOthers: VotingForOthers
  worded: Worded
  action: string
  refusedForm: RefusedForm | undefined
}) {
  return forOthers.givers.map((giver) => {
    const { id, name } = giver.who
    const mine = refusedForm?.values.giver === id ? refusedForm : undefined
    return (
      <Card key={id} id={`for-${id}`} className="no-print">
        <h2>{say('for_others.proxy.for', { name })}</h2>
        {giver.state === 'open' ? (
          <>
            <p className="mt-1 mb-3 text-[0.86rem] text-ink-2">
              {say('for_others.proxy.for_help', { name })}
            </p>
            <BallotForm
              {...worded}
              say={say}
              action={`${action}/vote-for`}
              prefix={`for-${id}-`}
              hidden={{ round: forOthers.roundId, giver: id }}
              choices={giver.choices}
              draft={typedBallot(mine) ?? giver.cast ?? undefined}
              refused={mine && { refusal: mine.refusal, sentence: sentence(say, mine.refusal, reader) }}
              voted={giver.cast !== null}
            />
          </>
        ) : (
          <p className="mt-1">{whyNot(say, giver.state, name)}</p>
        )}
      </Card>
    )
  })
}

function whyNot(say: Say, state: Exclude<Giver['state'], 'open'>, name: string): string {
  return say(state === 'answered' ? 'for_others.proxy.answered' : 'for_others.proxy.conflict', { name })
}

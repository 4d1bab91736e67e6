import { Button } from '#app/ui/button.tsx'
import { formatDayOf, type Reader } from '#lib/i18n/dates.ts'
import type { Worded } from '#lib/i18n/phrases/ballot.ts'
import type { Say } from '#lib/i18n/words.ts'
import type { VotingForOthers } from '#lib/views/vote/voting-for-others.ts'
import { AnswerInWords } from '../ballot/ballot-in-words.tsx'

interface Shared {
  say: Say
  reader: Reader
  forOthers: VotingForOthers
  worded: Worded
  /** Where the commands of this page are posted. */
  action: string
}

/** What others have done with the reader's answer: brought it in, or voted with their proxy. Their own comes first. */
export function DoneForMe(shared: Shared) {
  return (
    <>
      <RelayedForMe {...shared} />
      <Holder {...shared} />
    </>
  )
}

function RelayedForMe({ say, reader, forOthers: { relayedForMe, roundId }, worded, action }: Shared) {
  if (!relayedForMe) return null
  const { by, channel, answeredOn, said, confirmedBy } = relayedForMe
  return (
    <div className="mb-4 rounded-xl border-l-[5px] border-sky bg-sky-soft px-4 py-3 text-[0.92rem]">
      <h3>{say('for_others.mine.title')}</h3>
      <p className="mt-1">
        {say('for_others.mine.line', {
          by: by?.name ?? say('draft.someone'),
          channel,
          day: formatDayOf(answeredOn, reader),
        })}
      </p>
      <AnswerInWords say={say} worded={worded} draft={said} />
      <p>
        {confirmedBy
          ? say('for_others.mine.counts', { by: confirmedBy.name })
          : say('for_others.mine.waiting')}
      </p>
      <form action={`${action}/accept-relayed`} method="post" className="my-3">
        <input type="hidden" name="round" value={roundId} />
        <Button look="plain">{say('for_others.mine.yes')}</Button>
      </form>
      <p>{say('for_others.mine.correct')}</p>
    </div>
  )
}

function Holder({ say, forOthers: { holder }, worded }: Shared) {
  if (!holder) return null
  const { name } = holder.who
  return (
    <div className="mb-4 text-[0.92rem]">
      <p>{say('for_others.proxy.by', { name })}</p>
      {holder.cast ? (
        <>
          <p className="mt-2">{say('for_others.proxy.by_voted', { name })}</p>
          <AnswerInWords say={say} worded={worded} draft={holder.cast} />
        </>
      ) : null}
    </div>
  )
}

/** In the place of one's ballot, once one has said that the question touches one too closely. */
export function Recused({ say, forOthers: { conflictRule } }: Pick<Shared, 'say' | 'forOthers'>) {
  return <p className="mt-2">{say('for_others.conflict.mine', { rule: conflictRule })}</p>
}

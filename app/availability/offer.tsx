import type { BoardScope } from '#lib/store/scope.ts'
import { offersAvailability } from '#lib/views/board/availability.ts'
import type { OpenRound } from '#lib/views/vote/open-round.ts'
import { current, database } from '../session.ts'

/** One quiet line beside someone's first vote, once they have cast it; never a question one has to answer. */
export async function AvailabilityOffer({
  scope,
  vote,
  back,
}: {
  scope: BoardScope
  vote: Pick<OpenRound, 'roundId' | 'mine' | 'secret'>
  back: string
}) {
  const voted = vote.mine || vote.secret?.voted
  if (!voted || !(await offersAvailability({ db: database(), scope }, vote.roundId))) return null
  const { say } = await current()
  return (
    <p className="mb-3 text-[0.92rem] text-ink-2">
      {say('availability.offer')}{' '}
      <a
        href={`/availability?${new URLSearchParams({ back })}`}
        className="inline-flex min-h-[44px] items-center"
      >
        {say('availability.offer_go')}
      </a>
    </p>
  )
}

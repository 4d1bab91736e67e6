import type { Context } from '#lib/context.ts'
import { offersAvailability } from '#lib/views/availability.ts'
import { current } from './session.ts'

/** One quiet line after someone's first vote; never a question one has to answer. */
export async function AvailabilityOffer({
  context,
  roundId,
  back,
}: {
  context: Context
  roundId: string
  back: string
}) {
  if (!(await offersAvailability(context, roundId))) return null
  const { say } = await current()
  return (
    <p className="no-print mb-5 text-[0.92rem] text-ink-2">
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

import { current } from '#app/session.ts'
import { Card } from '#app/ui/card.tsx'
import type { CancelledRound } from '#lib/views/vote/cancelled-round.ts'

/** Why a vote was cancelled: beside its text while that is written on, and to whoever opens a link to it. */
export async function WhyCancelled({ round }: { round: CancelledRound }) {
  const { say } = await current()
  return (
    <Card edge="sky" className="mb-6">
      <h2>{say('cancel.why')}</h2>
      <p className="mt-1 whitespace-pre-line">
        {round.reason ? say('draft.quoted', { text: round.reason }) : null}{' '}
        {round.by ? `— ${round.by.name}${say('ask.and_others', { n: round.joined })}` : null}
      </p>
      <p className="mt-1 text-[0.92rem] text-ink-2">{say('cancel.answered', { n: round.answered })}</p>
    </Card>
  )
}

import type { OpenRound } from '#lib/views/open-round.ts'
import { formatInstant, type Reader } from '#lib/words/dates.ts'
import type { Say } from '#lib/words/words.ts'
import { Card } from './ui/card.tsx'

/** Why a vote closes at another instant than it was opened with, and that no person chose it. */
export function CloseMoved({ say, reader, vote }: { say: Say; reader: Reader; vote: OpenRound }) {
  const { moved } = vote
  if (!moved) return null
  const close = formatInstant(vote.closesAt, reader)
  if (moved.why !== 'all_voted')
    return (
      <Card edge="sky">
        <h2>{say('clock.extended', { close })}</h2>
        <p className="mt-1">{say(`clock.why.${moved.why}`)}</p>
        <p className="mt-1 text-[0.92rem] text-ink-2">{say('clock.extended_rule')}</p>
      </Card>
    )
  const first = formatInstant(moved.insteadOf, reader)
  return (
    <Card edge="sky">
      <h2>{say('clock.brought_forward')}</h2>
      <p className="mt-1">{say('clock.brought_forward_help', { close, first, hours: moved.hours })}</p>
    </Card>
  )
}

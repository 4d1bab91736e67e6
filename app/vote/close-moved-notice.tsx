import { formatInstant, type Reader } from '#lib/i18n/dates.ts'
import { extensionRule, whyExtended } from '#lib/i18n/phrases/clock.ts'
import type { Say } from '#lib/i18n/words.ts'
import type { ClosedRoundView } from '#lib/views/vote/closed-round.ts'
import type { OpenRound } from '#lib/views/vote/open-round.ts'
import { Card } from '../ui/card.tsx'

/** Why a vote closes, or closed, at another instant than it was opened with, and that no person chose it. */
export function CloseMovedNotice({
  say,
  reader,
  round,
}: {
  say: Say
  reader: Reader
  round: OpenRound | ClosedRoundView
}) {
  const { moved } = round
  if (!moved) return null
  const isOver = 'closedAt' in round
  const close = formatInstant(isOver ? round.closedAt : round.closesAt, reader)
  if (moved.why !== 'all_voted')
    return (
      <Card edge="sky">
        <h2>{say('clock.extended', { close })}</h2>
        <p className="mt-1">{whyExtended(say, reader, { ...moved, why: moved.why })}</p>
        <p className="mt-1 text-[0.92rem] text-ink-2">{extensionRule(say, moved, isOver)}</p>
      </Card>
    )
  const first = formatInstant(moved.insteadOf, reader)
  const help = isOver ? 'clock.was_brought_forward_help' : 'clock.brought_forward_help'
  return (
    <Card edge="sky">
      <h2>{say('clock.brought_forward')}</h2>
      <p className="mt-1">{say(help, { close, first, hours: moved.hours })}</p>
    </Card>
  )
}

import { Card } from '#app/ui/card.tsx'
import type { Say } from '#lib/i18n/words.ts'
import type { ClosedRoundView } from '#lib/views/vote/closed-round.ts'
import { RateWindowForm } from './rate-window-form.tsx'

/** How the window of a closed vote suited those called: asked of them, and counted where enough answered. */
export function WindowFeedback({
  say,
  round: { roundId, feedback },
  action,
}: {
  say: Say
  round: ClosedRoundView
  action: string
}) {
  const { counts, asked } = feedback
  if (!counts && !asked) return null
  return (
    <Card>
      {counts ? <p>{say('feedback.counts', { ...counts })}</p> : null}
      {asked ? <RateWindowForm say={say} roundId={roundId} mine={asked.mine} action={action} /> : null}
    </Card>
  )
}

import { Card } from '#app/ui/card.tsx'
import type { Say } from '#lib/i18n/words.ts'
import { type WindowRating as Answer, WINDOW_RATINGS } from '#lib/rules/window/feedback.ts'
import type { ClosedRoundView } from '#lib/views/vote/closed-round.ts'

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

/** One question after a vote, one tap, never required. */
export function RateWindowForm({
  say,
  roundId,
  mine,
  action,
}: {
  say: Say
  roundId: string
  mine: Answer | null
  action: string
}) {
  return (
    <form id="how-long" action={`${action}/how-long`} method="post" className="no-print mt-4">
      <input type="hidden" name="round" value={roundId} />
      <fieldset>
        <legend className="font-semibold">{say('feedback.question')}</legend>
        <div className="mt-2 flex flex-wrap gap-2">
          {WINDOW_RATINGS.map((answer) => (
            <button
              key={answer}
              type="submit"
              name="how_long"
              value={answer}
              aria-pressed={answer === mine}
              className={`inline-flex min-h-[44px] items-center rounded-[10px] px-4 py-2 font-semibold text-ink ${answer === mine ? 'border-2 border-leaf bg-leaf-soft' : 'border border-field bg-surface hover:bg-paper'}`}
            >
              {answer === mine ? '✓ ' : ''}
              {say(`feedback.${answer}`)}
            </button>
          ))}
        </div>
      </fieldset>
      <p className="mt-2 text-[0.86rem] text-ink-2">{say('feedback.help')}</p>
    </form>
  )
}

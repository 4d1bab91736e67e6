import { formatInstant, type Reader } from '#lib/i18n/dates.ts'
import type { Say } from '#lib/i18n/words.ts'
import type { ClosedRoundView } from '#lib/views/vote/closed-round.ts'
import type { OpenRound } from '#lib/views/vote/open-round.ts'
import { Card } from '../ui/card.tsx'

/** That a vote is, or was, shorter than recommended: how many that leaves out, the apology, and why. */
export function ShortVote({
  say,
  reader,
  round,
}: {
  say: Say
  reader: Reader
  round: OpenRound | ClosedRoundView
}) {
  const { shortened } = round
  if (!shortened) return null
  const { recommended, leftOut, apology, justification, mineUntil } = shortened
  const isOver = 'closedAt' in round
  const date = formatInstant(recommended, reader)
  return (
    <Card edge="sky">
      <h2>{say(isOver ? 'shorter.was_title' : 'shorter.is_title')}</h2>
      <p className="mt-1">{say(isOver ? 'shorter.was_cost' : 'shorter.is_cost', { n: leftOut, date })}</p>
      {apology ? <p className="mt-3 whitespace-pre-line">{say('draft.quoted', { text: apology })}</p> : null}
      {justification ? (
        <p className="mt-3 whitespace-pre-line">{say('draft.quoted', { text: justification })}</p>
      ) : null}
      {mineUntil ? (
        <p className="mt-3 font-semibold">
          {say(isOver ? 'shorter.mine_now' : 'shorter.mine_later', {
            until: formatInstant(mineUntil, reader),
          })}
        </p>
      ) : null}
    </Card>
  )
}

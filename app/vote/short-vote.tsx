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
      <h2>{say(isOver ? 'short_vote.was_title' : 'short_vote.is_title')}</h2>
      <p className="mt-1">
        {say(isOver ? 'short_vote.was_cost' : 'short_vote.is_cost', { n: leftOut, date })}
      </p>
      {apology ? <p className="mt-3 whitespace-pre-line">{say('draft.quoted', { text: apology })}</p> : null}
      {justification ? (
        <p className="mt-3 whitespace-pre-line">{say('draft.quoted', { text: justification })}</p>
      ) : null}
      {mineUntil ? (
        <p className="mt-3 font-semibold">
          {say(isOver ? 'short_vote.mine_now' : 'short_vote.mine_later', {
            until: formatInstant(mineUntil, reader),
          })}
        </p>
      ) : null}
    </Card>
  )
}

import { current } from '#app/session.ts'
import { Card } from '#app/ui/card.tsx'
import { RichText } from '#app/ui/rich-text.tsx'
import { Brief } from '#app/vote/frozen-text.tsx'
import { Result } from '#app/vote/result/result.tsx'
import { formatDate } from '#lib/i18n/dates.ts'
import type { CancelledRound } from '#lib/views/vote/cancelled-round.ts'
import type { ClosedRoundView } from '#lib/views/vote/closed-round.ts'

/** Every round there was before, counted or cancelled, the oldest last: each with its text. */
export async function EarlierRounds({
  rounds,
  cancelled,
}: {
  rounds: readonly ClosedRoundView[]
  cancelled: readonly CancelledRound[]
}) {
  const { say } = await current()
  const all = [
    ...rounds.map((round) => ({ number: round.round, shown: <Counted key={round.roundId} round={round} /> })),
    ...cancelled.map((round) => ({
      number: round.round,
      shown: <Cancelled key={round.roundId} round={round} />,
    })),
  ]
  if (all.length === 0) return null
  return (
    <section>
      <h2>{say('outcome.earlier')}</h2>
      {all.sort((a, b) => b.number - a.number).map(({ shown }) => shown)}
    </section>
  )
}

const SUMMARY = 'min-h-[44px] py-2 font-semibold'

async function Counted({ round }: { round: ClosedRoundView }) {
  const { say, path } = await current()
  const asked = new URL(path, 'http://localhost').searchParams
  return (
    <details open={[asked.get('who'), asked.get('urn')].includes(round.roundId)}>
      <summary className={SUMMARY}>
        {say('outcome.round', { number: round.round })} · {say('log.number', { number: round.decision })} ·{' '}
        {round.title}
      </summary>
      <div className="grid gap-4 pt-2">
        <Result round={round} />
        <Card>
          <RichText node={round.text.body} />
        </Card>
      </div>
    </details>
  )
}

async function Cancelled({ round }: { round: CancelledRound }) {
  const { say, reader } = await current()
  const date = formatDate(round.at, reader)
  return (
    <details>
      <summary className={SUMMARY}>
        {round.by
          ? say('cancel.round_by', { number: round.round, date, by: round.by.name, n: round.joined })
          : say('cancel.round', { number: round.round, date })}
        {round.reason ? (
          <span className="line-clamp-2 font-normal text-ink-2">
            {say('cancel.because', { reason: round.reason })}
          </span>
        ) : null}
      </summary>
      <div className="grid gap-4 pt-2">
        <Card edge="stone">
          {round.reason ? (
            <p className="whitespace-pre-line">{say('draft.quoted', { text: round.reason })}</p>
          ) : null}
          <p className="mt-1 text-[0.92rem] text-ink-2">{say('cancel.answered', { n: round.answered })}</p>
        </Card>
        <Brief say={say} brief={round.text.brief} />
        <Card>
          <RichText node={round.text.body} />
        </Card>
      </div>
    </details>
  )
}

import { Card } from '#app/ui/card.tsx'
import { Chip } from '#app/ui/chip.tsx'
import { formatDayOf, type Reader } from '#lib/i18n/dates.ts'
import type { Say } from '#lib/i18n/words.ts'
import type { VotingForOthers } from '#lib/views/vote/voting-for-others.ts'

/** Answers brought in that wait for their second person, and the way to bring one in. For members. */
export function WaitingRelayed({
  say,
  reader,
  forOthers: { waiting, mayRelay },
  address,
}: {
  say: Say
  reader: Reader
  forOthers: VotingForOthers
  /** The proposal's own. */
  address: string
}) {
  if (waiting.length === 0 && !mayRelay) return null
  return (
    <Card className="no-print">
      {waiting.length > 0 ? (
        <>
          <h2>{say('for_others.waiting.title')}</h2>
          <ul className="mb-3 divide-y divide-line">
            {waiting.map(({ id, who, channel, answeredOn, by, mine }) => (
              <li key={id} className="grid justify-items-start gap-1 py-3">
                <p>
                  {say('for_others.waiting.line', {
                    name: who.name,
                    channel,
                    day: formatDayOf(answeredOn, reader),
                    by: by?.name ?? say('draft.someone'),
                  })}
                </p>
                <Chip>{say('for_others.waiting.second')}</Chip>
                {mayRelay ? (
                  <a href={`${address}/relay/${id}`} className="inline-flex min-h-[44px] items-center">
                    {say(mine ? 'for_others.check.aside' : 'for_others.waiting.check')}
                    <span className="sr-only"> {who.name}</span>
                  </a>
                ) : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {mayRelay ? (
        <p className="text-[0.92rem] text-ink-2">
          <a href={`${address}/relay`} className="inline-flex min-h-[44px] items-center">
            {say('for_others.relay.link')}
          </a>{' '}
          {say('for_others.relay.link_help')}
        </p>
      ) : null}
    </Card>
  )
}

import { Card } from '#app/ui/card.tsx'
import { Chip } from '#app/ui/chip.tsx'
import { formatDayOf, type Reader } from '#lib/i18n/dates.ts'
import type { Say } from '#lib/i18n/words.ts'
import type { Hands } from '#lib/views/vote/hands.ts'

/** Answers brought in that wait for their second person, and the way to bring one in. For members. */
export function Waiting({
  say,
  reader,
  hands: { waiting, mayRelay },
  address,
}: {
  say: Say
  reader: Reader
  hands: Hands
  /** The proposal's own. */
  address: string
}) {
  if (waiting.length === 0 && !mayRelay) return null
  return (
    <Card className="no-print">
      {waiting.length > 0 ? (
        <>
          <h2>{say('hands.waiting.title')}</h2>
          <ul className="mb-3 divide-y divide-line">
            {waiting.map(({ id, who, channel, saidOn, by, mine }) => (
              <li key={id} className="grid justify-items-start gap-1 py-3">
                <p>
                  {say('hands.waiting.line', {
                    name: who.name,
                    channel,
                    day: formatDayOf(saidOn, reader),
                    by: by?.name ?? say('draft.someone'),
                  })}
                </p>
                <Chip>{say('hands.waiting.second')}</Chip>
                {mayRelay ? (
                  <a href={`${address}/relay/${id}`} className="inline-flex min-h-[44px] items-center">
                    {say(mine ? 'hands.check.aside' : 'hands.waiting.check')}
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
            {say('hands.relay.link')}
          </a>{' '}
          {say('hands.relay.link_help')}
        </p>
      ) : null}
    </Card>
  )
}

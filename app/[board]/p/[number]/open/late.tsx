import type { Temporal } from 'temporal-polyfill'
import { isBefore } from '#lib/decision/instant.ts'
import type { OpenVoteView } from '#lib/views/open-vote.ts'
import { formatDay, formatInstant, type Reader } from '#lib/words/dates.ts'
import type { Say } from '#lib/words/words.ts'
import { Fold } from '../../../../ui/fold.tsx'

/** For stewards alone: who would not have had the time at each date, and when they will. */
export function LateOnes({
  say,
  reader,
  late,
  dates,
}: {
  say: Say
  reader: Reader
  late: OpenVoteView['late']
  dates: readonly Temporal.Instant[]
}) {
  if (!late || late.length === 0) return null
  return (
    <Fold title={say('choose.late')}>
      <p className="text-[0.86rem] text-ink-2">{say('choose.late_help')}</p>
      {dates.map((date) => {
        const out = late.filter(({ readyAt }) => readyAt === null || isBefore(date, readyAt))
        return (
          <div key={date.toString()} className="mt-3 text-[0.92rem]">
            <h3 className="first-letter:uppercase">{formatInstant(date, reader)}</h3>
            {out.length === 0 ? <p>{say('choose.late_nobody')}</p> : null}
            <ul className="list-disc pl-5">
              {out.map(({ id, name, kind, readyAt }) => (
                <li key={id}>
                  {say('choose.late_one', { name, kind: say(`site.${kind}`) })}{' '}
                  {readyAt
                    ? say('choose.late_from', { day: formatDay(readyAt, reader) })
                    : say('choose.late_never')}
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </Fold>
  )
}

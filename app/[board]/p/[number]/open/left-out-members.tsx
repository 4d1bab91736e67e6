import { Fold } from '#app/ui/fold.tsx'
import { formatDay, formatInstant, type Reader } from '#lib/i18n/dates.ts'
import type { Say } from '#lib/i18n/words.ts'
import type { OpenVoteView } from '#lib/views/proposal/open-vote.ts'

/** For stewards alone: who would not have had the time at each date, and when they will. */
export function LeftOutMembers({
  say,
  reader,
  leftOutByDate,
}: {
  say: Say
  reader: Reader
  leftOutByDate: OpenVoteView['leftOutByDate']
}) {
  if (!leftOutByDate) return null
  return (
    <Fold title={say('close_date.late')}>
      <p className="text-[0.86rem] text-ink-2">{say('close_date.late_help')}</p>
      {leftOutByDate.map(({ close, people }) => (
        <div key={close.toString()} className="mt-3 text-[0.92rem]">
          <h3 className="first-letter:uppercase">{formatInstant(close, reader)}</h3>
          {people.length === 0 ? <p>{say('close_date.late_nobody')}</p> : null}
          <ul className="list-disc pl-5">
            {people.map(({ id, name, kind, readyAt, estimated }) => (
              <li key={id}>
                {say('close_date.late_one', { name, kind: say(`site.${kind}`) })}{' '}
                {readyAt
                  ? say('close_date.late_from', {
                      day: formatDay(readyAt, reader),
                      estimated: yes(estimated),
                    })
                  : say('close_date.late_never', { estimated: yes(estimated) })}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Fold>
  )
}

const yes = (holds: boolean) => (holds ? 'yes' : 'no')

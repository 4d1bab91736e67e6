import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Fold } from '#app/ui/fold.tsx'
import { formatInstant, type Reader } from '#lib/i18n/dates.ts'
import type { Say } from '#lib/i18n/words.ts'
import type { MeetingLine } from '#lib/views/board/meetings.ts'
import { Suits } from './suits.tsx'

/** The meetings to come, the soonest first. */
export function ComingMeetings({
  say,
  reader,
  slug,
  meetings,
}: {
  say: Say
  reader: Reader
  slug: string
  meetings: readonly MeetingLine[]
}) {
  return (
    <Card>
      <h2>{say('meeting.coming')}</h2>
      {meetings.length === 0 ? <p className="mt-1 text-ink-2">{say('meeting.empty')}</p> : null}
      <ul className="divide-y divide-line">
        {meetings.map((meeting) => (
          <li key={meeting.id} className="py-3">
            <p className="font-semibold">{meeting.title}</p>
            <p className="first-letter:uppercase">
              {formatInstant(meeting.startsAt, reader)} ·{' '}
              {say('meeting.duration', {
                hours: Math.floor(meeting.minutes / 60),
                minutes: meeting.minutes % 60,
              })}
              {meeting.place ? ` · ${meeting.place}` : null}
            </p>
            <div className="mt-1 text-[0.92rem] text-ink-2">
              <Suits say={say} suits={meeting.suits} />
              {meeting.by ? <p>{say('meeting.by', { name: meeting.by })}</p> : null}
              {meeting.suitsMe === false ? <p>{say('meeting.not_you')}</p> : null}
            </div>
            {meeting.mayCancel ? (
              <Fold title={say('meeting.cancel')}>
                <form action={`/${slug}/meetings/do/cancel`} method="post" className="grid gap-2 py-2">
                  <input type="hidden" name="meeting" value={meeting.id} />
                  <p className="text-[0.92rem] text-ink-2">{say('meeting.cancel_help')}</p>
                  <Button look="plain">{say('meeting.cancel_go')}</Button>
                </form>
              </Fold>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}

import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Chip } from '#app/ui/chip.tsx'
import { Choices } from '#app/ui/choices.tsx'
import { TextField } from '#app/ui/field.tsx'
import { formatInstant, type Reader } from '#lib/i18n/dates.ts'
import type { Say } from '#lib/i18n/words.ts'
import type { MeetingQuery, ProposedTime } from '#lib/views/board/meetings.ts'
import { Suits } from './suits.tsx'

/** The times that suit most people, one to be chosen and everybody called. */
export function ProposedTimes({
  say,
  reader,
  slug,
  sought,
  times,
  typed,
}: {
  say: Say
  reader: Reader
  slug: string
  sought: MeetingQuery
  times: readonly ProposedTime[]
  /** What was typed in a form that was refused. */
  typed: Readonly<Record<string, string>> | undefined
}) {
  const [best] = times
  if (!best) {
    return (
      <Card>
        <h2>{say('meeting.none')}</h2>
        <p className="mt-1 text-ink-2">{say('meeting.none_help')}</p>
      </Card>
    )
  }
  const values = times.map(({ startsAt }) => startsAt.toString())
  const chosen = typed?.starts_at && values.includes(typed.starts_at) ? typed.starts_at : values[0]
  const search = new URLSearchParams({ ...sought })
  return (
    <Card>
      <form action={`/${slug}/meetings/do/call?${search}`} method="post" className="grid gap-4">
        <input type="hidden" name="minutes" value={sought.minutes} />
        <Choices
          id="starts"
          name="starts_at"
          legend={say('meeting.choose')}
          chosen={chosen}
          options={times.map(({ startsAt, suits }, i) => ({
            value: startsAt.toString(),
            label: (
              <span className="flex flex-wrap items-center gap-2">
                <span className="first-letter:uppercase">{formatInstant(startsAt, reader)}</span>
                {i === 0 ? <Chip tone="leaf">{say('meeting.best')}</Chip> : null}
              </span>
            ),
            help: <Suits say={say} suits={suits} />,
          }))}
        />
        <p className="text-[0.86rem] text-ink-2">{say('meeting.how')}</p>
        <TextField
          name="title"
          label={say('meeting.about')}
          defaultValue={typed?.title}
          required
          maxLength={280}
        />
        <TextField
          name="place"
          label={say('meeting.place')}
          hint={say('meeting.place_hint')}
          defaultValue={typed?.place}
          maxLength={280}
        />
        <Button>{say('meeting.call')}</Button>
      </form>
    </Card>
  )
}

import { Button } from '#app/ui/button.tsx'
import { SelectField, TextField } from '#app/ui/field.tsx'
import type { Say } from '#lib/i18n/words.ts'
import type { MeetingQuery, MeetingsView } from '#lib/views/board/meetings.ts'

const MINUTES = [30, 60, 90, 120, 180, 240] as const

/** What the address asks for; undefined where nothing was. */
export function meetingQuery(
  { from, to, minutes }: Record<string, string | string[]>,
  { from: first, until }: Pick<MeetingsView, 'from' | 'until'>,
): MeetingQuery | undefined {
  if (typeof minutes !== 'string') return undefined
  return {
    from: typeof from === 'string' && from ? from : first,
    to: typeof to === 'string' && to ? to : until,
    minutes,
  }
}

/** Asks between which days, and for how long. Nothing is stored: the answer is a page one can come back to. */
export function MeetingSearch({
  say,
  slug,
  view,
  sought,
}: {
  say: Say
  slug: string
  view: MeetingsView
  sought: MeetingQuery | undefined
}) {
  return (
    <form action={`/${slug}/meetings`} method="get" className="grid gap-4">
      <h2>{say('meeting.find')}</h2>
      {(['from', 'to'] as const).map((end) => (
        <TextField
          key={end}
          type="date"
          name={end}
          label={say(`meeting.${end}`)}
          min={view.from}
          max={view.until}
          defaultValue={sought?.[end] ?? (end === 'from' ? view.from : view.until)}
        />
      ))}
      <SelectField
        name="minutes"
        label={say('meeting.lasts')}
        defaultValue={sought?.minutes ?? '120'}
        options={MINUTES.map((minutes) => ({
          value: `${minutes}`,
          label: say('meeting.duration', { hours: Math.floor(minutes / 60), minutes: minutes % 60 }),
        }))}
      />
      <Button>{say('meeting.search')}</Button>
    </form>
  )
}

import { Temporal } from 'temporal-polyfill'
import { FileForm } from '#app/forms/file-form.tsx'
import { sentence } from '#app/forms/refusal-text.ts'
import { readRefusedForm } from '#app/forms/refused-form.ts'
import { boardAt, current, database } from '#app/session.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { SelectField, TextField } from '#app/ui/field.tsx'
import { Fold } from '#app/ui/fold.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { formatDateOf, formatDayOf } from '#lib/i18n/dates.ts'
import { LIMITS } from '#lib/rules/base/text.ts'
import { PLACES, placeOf, placeWords } from '#lib/store/load/holiday-places.ts'
import type { RefusedForm } from '#lib/store/refused-forms.ts'
import { type CalendarView, calendarView } from '#lib/views/board/calendar.ts'
import { BoardFrame } from '../frame.tsx'

/** Which days are holidays here: for stewards to set, for everyone to read. */
export default async function CalendarPage({
  params,
  searchParams,
}: {
  params: Promise<{ board: string }>
  searchParams: Promise<Record<string, string | string[]>>
}) {
  const scope = await boardAt((await params).board)
  const { say, reader } = await current()
  const refusedForm = await readRefusedForm()
  const { done } = await searchParams
  const view = await calendarView({ db: database(), scope })
  const place = placeOf(view.calendar)
  const { slug } = scope.board
  const days = view.next.map((day) => formatDayOf(day, reader)).join(', ')
  return (
    <BoardFrame scope={scope} here="more" title={say('calendar.title')}>
      <div className="max-w-[680px]">
        <h1>{say('calendar.title')}</h1>
        <p className="mt-1 mb-5 text-ink-2">{say('calendar.intro')}</p>
        {refusedForm ? <Notice tone="clay">{sentence(say, refusedForm.refusal, reader)}</Notice> : null}
        {!refusedForm && done ? <Notice tone="leaf">{say('calendar.done')}</Notice> : null}
        <div className="grid gap-5">
          <Card>
            <h2>{say('calendar.place')}</h2>
            {view.mayChange ? (
              <form
                action={`/${slug}/calendar/do/holidays`}
                method="post"
                className="mt-3 grid justify-items-start gap-3"
              >
                <SelectField
                  name="place"
                  label={say('calendar.place_field')}
                  defaultValue={place}
                  options={PLACES.map((one) => ({ value: one, label: placeWords(say, reader, one) }))}
                  className="w-full"
                />
                <Button look="plain">{say('calendar.place_go')}</Button>
              </form>
            ) : (
              <p className="mt-1">{placeWords(say, reader, place)}</p>
            )}
            {days ? <p className="mt-3 text-[0.92rem] text-ink-2">{say('calendar.next', { days })}</p> : null}
          </Card>
          <School view={view} slug={slug} refusedForm={refusedForm} />
        </div>
      </div>
    </BoardFrame>
  )
}

async function School({
  view,
  slug,
  refusedForm,
}: {
  view: CalendarView
  slug: string
  refusedForm: RefusedForm | undefined
}) {
  const { say, reader } = await current()
  const { school } = view.calendar
  const day = (text: string) => formatDateOf(Temporal.PlainDate.from(text), reader)
  const form = <ImportForm slug={slug} name={refusedForm?.values.name} />
  return (
    <Card>
      <h2>{say('calendar.school')}</h2>
      {school ? (
        <>
          <p className="mt-2">{say('calendar.school_named', { name: school.name })}</p>
          <ul className="mt-1 list-disc pl-5 text-[0.92rem]">
            {school.days.map(({ from, to }) => (
              <li key={`${from} ${to}`}>
                {from === to
                  ? say('calendar.school_day', { day: day(from) })
                  : say('calendar.school_days', { from: day(from), to: day(to) })}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="mt-1 text-ink-2">{say('calendar.school_none')}</p>
      )}
      {view.mayChange && school ? (
        <div className="mt-3 grid gap-2">
          <Fold title={say('calendar.school_replace')} open={refusedForm !== undefined}>
            {form}
          </Fold>
          <form action={`/${slug}/calendar/do/remove-school`} method="post">
            <Button look="plain">{say('calendar.school_remove')}</Button>
          </form>
        </div>
      ) : null}
      {view.mayChange && !school ? form : null}
    </Card>
  )
}

async function ImportForm({ slug, name }: { slug: string; name: string | undefined }) {
  const { say } = await current()
  return (
    <div className="mt-3">
      <FileForm
        action={`/${slug}/calendar/do/import-file`}
        label={say('calendar.school_file')}
        hint={say('calendar.school_help')}
        go={say('calendar.school_go')}
      >
        <TextField
          name="name"
          label={say('calendar.school_name')}
          hint={say('calendar.school_name_hint')}
          defaultValue={name}
          required
          maxLength={LIMITS.name}
          className="w-full"
        />
      </FileForm>
    </div>
  )
}

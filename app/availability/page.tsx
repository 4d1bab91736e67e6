import { redirect } from 'next/navigation'
import { FILL_NAMES, type Fill, fieldsOf, filled } from '#app/availability/availability-form.ts'
import { formatDate } from '#lib/i18n/dates.ts'
import { availabilityView } from '#lib/views/board/availability.ts'
import { localPath } from '../forms/local-path.ts'
import { sentence } from '../forms/refusal-text.ts'
import { readRefusedForm } from '../forms/refused-form.ts'
import { SiteFrame } from '../frame.tsx'
import { current, database } from '../session.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Fold } from '../ui/fold.tsx'
import { Notice } from '../ui/notice.tsx'
import { AvailabilityForm } from './form.tsx'
import { ImportCalendar } from './import.tsx'
import { Understood } from './understood.tsx'

/** When someone usually can: their own page, good for all their boards. */
export default async function AvailabilityPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[]>>
}) {
  const { say, person, reader } = await current()
  const { back: asked, done, fill } = await searchParams
  const refusedForm = await readRefusedForm()
  const back = localPath(refusedForm?.values.back ?? asked)
  const view = person ? await availabilityView(database(), person.id) : undefined
  const signIn = `/sign-in?${new URLSearchParams({ back: here(back) })}`
  if (!view && !refusedForm) redirect(signIn)
  if (!view)
    return (
      <SiteFrame title={say('availability.title')}>
        <h1 className="mb-4">{say('availability.title')}</h1>
        {refusedForm ? <Notice tone="clay">{sentence(say, refusedForm.refusal, reader)}</Notice> : null}
        <ButtonLink href={signIn}>{say('site.sign_in')}</ButtonLink>
      </SiteFrame>
    )
  const said = view.said ? fieldsOf(view.said) : { often: 'week', holidays: 'free', school: 'free' }
  const boxes = FILL_NAMES.includes(fill as Fill) ? { ...withoutBoxes(said), ...filled(fill as Fill) } : said
  const typed = refusedForm && 'often' in refusedForm.values ? refusedForm.values : boxes
  const imports = refusedForm && !('often' in refusedForm.values)
  return (
    <SiteFrame title={say('availability.title')}>
      <h1>{say('availability.title')}</h1>
      <p className="mt-1 mb-4 text-ink-2">{say('availability.intro')}</p>
      {refusedForm ? <Notice tone="clay">{sentence(say, refusedForm.refusal, reader)}</Notice> : null}
      {!refusedForm && done === 'said' ? <Notice tone="leaf">{say('availability.saved')}</Notice> : null}
      {!refusedForm && done === 'forgotten' ? (
        <Notice tone="leaf">{say('availability.forgotten')}</Notice>
      ) : null}
      {!refusedForm && done === 'imported' && view.calendar ? (
        <Notice tone="leaf">
          {say('availability.calendar_read', {
            n: view.calendar.moments,
            until: formatDate(view.calendar.until, reader),
          })}
        </Notice>
      ) : null}
      {!refusedForm && done === 'calendar_forgotten' ? (
        <Notice tone="leaf">{say('availability.calendar_forgotten')}</Notice>
      ) : null}
      <div className="grid gap-5">
        {view.said ? <Understood view={view} said={view.said} back={back} /> : null}
        <AvailabilityForm view={view} values={{ zone: view.zone, ...typed }} back={back} here={here(back)} />
        <ImportCalendar
          view={view}
          back={back}
          open={imports || done === 'imported'}
          refusedForm={refusedForm}
        />
        {view.said ? (
          <Fold title={say('availability.forget')}>
            <form action="/availability/do/forget" method="post" className="grid justify-items-start gap-3">
              <input type="hidden" name="back" value={back} />
              <p className="text-[0.92rem] text-ink-2">{say('availability.forget_help')}</p>
              <Button look="plain">{say('availability.forget')}</Button>
            </form>
          </Fold>
        ) : null}
      </div>
    </SiteFrame>
  )
}

function here(back: string): string {
  return back === '/' ? '/availability' : `/availability?${new URLSearchParams({ back })}`
}

/** A shortcut fills the week alone: the rest stays as it was said. */
function withoutBoxes(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !/^(d\d_|from_|to_)/.test(name)))
}

import { formatDate } from '#lib/i18n/dates.ts'
import type { RefusedForm } from '#lib/store/refused-forms.ts'
import type { AvailabilityView } from '#lib/views/board/availability.ts'
import { FileForm } from '../forms/file-form.tsx'
import { current } from '../session.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { Fold } from '../ui/fold.tsx'

/** Busy times from a calendar, by file or by address. */
export async function ImportCalendar({
  view,
  back,
  open,
  refusedForm,
}: {
  view: AvailabilityView
  back: string
  open: boolean | undefined
  refusedForm: RefusedForm | undefined
}) {
  const { say, reader } = await current()
  const { calendar } = view
  return (
    <Fold title={say('availability.import')} open={open || calendar !== undefined}>
      <div className="grid gap-5">
        <p className="text-[0.92rem] text-ink-2">
          {say('availability.import_help')} {view.said ? null : say('availability.import_first')}
        </p>
        {calendar ? (
          <form
            action="/availability/do/forget-calendar"
            method="post"
            className="grid justify-items-start gap-2"
          >
            <input type="hidden" name="back" value={back} />
            <p>
              {say('availability.has_calendar', {
                n: calendar.moments,
                until: formatDate(calendar.until, reader),
              })}
            </p>
            <Button look="plain">{say('availability.forget_calendar')}</Button>
          </form>
        ) : null}
        <FileForm
          action="/availability/do/import-file"
          label={say('availability.file')}
          go={say('availability.file_go')}
        >
          <input type="hidden" name="back" value={back} />
        </FileForm>
        <AddressForm back={back} address={refusedForm?.values.address} />
      </div>
    </Fold>
  )
}

async function AddressForm({ back, address }: { back: string; address: string | undefined }) {
  const { say } = await current()
  return (
    <form action="/availability/do/import-address" method="post" className="grid justify-items-start gap-3">
      <input type="hidden" name="back" value={back} />
      <TextField
        name="address"
        inputMode="url"
        label={say('availability.address')}
        hint={say('availability.address_hint')}
        defaultValue={address}
        required
        autoComplete="off"
        className="w-full"
      />
      <Button look="plain">{say('availability.address_go')}</Button>
    </form>
  )
}

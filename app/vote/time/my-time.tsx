import { Button } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/field.tsx'
import { formatDayOf, type Reader } from '#lib/i18n/dates.ts'
import { readyTimeWords } from '#lib/i18n/phrases/time.ts'
import type { Say } from '#lib/i18n/words.ts'
import type { RefusedForm } from '#lib/store/refused-forms.ts'
import type { OwnTime } from '#lib/views/vote/own-time.ts'

/** When one will have had the time, to oneself alone; and the ways to answer all the same for who is away. */
export function MyTimeCard({
  say,
  reader,
  time: { roundId, mine },
  slug,
  action,
  refusedForm,
}: {
  say: Say
  reader: Reader
  time: OwnTime
  slug: string
  action: string
  refusedForm: RefusedForm | undefined
}) {
  if (!mine || mine.answered) return null
  const { away, call, mayGiveProxy } = mine
  const asked = call?.phone ?? null
  return (
    <div className="mb-3 grid gap-2 text-[0.92rem]">
      <p>{readyTimeWords(say, reader, mine)}</p>
      {away ? <p>{say('away.said', awayValues(away, reader))}</p> : null}
      {asked !== null ? (
        <form action={`${action}/take-back-call`} method="post" className="grid justify-items-start gap-2">
          <input type="hidden" name="round" value={roundId} />
          <p>{say('call.mine', { phone: asked })}</p>
          <Button look="plain">{say('call.back')}</Button>
        </form>
      ) : null}
      {(away || mine.afterClose) && call && asked === null ? (
        <AskForCall say={say} roundId={roundId} action={action} refusedForm={refusedForm} />
      ) : null}
      {away && mayGiveProxy ? (
        <p>
          <a href={`/${slug}/members#proxies`} className="inline-flex min-h-[44px] items-center">
            {say('away.proxy')}
          </a>{' '}
          : {say('away.proxy_help')}
        </p>
      ) : null}
    </div>
  )
}

function AskForCall({
  say,
  roundId,
  action,
  refusedForm,
}: {
  say: Say
  roundId: string
  action: string
  refusedForm: RefusedForm | undefined
}) {
  const typed = refusedForm && 'phone' in refusedForm.values ? refusedForm.values.phone : undefined
  return (
    <details open={typed !== undefined}>
      <summary className="inline-flex min-h-[44px] items-center text-leaf underline underline-offset-3">
        {say('call.open')}
      </summary>
      <form action={`${action}/ask-for-call`} method="post" className="grid justify-items-start gap-3">
        <input type="hidden" name="round" value={roundId} />
        <p className="text-ink-2">{say('call.help')}</p>
        <TextField
          name="phone"
          type="tel"
          autoComplete="tel"
          label={say('call.phone')}
          defaultValue={typed}
          required
        />
        <Button look="plain">{say('call.go')}</Button>
      </form>
    </details>
  )
}

/** A day away, or from when to when. */
export function awayValues({ from, to }: NonNullable<NonNullable<OwnTime['mine']>['away']>, reader: Reader) {
  return {
    one: from.equals(to) ? 'yes' : 'no',
    from: formatDayOf(from, reader),
    to: formatDayOf(to, reader),
  }
}

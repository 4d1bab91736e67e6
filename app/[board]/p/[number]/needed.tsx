import { current } from '#app/session.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { TextField } from '#app/ui/field.tsx'
import { Fold } from '#app/ui/fold.tsx'
import { formatDayOf, type Reader } from '#lib/i18n/dates.ts'
import type { Say } from '#lib/i18n/words.ts'
import { LIMITS } from '#lib/rules/base/text.ts'
import { isInTime } from '#lib/rules/window/needed.ts'
import type { RefusedForm } from '#lib/store/refused-forms.ts'
import type { Needed } from '#lib/views/proposal/needed.ts'
import type { ProposalView } from '#lib/views/proposal/proposal.ts'

interface Props {
  view: ProposalView
  address: string
  refusedForm: RefusedForm | undefined
}

/** The day before which an answer is needed, and until when a vote can open for that. */
export async function NeededBy(props: Props) {
  const { say, reader } = await current()
  const { needed, may } = props.view
  if (!needed) return null
  return (
    <Card edge="sky" className="mb-6">
      <h2>{say('needed.title', { day: formatDayOf(needed.by, reader) })}</h2>
      <p className="mt-1 whitespace-pre-line">{say('needed.because', { reason: needed.reason })}</p>
      <p className="mt-1 font-semibold">{leftToOpen(say, reader, needed)}</p>
      {may.write ? <NeedForm {...props} title={say('needed.edit')} /> : null}
    </Card>
  )
}

function leftToOpen(say: Say, reader: Reader, { openBy, isPast }: Needed): string {
  if (isPast) return say('needed.past')
  if (openBy === 'far') return say('needed.far')
  return openBy ? say('needed.open_by', { day: formatDayOf(openBy, reader) }) : say('needed.no_day')
}

/** Where nothing says so yet: for its writers. */
export async function AskNeeded(props: Props) {
  const { say } = await current()
  const { needed, may } = props.view
  return needed || !may.write ? null : <NeedForm {...props} title={say('needed.ask')} />
}

async function NeedForm({ view: { needed }, address, refusedForm, title }: Props & { title: string }) {
  const { say } = await current()
  const typed = refusedForm && 'needed_by' in refusedForm.values ? refusedForm.values : undefined
  return (
    <Fold title={title} open={typed !== undefined}>
      <form action={`${address}/do/need-answer`} method="post" className="mt-2 grid max-w-xl gap-4">
        <TextField
          name="needed_by"
          type="date"
          label={say('needed.by')}
          hint={say('needed.by_hint')}
          defaultValue={typed?.needed_by ?? needed?.by.toString()}
          required
        />
        <TextField
          name="needed_reason"
          label={say('needed.reason')}
          hint={say('needed.reason_hint')}
          defaultValue={typed?.needed_reason ?? needed?.reason}
          maxLength={LIMITS.needed_reason * 2}
          required
        />
        <Button look="plain">{say('needed.go')}</Button>
      </form>
      {needed ? (
        <form action={`${address}/do/need-answer`} method="post" className="mt-3">
          <input type="hidden" name="needed_by" value="" />
          <Button look="plain">{say('needed.remove')}</Button>
        </form>
      ) : null}
    </Fold>
  )
}

/** While it is voted on: that this vote answers too late for the day, where it does. */
export async function AnswersLate({ view, zone }: { view: ProposalView; zone: string }) {
  const { say, reader } = await current()
  const { needed, vote } = view
  if (!needed || !vote || isInTime(needed, vote.closesAt, zone)) return null
  return (
    <Card edge="sky">
      <p>{say('needed.vote_late', saidOf(needed, formatDayOf(needed.by, reader)))}</p>
    </Card>
  )
}

function saidOf({ reason }: Needed, day: string) {
  return { day, reason: /[.!?…]$/.test(reason) ? reason : `${reason}.` }
}

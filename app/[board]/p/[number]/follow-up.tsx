import { current } from '#app/session.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { Fold } from '#app/ui/fold.tsx'
import { formatDate, formatDateOf } from '#lib/i18n/dates.ts'
import { LIMITS } from '#lib/rules/base/text.ts'
import type { RefusedForm } from '#lib/store/refused-forms.ts'
import type { FollowUpLine } from '#lib/views/proposal/follow-ups.ts'
import type { ProposalView } from '#lib/views/proposal/proposal.ts'

interface Props {
  address: string
  refusedForm: RefusedForm | undefined
}

/** How to avoid too short a vote next time: the answer, or a place for it. */
export async function FollowUps({ view, address, refusedForm }: Props & { view: ProposalView }) {
  const { say } = await current()
  const { followUps } = view
  if (followUps.length === 0) return null
  return (
    <section id="follow-up" className="mt-6 grid gap-4">
      {followUps.map((followUp) => (
        <Card key={followUp.id} edge={followUp.mine ? 'sun' : 'sky'}>
          <h2>{say('follow_up.title')}</h2>
          <FollowUp followUp={followUp} address={address} refusedForm={refusedForm} />
        </Card>
      ))}
    </section>
  )
}

async function FollowUp({ followUp, address, refusedForm }: Props & { followUp: FollowUpLine }) {
  const { say, reader } = await current()
  const { id, due, late, owner, mine, mayAnswer, answered } = followUp
  if (answered) {
    const date = formatDate(answered.at, reader)
    return (
      <>
        {answered.text ? (
          <p className="mt-1 whitespace-pre-line">{say('draft.quoted', { text: answered.text })}</p>
        ) : (
          <p className="mt-1 text-ink-2">{say('follow_up.erased')}</p>
        )}
        <p className="mt-2 text-[0.86rem] text-ink-2">
          {answered.by
            ? say('follow_up.answered_by', { name: answered.by.name, date })
            : say('follow_up.answered', { date })}
        </p>
      </>
    )
  }
  const values = refusedForm?.values.follow_up === id ? refusedForm.values : undefined
  const day = formatDateOf(due, reader)
  const form = (
    <form action={`${address}/do/answer-follow-up`} method="post" className="mt-3 grid gap-3">
      <input type="hidden" name="follow_up" value={id} />
      <TextArea
        name="avoid"
        label={say('follow_up.label')}
        hint={say(mine ? 'follow_up.hint' : 'follow_up.hint_other')}
        defaultValue={values?.avoid}
        maxLength={LIMITS.follow_up * 2}
      />
      <Button look={mine ? 'go' : 'plain'} className="justify-self-start">
        {say('follow_up.go')}
      </Button>
    </form>
  )
  return (
    <>
      <p className="mt-1">
        {mine
          ? say('follow_up.mine', { day })
          : owner
            ? say('follow_up.owner', { name: owner.name, day })
            : say('follow_up.someone', { day })}{' '}
        {late ? <strong>{say('follow_up.late')}</strong> : null}
      </p>
      {mayAnswer && mine ? form : null}
      {mayAnswer && !mine ? (
        <Fold title={say('follow_up.instead')} open={values !== undefined}>
          {form}
        </Fold>
      ) : null}
    </>
  )
}

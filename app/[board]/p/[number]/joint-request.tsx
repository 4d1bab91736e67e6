import { current } from '#app/session.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Dots } from '#app/ui/dots.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { formatDate } from '#lib/i18n/dates.ts'
import { LIMITS } from '#lib/rules/base/text.ts'
import type { RefusedForm } from '#lib/store/refused-forms.ts'
import type { JointRequestView, RequestView } from '#lib/views/proposal/joint-request.ts'

interface Props {
  jointRequest: JointRequestView
  request: RequestView
  address: string
}

/** What someone asks for, who asks with them, and one button to ask too. */
export async function JointRequestCard({
  jointRequest,
  address,
}: {
  jointRequest: JointRequestView
  address: string
}) {
  const { say } = await current()
  const { aim, needed, request } = jointRequest
  if (!request) return null
  const by = request.by?.name ?? say('draft.someone')
  return (
    <Card edge="sky" id="asked">
      <h2>{say(`ask.${aim}`, { by })}</h2>
      <p className="mt-1 whitespace-pre-line">{say('draft.quoted', { text: request.reason })}</p>
      <p className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1">
        <Dots filled={1 + request.joined} total={1 + needed} tone="volunteer" />
        <strong>{say('ask.missing', { n: request.missing })}</strong>
        {request.joined > 0 ? (
          <span className="text-ink-2">
            {request.names.length > 0
              ? say('ask.with', { by, names: request.names.join(', ') })
              : say('ask.with_count', { n: request.joined })}
          </span>
        ) : null}
      </p>
      <Mine jointRequest={jointRequest} request={request} address={address} />
    </Card>
  )
}

async function Mine({ jointRequest, request, address }: Props) {
  const { say, reader } = await current()
  const { aim, alone } = jointRequest
  if (request.mine === 'none') return null
  // Whom a shortened vote left out acts alone, in a form that says what it makes known.
  const enough = request.missing === 0 || (alone !== null && alone !== 'left_out')
  const last = enough || request.missing === 1
  const id = <input type="hidden" name="request" value={request.id} />
  if (request.mine === 'may_join') {
    return (
      <form
        action={`${address}/do/join-request`}
        method="post"
        className="mt-3 grid justify-items-start gap-2"
      >
        {id}
        {last ? <p className="text-[0.92rem]">{say('ask.last', { aim })}</p> : null}
        <Button>{say('ask.join')}</Button>
      </form>
    )
  }
  const mine = request.mine === 'asked'
  return (
    <div className="mt-3 grid justify-items-start gap-2">
      <p className="text-[0.92rem] text-ink-2">
        {mine ? say('ask.mine', { date: formatDate(request.askedAt, reader) }) : say('ask.joined')}
      </p>
      {enough ? (
        <form action={`${address}/do/join-request`} method="post">
          {id}
          <Button>{say(`ask.${aim}_now`)}</Button>
        </form>
      ) : null}
      <form action={`${address}/do/take-back`} method="post">
        {id}
        <Button look="plain">{say(mine ? 'ask.take_back' : 'ask.leave')}</Button>
      </form>
    </div>
  )
}

/** A reason in writing, and the button that goes with it. */
export async function AskForm({
  action,
  label,
  go,
  refusedForm,
}: {
  action: string
  label: string
  go: string
  refusedForm: RefusedForm | undefined
}) {
  return (
    <form action={action} method="post" className="grid gap-3">
      <TextArea
        name="reason"
        label={label}
        defaultValue={refusedForm?.values.reason}
        required
        maxLength={LIMITS.reason * 2}
      />
      <Button look="plain" className="justify-self-start">
        {go}
      </Button>
    </form>
  )
}

/** That it was asked for, and was taken back. */
export async function TakenBack({ jointRequest }: { jointRequest: JointRequestView }) {
  const { say, reader } = await current()
  if (!jointRequest.takenBackAt) return null
  return (
    <p className="mb-3 text-[0.92rem] text-ink-2">
      {say('ask.was_taken_back', { date: formatDate(jointRequest.takenBackAt, reader) })}
    </p>
  )
}

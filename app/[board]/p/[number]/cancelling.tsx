import { current } from '#app/session.ts'
import { Card } from '#app/ui/card.tsx'
import type { RefusedForm } from '#lib/store/refused-forms.ts'
import type { JointRequestView } from '#lib/views/proposal/joint-request.ts'
import { AskForm, TakenBack } from './joint-request.tsx'

/** The way to end a vote without counting it. Quiet: it is rare, and nobody's alone once someone has answered. */
export async function CancelVote({
  jointRequest,
  address,
  refusedForm,
}: {
  jointRequest: JointRequestView | null
  address: string
  refusedForm: RefusedForm | undefined
}) {
  const { say } = await current()
  if (!jointRequest || jointRequest.request) return null
  const { alone, needed } = jointRequest
  const byOneself = alone !== null || needed === 0
  return (
    <details className="no-print" open={refusedForm?.values.reason !== undefined}>
      <summary className="inline-flex min-h-[44px] items-center text-ink-2 underline underline-offset-3">
        {say('cancel.title')}
      </summary>
      <Card className="mt-2">
        <TakenBack jointRequest={jointRequest} />
        {jointRequest.mayAsk ? (
          <>
            <p>
              {alone !== null
                ? say('cancel.alone')
                : needed === 0
                  ? say('cancel.solo')
                  : say('cancel.others', { n: needed })}
            </p>
            <p className="mt-2 mb-3 text-[0.92rem] text-ink-2">
              {say(alone === null ? 'cancel.kept' : 'cancel.back')}
            </p>
            <AskForm
              action={`${address}/do/cancel-round`}
              label={say('cancel.reason')}
              go={say(byOneself ? 'cancel.title' : 'cancel.ask')}
              refusedForm={refusedForm}
            />
          </>
        ) : (
          <p>{say('cancel.members')}</p>
        )}
      </Card>
    </details>
  )
}

import { current } from '#app/session.ts'
import { Card } from '#app/ui/card.tsx'
import { formatDateOf, formatInstant } from '#lib/i18n/dates.ts'
import type { RefusedForm } from '#lib/store/refused-forms.ts'
import type { ProposalView } from '#lib/views/proposal/proposal.ts'
import { AskForm, TakenBack } from './joint-request.tsx'
import { WithdrawForm } from './withdrawing.tsx'

interface Props {
  view: ProposalView
  address: string
  refusedForm: RefusedForm | undefined
}

/** The way to reopen a decision: by several who ask for it, or alone where something allows it. */
export async function ReopenDecision({ view, address, refusedForm }: Props) {
  const { say, reader } = await current()
  const { jointRequest } = view
  if (!jointRequest || jointRequest.alone === 'nothing_decided') return null
  const { alone, needed } = jointRequest
  if (jointRequest.request && alone !== 'left_out') return null
  const until = view.rounds[0]?.shortened?.mineUntil
  const byOneself = alone !== null || needed === 0
  return (
    <Card id="reopen" className="no-print">
      <h2>{say('reopen.title')}</h2>
      <p className="mt-1 mb-3 text-[0.92rem] text-ink-2">
        {say(view.inForce ? 'reopen.help' : 'reopen.help_none')}
      </p>
      <TakenBack jointRequest={jointRequest} />
      {jointRequest.mayAsk ? (
        <>
          <p className="mb-3 text-[0.92rem]">
            {alone === 'left_out' && until
              ? say('reopen.alone_left_out', { until: formatInstant(until, reader) })
              : alone === 'review' || alone === 'count'
                ? say(`reopen.alone_${alone}`)
                : byOneself
                  ? null
                  : `${say('reopen.others', { n: needed })} ${jointRequest.again ? say('reopen.others_soon') : ''}`}
          </p>
          <AskForm
            action={`${address}/do/reopen`}
            label={say(alone === 'left_out' ? 'reopen.reason_left_out' : 'reopen.reason')}
            go={say(byOneself ? 'reopen.go' : 'reopen.ask')}
            refusedForm={refusedForm}
          />
        </>
      ) : (
        <p className="text-[0.92rem]">{say('reopen.members')}</p>
      )}
    </Card>
  )
}

/** After a vote that decided nothing: no dead end. */
export async function NextSteps({ view, address, refusedForm }: Props) {
  const { say } = await current()
  const objections = view.rounds[0]?.objections.filter(({ state }) => state === 'open').length ?? 0
  if (view.jointRequest?.alone !== 'nothing_decided') return null
  return (
    <Card id="next" className="no-print">
      <h2>{say('next.title')}</h2>
      <h3 className="mt-3">{say('next.amend')}</h3>
      <p className="mt-1 mb-3 text-[0.92rem] text-ink-2">{say('next.amend_help')}</p>
      <AskForm
        action={`${address}/do/reopen`}
        label={say('next.reason')}
        go={say('next.amend')}
        refusedForm={refusedForm}
      />
      {objections > 0 && view.may.discuss ? (
        <p className="mt-3">
          <a href="#discussion" className="inline-flex min-h-[44px] items-center">
            {say('next.talk', { n: objections })}
          </a>
        </p>
      ) : null}
      {view.may.withdraw ? <WithdrawForm address={address} /> : null}
    </Card>
  )
}

/** That a decision is to be looked at again: one day, or now. */
export async function ReviewNote({ view }: { view: ProposalView }) {
  const { say, reader } = await current()
  const { review } = view
  if (!review) return null
  if (!review.until)
    return (
      <p className="text-[0.92rem] text-ink-2">
        {say('review.planned', { date: formatDateOf(review.day, reader) })}
      </p>
    )
  return (
    <Card edge="sky">
      <h2>{say('review.title')}</h2>
      <p className="mt-1">{say('review.help', { until: formatDateOf(review.until, reader) })}</p>
      {view.jointRequest?.mayAsk ? (
        <p>
          <a href="#reopen" className="inline-flex min-h-[44px] items-center">
            {say('ask.reopen_now')}
          </a>
        </p>
      ) : null}
    </Card>
  )
}

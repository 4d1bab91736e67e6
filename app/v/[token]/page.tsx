import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { sentence } from '#app/forms/refusal-text.ts'
import { readRefusedForm } from '#app/forms/refused-form.ts'
import { SiteFrame } from '#app/frame.tsx'
import { current, database, linkScope } from '#app/session.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { BALLOT_TEXTS } from '#app/vote/ballot/fields.ts'
import { hasBallotForm } from '#app/vote/ballot/refused-ballot.ts'
import { doneInVote } from '#app/vote/done.ts'
import { OpenVote } from '#app/vote/open-vote.tsx'
import { askedOfRound } from '#app/vote/result/asked-of-round.ts'
import { Result } from '#app/vote/result/result.tsx'
import { WindowFeedback } from '#app/vote/time/window-feedback.tsx'
import { UnsentText } from '#app/vote/unsent-text.tsx'
import { WhyCancelled } from '#app/vote/why-cancelled.tsx'
import { formatInstant } from '#lib/i18n/dates.ts'
import { isRefusal } from '#lib/rules/base/refusal.ts'
import { actingMember } from '#lib/store/scope.ts'
import { ballotLinkView } from '#lib/views/vote/ballot-link.ts'

export const metadata: Metadata = { robots: { index: false, follow: false } }

/** The ballot by link: read, answer, done; no account, no script. Opening it writes nothing. */
export default async function BallotByLink({
  params,
  searchParams,
}: {
  params: Promise<{ token: string }>
  searchParams: Promise<Record<string, string | string[]>>
}) {
  const { token } = await params
  const link = await linkScope(token)
  if (isRefusal(link)) notFound()
  const asked = await searchParams
  const view = await ballotLinkView({ db: database(), scope: link.scope }, askedOfRound(asked))
  if (isRefusal(view)) notFound()
  const { say, reader } = await current()
  const refusedForm = await readRefusedForm()
  const { done } = asked
  const handed = doneInVote(done)
  const { vote, closed, cancelled } = view
  const forOthers = vote?.forOthers
  const hasForm = hasBallotForm(vote, forOthers, refusedForm)
  const close = vote ? formatInstant(vote.closesAt, reader) : ''
  const title = vote?.text.title ?? closed?.title ?? cancelled?.text.title ?? ''
  return (
    <SiteFrame title={title}>
      <p className="text-[0.92rem] text-ink-2">{link.scope.board.name}</p>
      <h1>{title}</h1>
      {vote ? (
        <p className="mt-1 mb-4 text-ink-2">
          {say('vote.closes', { close })} · {say('vote.reading', { minutes: vote.text.readingMinutes })}
        </p>
      ) : null}
      {refusedForm ? <Notice tone="clay">{sentence(say, refusedForm.refusal, reader)}</Notice> : null}
      <UnsentText
        refusedForm={refusedForm}
        inForms={[
          ...(hasForm ? BALLOT_TEXTS : []),
          ...(forOthers?.mayDeclare ? (['interest'] as const) : []),
        ]}
        castIn={hasForm ? undefined : { scope: link.scope, roundId: link.roundId }}
      />
      {!refusedForm && done === 'voted' && (vote?.mine || vote?.secret?.voted) ? (
        <Notice tone="leaf">{say('vote.recorded', { close })}</Notice>
      ) : null}
      {!refusedForm && handed ? <Notice tone="leaf">{say(handed)}</Notice> : null}
      {!refusedForm && done === 'left' && view.member.left ? (
        <Notice tone="leaf">{say('vote.left')}</Notice>
      ) : null}
      <div className="grid gap-5">
        {closed ? (
          <>
            <p>{say('vote.closed_link')}</p>
            <Result round={closed} />
            <WindowFeedback say={say} round={closed} action={`/v/${token}/do`} />
          </>
        ) : null}
        {cancelled ? (
          <>
            <p>{say('cancel.link')}</p>
            <WhyCancelled round={cancelled} />
            <p>{say('cancel.link_next')}</p>
          </>
        ) : null}
        {vote ? (
          <OpenVote
            {...{ scope: link.scope, vote, forOthers, refusedForm }}
            action={`/v/${token}/do`}
            back={view.member.left ? undefined : `/${link.scope.board.slug}`}
            look="one"
            around={{
              asHolder: <Holder name={actingMember(link.scope)?.name ?? ''} />,
              beside: view.member.left ? null : <Leave token={token} addedBy={view.member.addedBy} />,
            }}
          />
        ) : null}
      </div>
    </SiteFrame>
  )
}

/** As whom one votes here, and what to do with the link of someone else. */
async function Holder({ name }: { name: string }) {
  const { say } = await current()
  return (
    <>
      <p className="mt-1 text-[0.92rem]">{say('vote.as', { name })}</p>
      <details className="mb-3">
        <summary className="inline-flex min-h-[44px] items-center text-leaf underline underline-offset-3">
          {say('vote.not_you')}
        </summary>
        <p className="text-[0.92rem]">{say('vote.not_you_link', { name })}</p>
      </details>
    </>
  )
}

/** Who put them on the board, and how to leave it. */
async function Leave({ token, addedBy }: { token: string; addedBy: string | null }) {
  const { say } = await current()
  return (
    <Card>
      {addedBy ? (
        <p className="text-[0.92rem] text-ink-2">{say('vote.added_by', { name: addedBy })}</p>
      ) : null}
      <details>
        <summary className="inline-flex min-h-[44px] items-center underline underline-offset-3">
          {say('vote.leave')}
        </summary>
        <form action={`/v/${token}/do/leave`} method="post" className="grid justify-items-start gap-3">
          <p className="text-[0.92rem] text-ink-2">{say('vote.leave_help')}</p>
          <Button look="plain">{say('vote.leave_go')}</Button>
        </form>
      </details>
    </Card>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { actingMember } from '#lib/context.ts'
import { isRefusal } from '#lib/decision/refusal.ts'
import { ballotLinkView } from '#lib/views/ballot-link.ts'
import { handsView } from '#lib/views/hands.ts'
import { ownTime } from '#lib/views/own-time.ts'
import { formatInstant } from '#lib/words/dates.ts'
import { WhyCancelled } from '../../[board]/p/[number]/cancelling.tsx'
import { Fixed } from '../../[board]/p/[number]/fixed.tsx'
import { AvailabilityOffer } from '../../availability-offer.tsx'
import { MyVote } from '../../ballot/my-vote.tsx'
import { BALLOT_TEXTS } from '../../ballot/texts.ts'
import { CharterChanges } from '../../charter-change.tsx'
import { CloseMoved } from '../../close-moved.tsx'
import { keptForm } from '../../form.ts'
import { Frame } from '../../frame.tsx'
import { FrozenText } from '../../frozen-text.tsx'
import { DeclareConflict, KeepOut } from '../../hands/conflict.tsx'
import { handsDone } from '../../hands/done.ts'
import { Givers } from '../../hands/givers.tsx'
import { DoneForMe, KeptOut } from '../../hands/mine.tsx'
import { hasBallotForm, ownBallot } from '../../hands/own.ts'
import { JumpToVote } from '../../jump-to-vote.tsx'
import { Objections } from '../../objections.tsx'
import { sentence } from '../../refusal-text.ts'
import { Result } from '../../result/result.tsx'
import { current, database } from '../../session.ts'
import { ShortVote } from '../../short-vote.tsx'
import { TypedWords } from '../../typed-words.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Notice } from '../../ui/notice.tsx'
import { VoteProgress } from '../../vote-progress.tsx'
import { AskSuited } from '../../window/ask-suited.tsx'
import { windowDone } from '../../window/done.ts'
import { MyTime } from '../../window/my-time.tsx'
import { Suited } from '../../window/suited.tsx'
import { linkScope } from './link.ts'

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
  const view = await ballotLinkView({ db: database(), scope: link.scope })
  if (isRefusal(view)) notFound()
  const { say, reader } = await current()
  const kept = await keptForm()
  const { done } = await searchParams
  const handed = handsDone(done) ?? windowDone(done)
  const member = actingMember(link.scope)
  const { vote, closed, cancelled } = view
  const hands = vote ? await handsView({ db: database(), scope: link.scope }, vote.roundId) : undefined
  const time = vote ? await ownTime({ db: database(), scope: link.scope }, vote.roundId) : undefined
  const hasForm = hasBallotForm(hands, kept)
  const shared = vote &&
    hands && {
      say,
      reader,
      hands,
      worded: { rule: vote.fixed.method.rule, terms: vote.fixed.terms },
      action: `/v/${token}/do`,
      kept,
    }
  const close = vote ? formatInstant(vote.closesAt, reader) : ''
  const title = vote?.text.title ?? closed?.title ?? cancelled?.text.title ?? ''
  return (
    <Frame title={title}>
      <p className="text-[0.92rem] text-ink-2">{link.scope.board.name}</p>
      <h1>{title}</h1>
      {vote ? (
        <p className="mt-1 mb-4 text-ink-2">
          {say('vote.closes', { close })} · {say('vote.reading', { minutes: vote.text.readingMinutes })}
        </p>
      ) : null}
      {kept ? <Notice tone="clay">{sentence(say, kept.refusal, reader)}</Notice> : null}
      <TypedWords
        kept={kept}
        inForms={[...(hasForm ? BALLOT_TEXTS : []), ...(hands?.mayDeclare ? (['interest'] as const) : [])]}
        castIn={hasForm ? undefined : { scope: link.scope, roundId: link.roundId }}
      />
      {!kept && done === 'voted' && (vote?.mine || vote?.secret?.voted) ? (
        <Notice tone="leaf">{say('vote.recorded', { close })}</Notice>
      ) : null}
      {!kept && handed ? <Notice tone="leaf">{say(handed)}</Notice> : null}
      {!kept && done === 'left' && view.member.left ? <Notice tone="leaf">{say('vote.left')}</Notice> : null}
      <div className="grid gap-5">
        {closed ? (
          <>
            <p>{say('vote.closed_link')}</p>
            <Result round={closed} />
            <Suited say={say} round={closed} action={`/v/${token}/do`} />
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
          <>
            <div className="grid gap-5">
              <ShortVote say={say} reader={reader} round={vote} />
              <CloseMoved say={say} reader={reader} round={vote} />
              <FrozenText
                say={say}
                reader={reader}
                brief={vote.text.brief}
                body={vote.text.body}
                frozenAt={vote.openedAt}
              />
              <CharterChanges say={say} change={vote.change} fate="now" />
              <Fixed say={say} reader={reader} fixed={vote.fixed} sizing={vote.sizing} />
              <Objections
                say={say}
                objections={vote.objections}
                judging={{ roundId: vote.roundId, action: `/v/${token}/do/judge` }}
              />
              {hands ? <KeepOut say={say} conflicts={hands.conflicts} rule={hands.conflictRule} /> : null}
              <JumpToVote say={say} className="bottom-4" />
            </div>
            <Card id="vote" className="no-print">
              <h2>{say('vote.yours')}</h2>
              <p className="mt-1 text-[0.92rem]">{say('vote.as', { name: member?.name ?? '' })}</p>
              <details className="mb-3">
                <summary className="inline-flex min-h-[44px] items-center text-leaf underline underline-offset-3">
                  {say('vote.not_you')}
                </summary>
                <p className="text-[0.92rem]">{say('vote.not_you_link', { name: member?.name ?? '' })}</p>
              </details>
              {hands?.conflicts.mine ? (
                <KeptOut say={say} hands={hands} />
              ) : (
                <>
                  {shared ? <DoneForMe {...shared} /> : null}
                  {time && shared ? <MyTime {...shared} time={time} slug={link.scope.board.slug} /> : null}
                  {view.member.left ? null : (
                    <AvailabilityOffer scope={link.scope} vote={vote} back={`/${link.scope.board.slug}`} />
                  )}
                  <MyVote
                    say={say}
                    reader={reader}
                    vote={vote}
                    action={`/v/${token}/do/vote`}
                    kept={ownBallot(kept)}
                  >
                    <p className="text-[0.86rem] text-ink-2">{say('vote.until', { close })}</p>
                  </MyVote>
                  {time?.mine?.answered ? (
                    <AskSuited
                      say={say}
                      roundId={time.roundId}
                      mine={time.mine.howLong}
                      action={`/v/${token}/do`}
                    />
                  ) : null}
                  {shared ? <DeclareConflict {...shared} /> : null}
                </>
              )}
              <VoteProgress say={say} vote={vote} />
            </Card>
            {shared ? <Givers {...shared} /> : null}
          </>
        ) : null}
        {view.member.left || !vote ? null : <Leave token={token} addedBy={view.member.addedBy} />}
      </div>
    </Frame>
  )
}

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

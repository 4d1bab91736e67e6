import { AvailabilityOffer } from '#app/availability/offer.tsx'
import { CharterChanges } from '#app/charter/charter-change.tsx'
import { current } from '#app/session.ts'
import { Card } from '#app/ui/card.tsx'
import { MyVote } from '#app/vote/ballot/my-vote.tsx'
import { CloseMovedNotice } from '#app/vote/close-moved-notice.tsx'
import { DeclareConflictForm, Recusals } from '#app/vote/for-others/conflict.tsx'
import { DoneForMe, Recused } from '#app/vote/for-others/done-for-me.tsx'
import { Givers } from '#app/vote/for-others/givers.tsx'
import { ownBallot } from '#app/vote/for-others/own-ballot.ts'
import { WaitingRelayed } from '#app/vote/for-others/waiting-relayed.tsx'
import { FrozenTextCard } from '#app/vote/frozen-text.tsx'
import { JumpToVote } from '#app/vote/jump-to-vote.tsx'
import { Objections } from '#app/vote/objections.tsx'
import { ShortVote } from '#app/vote/short-vote.tsx'
import { Calls } from '#app/vote/time/calls.tsx'
import { MyTimeCard } from '#app/vote/time/my-time.tsx'
import { RateWindowForm } from '#app/vote/time/rate-window-form.tsx'
import { VoteProgress } from '#app/vote/vote-progress.tsx'
import { formatInstant } from '#lib/i18n/dates.ts'
import { actingMember } from '#lib/store/scope.ts'
import type { OpenRound } from '#lib/views/vote/open-round.ts'
import type { OwnTime } from '#lib/views/vote/own-time.ts'
import type { VotingForOthers } from '#lib/views/vote/voting-for-others.ts'
import { CancelVote } from './cancelling.tsx'
import { Discussion } from './discussion.tsx'
import type { Props } from './drafting.tsx'
import { EarlierRounds } from './earlier-rounds.tsx'
import { editorWords } from './editor-words.ts'
import { FixedTermsCard } from './fixed-terms-card.tsx'
import { JointRequestCard } from './joint-request.tsx'
import { AnswersLate } from './needed.tsx'
import { Unsent } from './unsent.client.tsx'

/** An open vote: the frozen text, what stands against it, my ballot. */
export async function Voting({
  view,
  address,
  scope,
  refusedForm,
  vote,
  forOthers,
  time,
}: Props & { vote: OpenRound; forOthers: VotingForOthers | undefined; time: OwnTime | undefined }) {
  const { say, reader } = await current()
  const { text } = vote
  const shared = forOthers && {
    say,
    reader,
    forOthers,
    worded: { rule: vote.fixed.method.rule, terms: vote.fixed.terms },
    action: `${address}/do`,
    refusedForm,
  }
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[1.7fr_1fr]">
      <div className="grid min-w-0 gap-6">
        <Unsent words={editorWords(say)} />
        {view.jointRequest ? <JointRequestCard jointRequest={view.jointRequest} address={address} /> : null}
        <ShortVote say={say} reader={reader} round={vote} />
        <AnswersLate view={view} zone={scope.board.timeZone} />
        <CloseMovedNotice say={say} reader={reader} round={vote} />
        <FrozenTextCard
          say={say}
          reader={reader}
          brief={text.brief}
          body={text.body}
          frozenAt={vote.openedAt}
        >
          <p className="mt-4 text-[0.92rem]">
            <a href="#discussion" className="inline-block py-1">
              {say('vote.read_discussion', { n: view.messages.length })}
            </a>
          </p>
        </FrozenTextCard>
        <CharterChanges say={say} change={vote.change} fate="now" />
        <FixedTermsCard say={say} reader={reader} fixed={vote.fixed} sizing={vote.sizing} />
        <Objections
          say={say}
          objections={vote.objections}
          judging={{ roundId: vote.roundId, action: `${address}/do/judge` }}
        />
        {forOthers ? (
          <Recusals say={say} conflicts={forOthers.conflicts} rule={forOthers.conflictRule} />
        ) : null}
        <EarlierRounds rounds={view.rounds} cancelled={view.cancelled} />
        {vote.called ? <JumpToVote say={say} className="bottom-16 sm:bottom-4" /> : null}
      </div>
      <div className="grid min-w-0 gap-6">
        <Card id="vote" className="no-print">
          <h2>{say('vote.yours')}</h2>
          {forOthers?.conflicts.mine ? (
            <Recused say={say} forOthers={forOthers} />
          ) : vote.called ? (
            <>
              <p className="mt-1 mb-3 text-[0.86rem] text-ink-2">
                {say('vote.as', { name: actingMember(scope)?.name ?? '' })}{' '}
                <a href={`/${scope.board.slug}/more`} className="inline-block py-1">
                  {say('vote.not_you')}
                </a>
              </p>
              {shared ? <DoneForMe {...shared} /> : null}
              {time && shared ? <MyTimeCard {...shared} time={time} slug={scope.board.slug} /> : null}
              <AvailabilityOffer scope={scope} vote={vote} back={address} />
              <MyVote
                say={say}
                reader={reader}
                vote={vote}
                action={`${address}/do/vote`}
                refusedForm={ownBallot(refusedForm, vote.roundId)}
                hidden={{ round: vote.roundId }}
              >
                <p className="text-[0.86rem] text-ink-2">
                  {say('vote.until', { close: formatInstant(vote.closesAt, reader) })}
                </p>
                <p className="text-[0.86rem]">
                  <a href="#discussion" className="inline-block py-1">
                    {say('vote.question')}
                  </a>{' '}
                  {say('vote.question_help')}
                </p>
              </MyVote>
              {time?.mine?.answered ? (
                <RateWindowForm
                  say={say}
                  roundId={time.roundId}
                  mine={time.mine.howLong}
                  action={`${address}/do`}
                />
              ) : null}
              {shared ? <DeclareConflictForm {...shared} /> : null}
            </>
          ) : (
            <p className="mt-2 text-ink-2">
              {say(scope.actor.type === 'member' ? 'vote.not_on_roll' : 'vote.visitor')}
            </p>
          )}
          <VoteProgress say={say} vote={vote} />
        </Card>
        {time ? <Calls say={say} calls={time.calls} address={address} /> : null}
        {shared ? <Givers {...shared} /> : null}
        {shared ? <WaitingRelayed {...shared} address={address} /> : null}
        <CancelVote jointRequest={view.jointRequest} address={address} refusedForm={refusedForm} />
        <Discussion view={view} address={address} typed={refusedForm?.values.message} />
      </div>
    </div>
  )
}

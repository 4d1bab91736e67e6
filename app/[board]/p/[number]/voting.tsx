import { current } from '#app/session.ts'
import { OpenVote } from '#app/vote/open-vote.tsx'
import { actingMember } from '#lib/store/scope.ts'
import type { OpenRound } from '#lib/views/vote/open-round.ts'
import type { VotingForOthers } from '#lib/views/vote/voting-for-others.ts'
import { CancelVote } from './cancelling.tsx'
import { Discussion } from './discussion.tsx'
import type { Props } from './drafting.tsx'
import { EarlierRounds } from './earlier-rounds.tsx'
import { JointRequestCard } from './joint-request.tsx'
import { AnswersLate } from './needed.tsx'
import { SealedPage } from './sealed.tsx'
import { Unsent } from './unsent.tsx'

/** An open vote on its proposal's page: with what is asked for, what was voted before, and the discussion. */
export async function Voting({
  checked,
  view,
  address,
  scope,
  refusedForm,
  vote,
  forOthers,
}: Props & { vote: OpenRound; forOthers: VotingForOthers | undefined }) {
  const { say } = await current()
  return (
    <OpenVote
      {...{ scope, vote, forOthers, refusedForm }}
      action={`${address}/do`}
      proposal={address}
      back={address}
      look="columns"
      around={{
        above: (
          <>
            <Unsent say={say} stored={view.lateWords} />
            {view.jointRequest ? (
              <JointRequestCard jointRequest={view.jointRequest} address={address} />
            ) : null}
          </>
        ),
        late: <AnswersLate view={view} zone={scope.board.timeZone} />,
        underText: (
          <p className="mt-4 text-[0.92rem]">
            <a href="#discussion" className="inline-block py-1">
              {say('vote.read_discussion', { n: view.discussion.n })}
            </a>
          </p>
        ),
        earlier: <EarlierRounds rounds={view.rounds} cancelled={view.cancelled} />,
        asVoter: (
          <p className="mt-1 mb-3 text-[0.86rem] text-ink-2">
            {say('vote.as', { name: actingMember(scope)?.name ?? '' })}{' '}
            <a href={`/${scope.board.slug}/more`} className="inline-block py-1">
              {say('vote.not_you')}
            </a>
          </p>
        ),
        underBallot: (
          <p className="text-[0.86rem]">
            <a href="#discussion" className="inline-block py-1">
              {say('vote.question')}
            </a>{' '}
            {say('vote.question_help')}
          </p>
        ),
        beside: (
          <>
            <CancelVote jointRequest={view.jointRequest} address={address} refusedForm={refusedForm} />
            <SealedPage {...{ checked, scope }} />
            <Discussion view={view} address={address} typed={refusedForm?.values.message} />
          </>
        ),
      }}
    />
  )
}

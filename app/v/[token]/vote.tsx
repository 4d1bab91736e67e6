import { FixedTermsCard } from '#app/[board]/p/[number]/fixed-terms-card.tsx'
import { AvailabilityOffer } from '#app/availability/offer.tsx'
import { CharterChanges } from '#app/charter/charter-change.tsx'
import { current, database } from '#app/session.ts'
import { Card } from '#app/ui/card.tsx'
import { MyVote } from '#app/vote/ballot/my-vote.tsx'
import { CloseMovedNotice } from '#app/vote/close-moved-notice.tsx'
import { DeclareConflictForm, Recusals } from '#app/vote/for-others/conflict.tsx'
import { DoneForMe, Recused } from '#app/vote/for-others/done-for-me.tsx'
import { Givers } from '#app/vote/for-others/givers.tsx'
import { ownBallot } from '#app/vote/for-others/own-ballot.ts'
import { FrozenTextCard } from '#app/vote/frozen-text.tsx'
import { JumpToVote } from '#app/vote/jump-to-vote.tsx'
import { Objections } from '#app/vote/objections.tsx'
import { ShortVote } from '#app/vote/short-vote.tsx'
import { MyTimeCard } from '#app/vote/time/my-time.tsx'
import { RateWindowForm } from '#app/vote/time/rate-window-form.tsx'
import { VoteProgress } from '#app/vote/vote-progress.tsx'
import { formatInstant } from '#lib/i18n/dates.ts'
import type { RefusedForm } from '#lib/store/refused-forms.ts'
import { actingMember, type BoardScope } from '#lib/store/scope.ts'
import type { BallotLinkView } from '#lib/views/vote/ballot-link.ts'
import type { OpenRound } from '#lib/views/vote/open-round.ts'
import { ownTime } from '#lib/views/vote/own-time.ts'
import type { VotingForOthers } from '#lib/views/vote/voting-for-others.ts'

interface Props {
  /** The board as the holder of the link may see it. */
  scope: BoardScope
  token: string
  view: BallotLinkView
  vote: OpenRound
  forOthers: VotingForOthers | undefined
  refusedForm: RefusedForm | undefined
}

/** An open vote by link: what it is about, then one's own answer. */
export async function Vote(props: Props) {
  const { token, vote, forOthers, refusedForm } = props
  const { say, reader } = await current()
  const action = `/v/${token}/do`
  return (
    <>
      <div className="grid gap-5">
        <ShortVote say={say} reader={reader} round={vote} />
        <CloseMovedNotice say={say} reader={reader} round={vote} />
        <FrozenTextCard
          say={say}
          reader={reader}
          brief={vote.text.brief}
          body={vote.text.body}
          frozenAt={vote.openedAt}
        />
        <CharterChanges say={say} change={vote.change} fate="now" />
        <FixedTermsCard say={say} reader={reader} fixed={vote.fixed} sizing={vote.sizing} />
        <Objections
          say={say}
          objections={vote.objections}
          judging={{ roundId: vote.roundId, action: `${action}/judge` }}
        />
        {forOthers ? (
          <Recusals say={say} conflicts={forOthers.conflicts} rule={forOthers.conflictRule} />
        ) : null}
        <JumpToVote say={say} className="bottom-4" />
      </div>
      <Mine {...props} />
      {forOthers ? (
        <Givers
          say={say}
          reader={reader}
          forOthers={forOthers}
          worded={{ rule: vote.fixed.method.rule, terms: vote.fixed.terms }}
          action={action}
          refusedForm={refusedForm}
        />
      ) : null}
    </>
  )
}

async function Mine({ scope, token, view, vote, forOthers, refusedForm }: Props) {
  const { say, reader } = await current()
  const action = `/v/${token}/do`
  const name = actingMember(scope)?.name ?? ''
  const time = await ownTime({ db: database(), scope }, vote.roundId)
  const shared = forOthers && {
    ...{ say, reader, forOthers, action, refusedForm },
    worded: { rule: vote.fixed.method.rule, terms: vote.fixed.terms },
  }
  return (
    <Card id="vote" className="no-print">
      <h2>{say('vote.yours')}</h2>
      <p className="mt-1 text-[0.92rem]">{say('vote.as', { name })}</p>
      <details className="mb-3">
        <summary className="inline-flex min-h-[44px] items-center text-leaf underline underline-offset-3">
          {say('vote.not_you')}
        </summary>
        <p className="text-[0.92rem]">{say('vote.not_you_link', { name })}</p>
      </details>
      {forOthers?.conflicts.mine ? (
        <Recused say={say} forOthers={forOthers} />
      ) : (
        <>
          {shared ? <DoneForMe {...shared} /> : null}
          {time && shared ? <MyTimeCard {...shared} time={time} slug={scope.board.slug} /> : null}
          {view.member.left ? null : (
            <AvailabilityOffer scope={scope} vote={vote} back={`/${scope.board.slug}`} />
          )}
          <MyVote
            say={say}
            reader={reader}
            vote={vote}
            action={`${action}/vote`}
            refusedForm={ownBallot(refusedForm)}
          >
            <p className="text-[0.86rem] text-ink-2">
              {say('vote.until', { close: formatInstant(vote.closesAt, reader) })}
            </p>
          </MyVote>
          {time?.mine?.answered ? (
            <RateWindowForm say={say} roundId={time.roundId} mine={time.mine.howLong} action={action} />
          ) : null}
          {shared ? <DeclareConflictForm {...shared} /> : null}
        </>
      )}
      <VoteProgress say={say} vote={vote} />
    </Card>
  )
}

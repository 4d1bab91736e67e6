import type { ComponentProps, ReactNode } from 'react'
import { AvailabilityOffer } from '#app/availability/offer.tsx'
import { CharterChanges } from '#app/charter/charter-change.tsx'
import { current } from '#app/session.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { formatInstant } from '#lib/i18n/dates.ts'
import type { Say } from '#lib/i18n/words.ts'
import type { RefusedForm } from '#lib/store/refused-forms.ts'
import type { BoardScope } from '#lib/store/scope.ts'
import type { OpenRound } from '#lib/views/vote/open-round.ts'
import type { OwnTime } from '#lib/views/vote/own-time.ts'
import type { VotingForOthers } from '#lib/views/vote/voting-for-others.ts'
import { MyVote } from './ballot/my-vote.tsx'
import { ownBallot } from './ballot/refused-ballot.ts'
import { CloseMovedNotice } from './close-moved-notice.tsx'
import { FixedTermsCard } from './fixed-terms-card.tsx'
import { DeclareConflictForm, Recusals } from './for-others/conflict.tsx'
import { DoneForMe, Recused } from './for-others/done-for-me.tsx'
import { Givers } from './for-others/givers.tsx'
import { WaitingRelayed } from './for-others/waiting-relayed.tsx'
import { FrozenTextCard } from './frozen-text.tsx'
import { Objections } from './objections.tsx'
import { ShortVote } from './short-vote.tsx'
import { Calls } from './time/calls.tsx'
import { MyTimeCard } from './time/my-time.tsx'
import { RateWindowForm } from './time/window-feedback.tsx'

interface Props {
  scope: BoardScope
  vote: OpenRound
  forOthers: VotingForOthers | undefined
  refusedForm: RefusedForm | undefined
  /** Where the commands of this page are posted. */
  action: string
  /** The proposal's own page, where answers of others are brought in; a link leads to one's own ballot alone. */
  proposal?: string
  /** Where to come back to from one's availability; nowhere for who has left the board. */
  back: string | undefined
  look: keyof typeof LOOKS
  around: Around
}

/** What a page shows around the vote, from top to bottom. */
interface Around {
  above?: ReactNode
  /** That this vote answers too late. */
  late?: ReactNode
  underText?: ReactNode
  earlier?: ReactNode
  /** As whom one votes: to whoever opens a link, or once one may vote. */
  asHolder?: ReactNode
  asVoter?: ReactNode
  underBallot?: ReactNode
  beside?: ReactNode
}

const LOOKS = {
  columns: {
    page: 'grid items-start gap-6 lg:grid-cols-[1.7fr_1fr]',
    column: 'grid min-w-0 gap-6',
    jump: 'bottom-16 sm:bottom-4',
  },
  one: { page: 'grid gap-5', column: 'grid gap-5', jump: 'bottom-4' },
}

/** A vote while it is open, wherever it is shown: the frozen text, what stands against it, then one's own answer. */
export async function OpenVote(props: Props) {
  const { vote, forOthers, refusedForm, action, proposal, look, around } = props
  const { say, reader } = await current()
  const { time } = vote
  const shared = forOthers && {
    ...{ say, reader, forOthers, action, refusedForm },
    worded: { rule: vote.fixed.method.rule, terms: vote.fixed.terms },
  }
  return (
    <div className={LOOKS[look].page}>
      <VotedText {...props} />
      <div className={LOOKS[look].column}>
        <OwnVote {...props} time={time} shared={shared} />
        {proposal ? <Calls say={say} calls={time.calls} address={proposal} /> : null}
        {shared ? <Givers {...shared} /> : null}
        {proposal && shared ? <WaitingRelayed {...shared} address={proposal} /> : null}
        {around.beside}
      </div>
    </div>
  )
}

async function VotedText({ vote, forOthers, action, proposal, look, around }: Props) {
  const { say, reader } = await current()
  const { brief, body } = vote.text
  return (
    <div className={LOOKS[look].column}>
      {around.above}
      <ShortVote say={say} reader={reader} round={vote} />
      {around.late}
      <CloseMovedNotice say={say} reader={reader} round={vote} />
      <FrozenTextCard say={say} reader={reader} brief={brief} body={body} frozenAt={vote.openedAt}>
        {around.underText}
      </FrozenTextCard>
      <CharterChanges say={say} change={vote.change} fate="now" />
      <FixedTermsCard {...{ say, reader, proposal }} fixed={vote.fixed} sizing={vote.sizing} />
      <Objections
        say={say}
        objections={vote.objections}
        judging={{ roundId: vote.roundId, action: `${action}/judge` }}
      />
      {forOthers ? (
        <Recusals say={say} conflicts={forOthers.conflicts} rule={forOthers.conflictRule} />
      ) : null}
      {around.earlier}
      {vote.called ? (
        // On a phone: always at hand while reading, gone once the ballot is reached.
        <p className={`no-print sticky z-[5] grid lg:hidden ${LOOKS[look].jump}`}>
          <ButtonLink href="#vote">{say('vote.jump')}</ButtonLink>
        </p>
      ) : null}
    </div>
  )
}

type Shared = ComponentProps<typeof Givers>
type Own = Props & { time: OwnTime; shared: Shared | undefined }

async function OwnVote(props: Own) {
  const { scope, vote, forOthers, around } = props
  const { say } = await current()
  return (
    <Card id="vote" className="no-print">
      <h2>{say('vote.yours')}</h2>
      {around.asHolder}
      {forOthers?.conflicts.mine ? (
        <Recused say={say} forOthers={forOthers} />
      ) : vote.called ? (
        <OwnBallot {...props} />
      ) : (
        <p className="mt-2 text-ink-2">
          {say(scope.actor.type === 'visitor' ? 'vote.visitor' : 'vote.not_on_roll')}
        </p>
      )}
      <Progress say={say} vote={vote} />
    </Card>
  )
}

/** What others did with one's answer, when one has time, and the ballot. */
async function OwnBallot(props: Own) {
  const { scope, vote, refusedForm, action, proposal, back, around, time, shared } = props
  const { say, reader } = await current()
  return (
    <>
      {around.asVoter}
      {shared ? <DoneForMe {...shared} /> : null}
      {shared ? <MyTimeCard {...shared} time={time} slug={scope.board.slug} /> : null}
      {back ? <AvailabilityOffer scope={scope} vote={vote} back={back} /> : null}
      <MyVote
        say={say}
        reader={reader}
        vote={vote}
        action={`${action}/vote`}
        refusedForm={ownBallot(refusedForm, vote.roundId)}
        {...(proposal ? { hidden: { round: vote.roundId } } : {})}
      >
        <p className="text-[0.86rem] text-ink-2">
          {say('vote.until', { close: formatInstant(vote.closesAt, reader) })}
        </p>
        {around.underBallot}
      </MyVote>
      {time.mine?.answered ? (
        <RateWindowForm say={say} roundId={time.roundId} mine={time.mine.howLong} action={action} />
      ) : null}
      {shared ? <DeclareConflictForm {...shared} /> : null}
    </>
  )
}

/** How many have answered, never what: the outcome is revealed at the close. */
function Progress({ say, vote: { answered, roll } }: { say: Say; vote: OpenRound }) {
  return (
    <p className="mt-3 text-[0.86rem] text-ink-2">
      {say('vote.progress', {
        answers: answered.volunteers + answered.staff,
        total: roll.volunteers + roll.staff,
        volunteers: answered.volunteers,
        volunteersTotal: roll.volunteers,
        staff: answered.staff,
        staffTotal: roll.staff,
      })}
    </p>
  )
}

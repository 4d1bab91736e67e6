import { actingMember, type BoardScope } from '#lib/context.ts'
import type { BallotLinkView } from '#lib/views/ballot-link.ts'
import type { Hands } from '#lib/views/hands.ts'
import type { OpenRound } from '#lib/views/open-round.ts'
import { ownTime } from '#lib/views/own-time.ts'
import { formatInstant } from '#lib/words/dates.ts'
import { Fixed } from '../../[board]/p/[number]/fixed.tsx'
import { AvailabilityOffer } from '../../availability-offer.tsx'
import { MyVote } from '../../ballot/my-vote.tsx'
import { CharterChanges } from '../../charter-change.tsx'
import { CloseMoved } from '../../close-moved.tsx'
import type { Kept } from '../../form.ts'
import { FrozenText } from '../../frozen-text.tsx'
import { DeclareConflict, KeepOut } from '../../hands/conflict.tsx'
import { Givers } from '../../hands/givers.tsx'
import { DoneForMe, KeptOut } from '../../hands/mine.tsx'
import { ownBallot } from '../../hands/own.ts'
import { JumpToVote } from '../../jump-to-vote.tsx'
import { Objections } from '../../objections.tsx'
import { current, database } from '../../session.ts'
import { ShortVote } from '../../short-vote.tsx'
import { Card } from '../../ui/card.tsx'
import { VoteProgress } from '../../vote-progress.tsx'
import { AskSuited } from '../../window/ask-suited.tsx'
import { MyTime } from '../../window/my-time.tsx'

interface Props {
  /** The board as the holder of the link may see it. */
  scope: BoardScope
  token: string
  view: BallotLinkView
  vote: OpenRound
  hands: Hands | undefined
  kept: Kept | undefined
}

/** An open vote by link: what it is about, then one's own answer. */
export async function Vote(props: Props) {
  const { token, vote, hands, kept } = props
  const { say, reader } = await current()
  const action = `/v/${token}/do`
  return (
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
          judging={{ roundId: vote.roundId, action: `${action}/judge` }}
        />
        {hands ? <KeepOut say={say} conflicts={hands.conflicts} rule={hands.conflictRule} /> : null}
        <JumpToVote say={say} className="bottom-4" />
      </div>
      <Mine {...props} />
      {hands ? (
        <Givers
          say={say}
          reader={reader}
          hands={hands}
          worded={{ rule: vote.fixed.method.rule, terms: vote.fixed.terms }}
          action={action}
          kept={kept}
        />
      ) : null}
    </>
  )
}

async function Mine({ scope, token, view, vote, hands, kept }: Props) {
  const { say, reader } = await current()
  const action = `/v/${token}/do`
  const name = actingMember(scope)?.name ?? ''
  const time = await ownTime({ db: database(), scope }, vote.roundId)
  const shared = hands && {
    ...{ say, reader, hands, action, kept },
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
      {hands?.conflicts.mine ? (
        <KeptOut say={say} hands={hands} />
      ) : (
        <>
          {shared ? <DoneForMe {...shared} /> : null}
          {time && shared ? <MyTime {...shared} time={time} slug={scope.board.slug} /> : null}
          {view.member.left ? null : (
            <AvailabilityOffer scope={scope} vote={vote} back={`/${scope.board.slug}`} />
          )}
          <MyVote say={say} reader={reader} vote={vote} action={`${action}/vote`} kept={ownBallot(kept)}>
            <p className="text-[0.86rem] text-ink-2">
              {say('vote.until', { close: formatInstant(vote.closesAt, reader) })}
            </p>
          </MyVote>
          {time?.mine?.answered ? (
            <AskSuited say={say} roundId={time.roundId} mine={time.mine.howLong} action={action} />
          ) : null}
          {shared ? <DeclareConflict {...shared} /> : null}
        </>
      )}
      <VoteProgress say={say} vote={vote} />
    </Card>
  )
}

import { notFound } from 'next/navigation'
import { BoardFrame } from '#app/[board]/frame.tsx'
import { sentence } from '#app/forms/refusal-text.ts'
import { readRefusedForm } from '#app/forms/refused-form.ts'
import { boardAt, current, database } from '#app/session.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Fresh } from '#app/ui/fresh.tsx'
import { LifeLine } from '#app/ui/life-line.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { BALLOT_TEXTS } from '#app/vote/ballot/fields.ts'
import { hasBallotForm } from '#app/vote/ballot/refused-ballot.ts'
import { doneInVote } from '#app/vote/done.ts'
import { askedOfRound } from '#app/vote/result/asked-of-round.ts'
import { awayValues } from '#app/vote/time/my-time.tsx'
import { type TypedField, UnsentText } from '#app/vote/unsent-text.tsx'
import { retryWhileDatabaseRestarts } from '#lib/adapters/retry.ts'
import { formatInstant } from '#lib/i18n/dates.ts'
import { isWritten } from '#lib/rules/base/draft-permission.ts'
import { isRefusal } from '#lib/rules/base/refusal.ts'
import type { RefusedForm } from '#lib/store/refused-forms.ts'
import type { BoardScope } from '#lib/store/scope.ts'
import { awayAhead } from '#lib/views/board/proxies.ts'
import { checkedProposal } from '#lib/views/proposal/checked-proposal.ts'
import type { AskedOfProposal, ProposalView } from '#lib/views/proposal/proposal.ts'
import type { VotingForOthers } from '#lib/views/vote/voting-for-others.ts'
import { DecidedProposal } from './decided.tsx'
import { Drafting } from './drafting.tsx'
import { FollowUps } from './follow-up.tsx'
import { lifeSteps } from './life-steps.ts'
import { Voting } from './voting.tsx'

type SearchParams = Promise<Record<string, string | string[]>>

/** One page a proposal, for life: writing, vote, decision, and again. */
export default async function ProposalPage({
  params,
  searchParams,
}: {
  params: Promise<{ board: string; number: string }>
  searchParams: SearchParams
}) {
  const { board, number } = await params
  const scope = await boardAt(board)
  const asked = await searchParams
  const checked = /^[1-9]\d{0,8}$/.test(number)
    ? await retryWhileDatabaseRestarts(() =>
        checkedProposal({ db: database(), scope }, Number(number), askedOf(asked)),
      )
    : undefined
  if (!checked || isRefusal(checked)) notFound()
  const { view } = checked
  const forOthers = view.vote?.forOthers
  const isDraft = isWritten(view.stage)
  const away = isDraft ? await awayAhead({ db: database(), scope }) : null
  const { say, reader } = await current()
  const refusedForm = await readRefusedForm()
  const hasForm = hasBallotForm(view.vote, forOthers, refusedForm)
  const { done, tab } = asked
  const address = `/${scope.board.slug}/p/${view.number}`
  const props = {
    checked,
    view,
    address,
    scope,
    refusedForm,
    tab: tab === 'discussion' ? ('discussion' as const) : ('text' as const),
  }
  const notice = refusedForm
    ? undefined
    : said(done, view.vote ? formatInstant(view.vote.closesAt, reader) : '', view.inForce)
  return (
    <BoardFrame scope={scope} here={view.stage === 'decided' ? 'decisions' : 'home'} title={view.title}>
      {refusedForm ? null : (
        <Fresh
          everySeconds={isDraft ? 10 : 30}
          {...(view.vote ? { at: view.vote.closesAt.epochMilliseconds } : {})}
        />
      )}
      <p className="text-[0.86rem]">
        <a href={`/${scope.board.slug}`} className="inline-block py-1">
          {say('site.home')}
        </a>{' '}
        › {say('draft.number', { number: view.number })}
      </p>
      <div className="flex flex-col justify-between gap-3 sm:flex-row sm:items-center">
        <h1 className="min-w-0">{view.title}</h1>
        {view.may.openVote ? (
          <ButtonLink href={`${address}/open`} look="plain" className="shrink-0">
            {say('draft.open_vote')}
          </ButtonLink>
        ) : null}
      </div>
      <LifeLine steps={lifeSteps(view, say, reader)} />
      {refusedForm ? <Notice tone="clay">{sentence(say, refusedForm.refusal, reader)}</Notice> : null}
      <UnsentText
        refusedForm={refusedForm}
        inForms={formsOf(view, forOthers, hasForm)}
        castIn={hasForm ? undefined : lostBallot(scope, refusedForm)}
      />
      {notice ? <Notice tone="leaf">{say(notice.key, notice.values)}</Notice> : null}
      {away ? (
        <Notice tone="sky">
          {say('away.draft', awayValues(away, reader))}{' '}
          <a href={`/${scope.board.slug}/members#proxies`} className="inline-flex min-h-[44px] items-center">
            {say('away.proxy')}
          </a>
        </Notice>
      ) : null}
      {view.vote ? (
        <Voting {...props} vote={view.vote} forOthers={forOthers} />
      ) : view.stage === 'decided' ? (
        <DecidedProposal {...props} />
      ) : (
        <Drafting {...props} />
      )}
      <FollowUps view={view} address={address} refusedForm={refusedForm} />
    </BoardFrame>
  )
}

function askedOf(asked: Record<string, string | string[]>): AskedOfProposal {
  const { before } = asked
  const isId = typeof before === 'string' && /^\w{1,60}$/.test(before)
  return { round: askedOfRound(asked), before: isId ? before : undefined }
}

/** A word on what was just done. */
function said(done: unknown, close: string, inForce: number | null) {
  switch (done) {
    case 'brief':
      return { key: 'draft.brief_saved' as const, values: {} }
    case 'needed':
      return { key: 'needed.done' as const, values: {} }
    case 'not_needed':
      return { key: 'needed.done_removed' as const, values: {} }
    case 'opened':
      return { key: 'open.opened' as const, values: {} }
    case 'voted':
      return close ? { key: 'vote.recorded' as const, values: { close } } : undefined
    case 'reopened':
      return inForce
        ? { key: 'reopen.done' as const, values: { number: inForce } }
        : { key: 'reopen.done_none' as const, values: {} }
    case 'followed_up':
      return { key: 'follow_up.done' as const, values: {} }
    case 'cancelled':
      return { key: 'cancel.done' as const, values: {} }
    case 'taken_over':
      return { key: 'takeover.done' as const, values: {} }
    case 'asked':
      return { key: 'ask.done' as const, values: {} }
    case 'joined':
    case 'left':
    case 'taken_back':
      return { key: `ask.done_${done}` as const, values: {} }
    default: {
      const key = doneInVote(done)
      return key && { key, values: {} }
    }
  }
}

/** The round of a ballot that was refused. */
function lostBallot(scope: BoardScope, refusedForm: RefusedForm | undefined) {
  const roundId = refusedForm?.values.round
  return roundId ? { scope, roundId } : undefined
}

/** The fields that the page as it is now shows again by itself. */
function formsOf(
  { may, jointRequest }: ProposalView,
  forOthers: VotingForOthers | undefined,
  hasBallotForm: boolean,
): TypedField[] {
  return [
    ...(hasBallotForm ? BALLOT_TEXTS : []),
    ...(forOthers?.mayDeclare ? (['interest'] as const) : []),
    ...(may.write ? (['brief', 'needed_reason'] as const) : []),
    ...(jointRequest?.mayAsk && !jointRequest.request ? (['reason'] as const) : []),
    ...(may.discuss ? (['message'] as const) : []),
  ]
}

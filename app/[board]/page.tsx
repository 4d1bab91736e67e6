import { formatInstant } from '#lib/i18n/dates.ts'
import { actingMember } from '#lib/store/scope.ts'
import { type BoardView, boardView } from '#lib/views/board/board.ts'
import { boardAt, current, database } from '../session.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Notice } from '../ui/notice.tsx'
import { askedPage } from '../ui/pages.tsx'
import { Awaiting, Drafts, OpenVotes, RecentDecisions } from './board-sections.tsx'
import { BoardFrame } from './frame.tsx'
import { PendingRequests } from './pending-requests.tsx'

/** A board: what awaits me first, then what is being written, voted on and decided. */
export default async function BoardPage({
  params,
  searchParams,
}: {
  params: Promise<{ board: string }>
  searchParams: Promise<{ page?: unknown }>
}) {
  const scope = await boardAt((await params).board)
  const { say, reader } = await current()
  const view = await boardView({ db: database(), scope }, askedPage((await searchParams).page))
  const { slug, name } = scope.board
  const member = actingMember(scope)
  return (
    <BoardFrame scope={scope} here="home">
      <div className="flex flex-col justify-between gap-4 sm:flex-row sm:items-center">
        <div>
          <h1>{member ? say('board.hello', { name: member.name }) : name}</h1>
          {member && (view.awaiting.length > 0 || view.followUps.every(({ mine }) => !mine)) ? (
            <p className="mt-1 text-ink-2">{say('board.waiting', { n: view.awaiting.length })}</p>
          ) : null}
        </div>
        {view.mayPropose ? (
          <ButtonLink href={`/${slug}/propose`} look="plain">
            {say('board.propose')}
          </ButtonLink>
        ) : null}
        {member ? null : (
          <ButtonLink href={`/sign-in?back=/${slug}`} look="plain">
            {say('site.sign_in')}
          </ButtonLink>
        )}
      </div>
      {view.registerWaitsSince ? (
        <Notice tone="clay">
          {say('log.waits', { since: formatInstant(view.registerWaitsSince, reader) })}
        </Notice>
      ) : null}
      <Awaiting slug={slug} lines={view.awaiting} now={view.now} />
      <PendingRequests
        slug={slug}
        requests={view.requests}
        toReview={view.toReview}
        followUps={view.followUps}
      />
      {view.meeting ? (
        <p className="mt-6">
          <a href={`/${slug}/meetings`} className="inline-block py-2">
            {say('meeting.next', {
              start: formatInstant(view.meeting.startsAt, reader),
              title: view.meeting.title,
            })}
          </a>
        </p>
      ) : null}
      {isEmpty(view) ? (
        <Card className="mt-6">
          <h2>{say('board.empty')}</h2>
          <p className="mt-1 text-ink-2">
            {say(view.mayPropose ? 'board.empty_help' : 'board.empty_visitor')}
          </p>
        </Card>
      ) : (
        <div className="mt-6 grid items-start gap-6 lg:grid-cols-[1.7fr_1fr]">
          <div className="grid min-w-0 gap-6">
            <Drafts slug={slug} lines={view.drafts} list={view.draftList} now={view.now} />
            <OpenVotes slug={slug} lines={view.open} />
          </div>
          <RecentDecisions slug={slug} lines={view.decided} />
        </div>
      )}
    </BoardFrame>
  )
}

function isEmpty({ awaiting, open, drafts, decided }: BoardView): boolean {
  return [awaiting, open, drafts, decided].every((list) => list.length === 0)
}

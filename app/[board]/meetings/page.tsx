import { sentence } from '#app/forms/refusal-text.ts'
import { readRefusedForm } from '#app/forms/refused-form.ts'
import { boardAt, current, database } from '#app/session.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { isRefusal } from '#lib/rules/base/refusal.ts'
import { meetingsView, meetingTimesView } from '#lib/views/board/meetings.ts'
import { BoardFrame } from '../frame.tsx'
import { ComingMeetings } from './coming-meetings.tsx'
import { ProposedTimes } from './proposed-times.tsx'
import { MeetingSearch, meetingQuery } from './search.tsx'

const DONE = ['called', 'cancelled'] as const

/** When everybody can best meet: what is coming, and a search for a time that suits most people. */
export default async function Meetings({
  params,
  searchParams,
}: {
  params: Promise<{ board: string }>
  searchParams: Promise<Record<string, string | string[]>>
}) {
  const scope = await boardAt((await params).board)
  const { say, reader } = await current()
  const refusedForm = await readRefusedForm()
  const query = await searchParams
  const context = { db: database(), scope }
  const view = await meetingsView(context)
  const { slug } = scope.board
  const title = say('meeting.title')
  if (isRefusal(view)) {
    return (
      <BoardFrame scope={scope} here="more" title={title}>
        <h1>{title}</h1>
        <p className="mt-1 mb-5 text-ink-2">{say('meeting.members_only')}</p>
        <ButtonLink href={`/sign-in?back=/${slug}/meetings`}>{say('site.sign_in')}</ButtonLink>
      </BoardFrame>
    )
  }
  const sought = meetingQuery(query, view)
  const times = sought && view.mayCall ? await meetingTimesView(context, sought) : undefined
  const problem = refusedForm?.refusal ?? (times && isRefusal(times) ? times : undefined)
  const done = DONE.find((one) => one === query.done)
  return (
    <BoardFrame scope={scope} here="more" title={title}>
      <h1>{title}</h1>
      <p className="mt-1 mb-5 max-w-[680px] text-ink-2">{say('meeting.intro')}</p>
      {problem ? <Notice tone="clay">{sentence(say, problem, reader)}</Notice> : null}
      {!problem && done ? <Notice tone="leaf">{say(`meeting.done_${done}`)}</Notice> : null}
      <div className="grid items-start gap-6 lg:grid-cols-[1.7fr_1fr]">
        <div className="grid min-w-0 gap-6">
          {sought && times && !isRefusal(times) ? (
            <ProposedTimes
              say={say}
              reader={reader}
              slug={slug}
              sought={sought}
              times={times}
              typed={refusedForm?.values}
            />
          ) : null}
          <ComingMeetings say={say} reader={reader} slug={slug} meetings={view.coming} />
        </div>
        {view.mayCall ? (
          <Card>
            <MeetingSearch say={say} slug={slug} view={view} sought={sought} />
          </Card>
        ) : null}
      </div>
    </BoardFrame>
  )
}

import { notFound } from 'next/navigation'
import { BoardFrame } from '#app/[board]/frame.tsx'
import { sentence } from '#app/forms/refusal-text.ts'
import { readRefusedForm } from '#app/forms/refused-form.ts'
import { boardAt, current, database } from '#app/session.ts'
import { Card } from '#app/ui/card.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { formatDate } from '#lib/i18n/dates.ts'
import { availabilityWords } from '#lib/i18n/phrases/availability.ts'
import { isRefusal } from '#lib/rules/base/refusal.ts'
import { type MemberView, memberView } from '#lib/views/board/members.ts'
import { ChangeMemberForm } from '../member-forms.tsx'
import { placeIn } from '../member-list.tsx'
import { GiveProxy } from '../proxies.tsx'

/** One member: their place, and what the reader may do about it. */
export default async function MemberPage({ params }: { params: Promise<{ board: string; member: string }> }) {
  const { board, member } = await params
  const scope = await boardAt(board)
  const { say, reader } = await current()
  const { slug } = scope.board
  const view = /^[\w-]{1,60}$/.test(member) ? await memberView({ db: database(), scope }, member) : undefined
  if (!view || (isRefusal(view) && view.code === 'not_found')) notFound()
  const refusedForm = await readRefusedForm()
  return (
    <BoardFrame scope={scope} here="members" title={isRefusal(view) ? say('members.title') : view.name}>
      <p className="text-[0.86rem]">
        <a href={`/${slug}/members`} className="inline-block py-1">
          {say('members.title')}
        </a>
      </p>
      {refusedForm ? <Notice tone="clay">{sentence(say, refusedForm.refusal, reader)}</Notice> : null}
      {isRefusal(view) ? (
        <>
          <h1>{say('members.title')}</h1>
          <p className="mt-1">{say('members.visitor')}</p>
        </>
      ) : (
        <>
          <h1>{view.name}</h1>
          <About view={view} />
          <div className="mt-5 grid max-w-[680px] gap-6">
            {view.proxy ? (
              <GiveProxy slug={slug} to={view} days={view.proxy} until={refusedForm?.values.until} />
            ) : null}
            {view.kept ? (
              <ChangeMemberForm say={say} slug={slug} member={view} values={refusedForm?.values} />
            ) : null}
          </div>
        </>
      )}
    </BoardFrame>
  )
}

async function About({ view }: { view: MemberView }) {
  const { say, reader } = await current()
  const { kept, left, since, today } = view
  if (left) return <p className="mt-1 text-ink-2">{say('members.has_left')}</p>
  return (
    <>
      <p className="mt-1 text-ink-2">
        {placeIn(say, view)} · {say('members.since', { date: formatDate(since, reader) })}
      </p>
      {kept ? (
        <Card className="mt-4 max-w-[680px]">
          {kept.email ? <p className="break-all">{kept.email}</p> : null}
          <p className="text-ink-2">
            {kept.time ? availabilityWords(say, reader, kept.time, today) : say('time.estimated')}
          </p>
        </Card>
      ) : null}
    </>
  )
}

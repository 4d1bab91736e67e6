import { sentence } from '#app/forms/refusal-text.ts'
import { readRefusedForm } from '#app/forms/refused-form.ts'
import { boardAt, current, database } from '#app/session.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { askedPage } from '#app/ui/pages.tsx'
import { membersView } from '#lib/views/board/members.ts'
import { proxiesView } from '#lib/views/board/proxies.ts'
import { BoardFrame } from '../frame.tsx'
import { AddMemberForm } from './member-forms.tsx'
import { MemberList } from './member-list.tsx'
import { Proxies } from './proxies.tsx'

type Asked = Record<string, string | string[] | undefined>

export default async function Members({
  params,
  searchParams,
}: {
  params: Promise<{ board: string }>
  searchParams: Promise<Asked>
}) {
  const scope = await boardAt((await params).board)
  const { say, reader } = await current()
  const asked = await searchParams
  const refusedForm = await readRefusedForm()
  const context = { db: database(), scope }
  const view = await membersView(context, {
    page: askedPage(asked.page),
    ...(typeof asked.name === 'string' ? { name: asked.name } : {}),
  })
  const proxies = await proxiesView(
    context,
    view.members.map(({ id }) => id),
  )
  const done = doneIn(asked)
  const { slug } = scope.board
  return (
    <BoardFrame scope={scope} here="members" title={say('members.title')}>
      <h1>{say('members.title')}</h1>
      <p className="mt-1 mb-5 text-ink-2">
        {say('members.intro', view.counts)} {view.namesWithheld ? say('members.visitor') : null}
      </p>
      {view.mayManage && view.stewards.n < view.stewards.target ? (
        <p className="mb-5">{say('members.stewards', view.stewards)}</p>
      ) : null}
      {refusedForm ? <Notice tone="clay">{sentence(say, refusedForm.refusal, reader)}</Notice> : null}
      {!refusedForm && done ? <Notice tone="leaf">{say(done.key, { name: done.name })}</Notice> : null}
      <div className="grid items-start gap-6 lg:grid-cols-[1.7fr_1fr]">
        {view.namesWithheld ? null : (
          <MemberList say={say} reader={reader} slug={slug} view={view} proxies={proxies?.others ?? []} />
        )}
        <div className="grid gap-6">
          {proxies ? <Proxies slug={slug} view={proxies} /> : null}
          {view.mayManage ? (
            <AddMemberForm
              say={say}
              slug={slug}
              values={refusedForm && 'name' in refusedForm.values ? refusedForm.values : undefined}
            />
          ) : null}
          <p className="text-[0.92rem]">
            <a href={`/${slug}/calendar`} className="inline-flex min-h-[44px] items-center">
              {say('calendar.link')}
            </a>
          </p>
          {view.mayLeave ? (
            <Card>
              <details>
                <summary className="min-h-[44px] py-2 font-semibold">{say('members.leave')}</summary>
                <p className="my-2 text-[0.92rem] text-ink-2">{say('members.leave_help')}</p>
                <form action={`/${slug}/members/do/leave`} method="post">
                  <Button look="plain">{say('members.leave')}</Button>
                </form>
              </details>
            </Card>
          ) : null}
        </div>
      </div>
    </BoardFrame>
  )
}

function doneIn({ added, changed, left, proxy }: Asked) {
  if (typeof added === 'string') return { key: 'members.added' as const, name: added }
  if (proxy === 'given' || proxy === 'accepted' || proxy === 'ended')
    return { key: `for_others.proxies.done_${proxy}` as const, name: '' }
  if (changed) return { key: 'members.changed' as const, name: '' }
  return left ? { key: 'members.left' as const, name: '' } : undefined
}

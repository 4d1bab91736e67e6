import { sentence } from '#app/forms/refusal-text.ts'
import { readRefusedForm } from '#app/forms/refused-form.ts'
import { boardAt, current, database } from '#app/session.ts'
import { Avatar } from '#app/ui/avatar.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Chip } from '#app/ui/chip.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { formatDate } from '#lib/i18n/dates.ts'
import { availabilityWords } from '#lib/i18n/phrases/availability.ts'
import { membersView } from '#lib/views/board/members.ts'
import { proxiesView } from '#lib/views/board/proxies.ts'
import { BoardFrame } from '../frame.tsx'
import { AddMemberForm, ChangeMemberForm } from './member-forms.tsx'
import { Proxies } from './proxies.tsx'

export default async function Members({
  params,
  searchParams,
}: {
  params: Promise<{ board: string }>
  searchParams: Promise<Record<string, string | string[]>>
}) {
  const scope = await boardAt((await params).board)
  const { say, reader } = await current()
  const refusedForm = await readRefusedForm()
  const view = await membersView({ db: database(), scope })
  const proxies = await proxiesView({ db: database(), scope })
  const done = doneIn(await searchParams)
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
        {view.members.length > 0 ? (
          <Card>
            <ul className="divide-y divide-line">
              {view.members.map((member) => (
                <li key={member.id} className="py-3">
                  <div className="flex flex-wrap items-center gap-2">
                    <Avatar name={member.name} />
                    <strong>{member.name}</strong>
                    {member.me ? <span className="text-ink-2">({say('members.you')})</span> : null}
                    <Chip>{say(`site.${member.kind}`)}</Chip>
                    {member.standing === 'elector' ? null : (
                      <Chip tone="sky">{say(`members.standing.${member.standing}`)}</Chip>
                    )}
                    {member.reachable ? null : <Chip>{say('members.no_email')}</Chip>}
                  </div>
                  <p className="mt-1 text-[0.86rem] text-ink-2">
                    {say('members.since', { date: formatDate(member.since, reader) })}
                    {member.email ? ` · ${member.email}` : ''}
                  </p>
                  {member.time === undefined ? null : (
                    <p className="text-[0.86rem] text-ink-2">
                      {member.time
                        ? availabilityWords(say, reader, member.time, view.today)
                        : say('time.estimated')}
                    </p>
                  )}
                  {view.mayManage ? <ChangeMemberForm say={say} slug={slug} member={member} /> : null}
                </li>
              ))}
            </ul>
          </Card>
        ) : null}
        <div className="grid gap-6">
          {proxies ? <Proxies slug={slug} view={proxies} refusedForm={refusedForm} /> : null}
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

function doneIn({ added, changed, left, proxy }: Record<string, string | string[]>) {
  if (typeof added === 'string') return { key: 'members.added' as const, name: added }
  if (proxy === 'given' || proxy === 'accepted' || proxy === 'ended')
    return { key: `for_others.proxies.done_${proxy}` as const, name: '' }
  if (changed) return { key: 'members.changed' as const, name: '' }
  return left ? { key: 'members.left' as const, name: '' } : undefined
}

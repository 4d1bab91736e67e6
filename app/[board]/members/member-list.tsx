import { Avatar } from '#app/ui/avatar.tsx'
import { Card } from '#app/ui/card.tsx'
import { FindByName } from '#app/ui/find-by-name.tsx'
import { Pages } from '#app/ui/pages.tsx'
import { formatDateOf, type Reader } from '#lib/i18n/dates.ts'
import type { Say } from '#lib/i18n/words.ts'
import type { MemberLine, MembersView } from '#lib/views/board/members.ts'
import type { ProxyLine } from '#lib/views/board/proxies.ts'

interface Props {
  say: Say
  reader: Reader
  slug: string
  view: MembersView
  /** Those that the members shown have given. */
  proxies: readonly ProxyLine[]
}

/** One page of the members, and the way to find someone by name. */
export function MemberList({ say, reader, slug, view, proxies }: Props) {
  const { members, sought, found, list, mayManage } = view
  const isLong = sought !== '' || list.pages > 1
  const receivers = new Map(proxies.map((line) => [line.giver.id, line]))
  return (
    <Card>
      {isLong ? <FindByName say={say} action={`/${slug}/members`} sought={sought} /> : null}
      {sought === '' ? null : (
        <p role="status" className="mb-2">
          {say('members.found', { n: found, name: sought })}{' '}
          <a href={`/${slug}/members`} className="inline-block py-1">
            {say('members.everybody')}
          </a>
        </p>
      )}
      {mayManage ? <p className="mb-2 text-[0.92rem] text-ink-2">{say('members.choose')}</p> : null}
      <ul className="divide-y divide-line text-[0.92rem] text-ink-2 [&_a]:inline-flex [&_a]:min-h-[44px] [&_a]:items-center [&_a]:gap-2 [&_a]:font-semibold">
        {members.map((member) => (
          <li key={member.id}>
            <a href={`/${slug}/members/${member.id}`}>
              <Avatar name={member.name} />
              {member.name}
            </a>{' '}
            {placeIn(say, member)}
            {proxyIn(say, reader, receivers.get(member.id))}
          </li>
        ))}
      </ul>
      <Pages say={say} of={say('site.members')} list={list} at={(page) => addressOf(slug, sought, page)} />
    </Card>
  )
}

/** What the others know of a member, in one line: told in words alone, since there may be many. */
export function placeIn(say: Say, { me, kind, standing, reachable }: MemberLine): string {
  return [
    me ? say('members.you') : [],
    say(`site.${kind}`),
    standing === 'elector' ? [] : say(`members.standing.${standing}`),
    reachable ? [] : say('members.no_email'),
  ]
    .flat()
    .join(' · ')
}

function proxyIn(say: Say, reader: Reader, line: ProxyLine | undefined): string | null {
  if (!line) return null
  const { giver, receiver, lastDay } = line
  const day = formatDateOf(lastDay, reader)
  return ` · ${say('for_others.proxies.line', { receiver: receiver.name, giver: giver.name, day })}`
}

function addressOf(slug: string, sought: string, page: number): string {
  const asked = new URLSearchParams({
    ...(sought === '' ? {} : { name: sought }),
    ...(page > 1 ? { page: String(page) } : {}),
  })
  return asked.size > 0 ? `/${slug}/members?${asked}` : `/${slug}/members`
}

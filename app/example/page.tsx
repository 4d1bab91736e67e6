import { notFound } from 'next/navigation'
import { runningConfig } from '#lib/adapters/config.ts'
import { examplePeople } from '#lib/views/board/arrival.ts'
import { localPath } from '../forms/local-path.ts'
import { SiteFrame } from '../frame.tsx'
import { current, database } from '../session.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Button } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'

/** Whose eyes to see the example through. */
export default async function Example({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[]>>
}) {
  if (!runningConfig().local) notFound()
  const { board, back } = await searchParams
  const slug = typeof board === 'string' && /^[a-z0-9-]+$/.test(board) ? board : ''
  const people = await examplePeople(database(), slug)
  if (!people) notFound()
  const { say } = await current()
  const next = typeof back === 'string' ? localPath(back) : `/${slug}`
  return (
    <SiteFrame title={say('example.title')}>
      <h1>{say('example.title')}</h1>
      <p className="mt-1 mb-5 text-ink-2">{say('example.intro')}</p>
      <ul className="grid gap-2 sm:grid-cols-2">
        {people.map(({ personId, name, kind, standing }) => (
          <li key={personId}>
            <form action="/api/example/enter" method="post">
              <input type="hidden" name="person" value={personId} />
              <input type="hidden" name="back" value={next} />
              <button
                type="submit"
                className="flex min-h-[52px] w-full flex-wrap items-center gap-2 rounded-xl border border-field bg-surface px-4 py-2 text-left"
              >
                <Avatar name={name} />
                <strong>{name}</strong>
                <span className="sr-only">{say('example.be', { name })}</span>
                <Chip>{say(`site.${kind}`)}</Chip>
                {standing === 'steward' ? <Chip>{say('members.standing.steward')}</Chip> : null}
              </button>
            </form>
          </li>
        ))}
      </ul>
      <form action="/api/example" method="post" className="mt-8">
        <Button look="plain">{say('example.fresh')}</Button>
      </form>
    </SiteFrame>
  )
}

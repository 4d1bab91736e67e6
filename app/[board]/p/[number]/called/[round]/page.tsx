import { notFound } from 'next/navigation'
import { BoardFrame } from '#app/[board]/frame.tsx'
import { sentence } from '#app/forms/refusal-text.ts'
import { boardAt, current, database } from '#app/session.ts'
import { Card } from '#app/ui/card.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { askedPage, Pages } from '#app/ui/pages.tsx'
import { personWords } from '#app/vote/time/sizing-explained.tsx'
import { isRefusal } from '#lib/rules/base/refusal.ts'
import { sizedPeople } from '#lib/views/vote/sizing.ts'

/** When each of those called to a vote has the time for it, for who keeps the members. */
export default async function Called({
  params,
  searchParams,
}: {
  params: Promise<{ board: string; number: string; round: string }>
  searchParams: Promise<{ page?: unknown }>
}) {
  const { board, number, round } = await params
  const scope = await boardAt(board)
  const { say, reader } = await current()
  const proposal = `/${scope.board.slug}/p/${number}`
  if (!/^[1-9]\d{0,8}$/.test(number) || !/^\w{1,60}$/.test(round)) notFound()
  const asked = { number: Number(number), roundId: round, page: askedPage((await searchParams).page) }
  const view = await sizedPeople({ db: database(), scope }, asked)
  if (isRefusal(view) && view.code === 'not_found') notFound()
  return (
    <BoardFrame scope={scope} here="home" title={say('window.by_person')}>
      <p className="text-[0.86rem]">
        <a href={proposal} className="inline-block py-1">
          {say('draft.number', { number })}
        </a>
      </p>
      <h1>{say('window.by_person')}</h1>
      {isRefusal(view) ? (
        <Notice tone="clay">{sentence(say, view, reader)}</Notice>
      ) : (
        <Card className="mt-4 max-w-[680px] text-[0.92rem]">
          <p>{say('window.for_stewards')}</p>
          <ul className="mt-2 list-disc pl-5">
            {view.people.map((person) => (
              <li key={person.id}>{personWords({ say, reader }, person)}</li>
            ))}
          </ul>
          <Pages
            say={say}
            of={say('window.by_person')}
            list={view.list}
            at={(page) => `${proposal}/called/${round}?page=${page}`}
          />
          {view.agrees === null ? null : (
            <p className="mt-3">{say(view.agrees ? 'window.agrees' : 'window.disagrees')}</p>
          )}
        </Card>
      )}
    </BoardFrame>
  )
}

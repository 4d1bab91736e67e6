import type { BoardView } from '#lib/views/board.ts'
import { current } from '../session.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Chip } from '../ui/chip.tsx'

/** What others ask for, and decisions to look at again: one may, and need not. */
export async function AskedFor({
  slug,
  requests,
  toReview,
}: {
  slug: string
  requests: BoardView['requests']
  toReview: BoardView['toReview']
}) {
  const { say } = await current()
  return (
    <>
      {requests.map(({ number, title, aim, by, missing }) => (
        <Line
          key={`asked-${number}`}
          chip={say('ask.line', { aim })}
          address={`/${slug}/p/${number}`}
          title={title}
          detail={`${say(`ask.${aim}`, { by: by?.name ?? say('draft.someone') })}. ${say('ask.missing', { n: missing })}`}
          go={say('ask.read')}
          at="#asked"
        />
      ))}
      {toReview.map(({ number, title, decision }) => (
        <Line
          key={`review-${number}`}
          chip={say('review.chip')}
          address={`/${slug}/p/${number}`}
          title={title}
          detail={say('review.line', { number: decision })}
          go={say('review.read')}
        />
      ))}
    </>
  )
}

function Line({
  chip,
  address,
  title,
  detail,
  go,
  at = '',
}: {
  chip: string
  address: string
  title: string
  detail: string
  go: string
  at?: string
}) {
  return (
    <Card edge="sky" className="mt-5 flex flex-col gap-4 sm:flex-row sm:items-center sm:justify-between">
      <div className="min-w-0">
        <Chip tone="sky">{chip}</Chip>
        <h2 className="mt-2">
          <a href={address} className="text-ink no-underline hover:underline">
            {title}
          </a>
        </h2>
        <p className="mt-1 text-[0.86rem] text-ink-2">{detail}</p>
      </div>
      <ButtonLink href={`${address}${at}`} look="plain" className="shrink-0">
        {go}
      </ButtonLink>
    </Card>
  )
}

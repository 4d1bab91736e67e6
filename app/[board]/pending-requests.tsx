import { formatDateOf } from '#lib/i18n/dates.ts'
import type { BoardView } from '#lib/views/board/board.ts'
import { current } from '../session.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Chip } from '../ui/chip.tsx'

/** What others ask for, decisions to look at again, and how to avoid too short a vote. Amber where it is for me alone. */
export async function PendingRequests({
  slug,
  requests,
  toReview,
  followUps,
}: {
  slug: string
  requests: BoardView['requests']
  toReview: BoardView['toReview']
  followUps: BoardView['followUps']
}) {
  const { say, reader } = await current()
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
      {followUps.map(({ id, number, title, due, mine }) => (
        <Line
          key={id}
          tone={mine ? 'sun' : 'sky'}
          chip={say(mine ? 'follow_up.chip' : 'follow_up.chip_late')}
          address={`/${slug}/p/${number}`}
          title={title}
          detail={say(mine ? 'follow_up.line' : 'follow_up.line_late', { day: formatDateOf(due, reader) })}
          go={say(mine ? 'follow_up.write' : 'follow_up.read')}
          at="#follow-up"
        />
      ))}
    </>
  )
}

function Line({
  tone = 'sky',
  chip,
  address,
  title,
  detail,
  go,
  at = '',
}: {
  tone?: 'sky' | 'sun'
  chip: string
  address: string
  title: string
  detail: string
  go: string
  at?: string
}) {
  return (
    <Card edge={tone} className="mt-5 flex flex-col gap-4 sm:flex-row sm:items-center sm:justify-between">
      <div className="min-w-0">
        <Chip tone={tone}>{chip}</Chip>
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

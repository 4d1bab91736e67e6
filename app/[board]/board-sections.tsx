import type { Temporal } from 'temporal-polyfill'
import { formatAgo, formatDate, formatInstant, formatLeft } from '#lib/i18n/dates.ts'
import type { BoardView } from '#lib/views/board/board.ts'
import { current } from '../session.ts'
import { Avatar } from '../ui/avatar.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Chip } from '../ui/chip.tsx'
import { Pages } from '../ui/pages.tsx'
import { OutcomeChip } from '../vote/outcome-chip.tsx'
import { CountSummary } from '../vote/result/picture.tsx'

export async function Awaiting({
  slug,
  lines,
  now,
}: {
  slug: string
  lines: BoardView['awaiting']
  now: Temporal.Instant
}) {
  const { say, reader } = await current()
  return lines.map(({ number, title, closesAt, readingMinutes }) => (
    <Card
      key={number}
      edge="sun"
      className="mt-5 flex flex-col gap-4 sm:flex-row sm:items-center sm:justify-between"
    >
      <div className="min-w-0">
        <Chip tone="sun">{say('board.to_vote', { left: formatLeft(now, closesAt, reader) })}</Chip>
        <h2 className="mt-2">
          <a href={`/${slug}/p/${number}`} className="text-ink no-underline hover:underline">
            {title}
          </a>
        </h2>
        <p className="mt-1 text-[0.86rem] text-ink-2">
          {say('board.to_vote_line', { minutes: readingMinutes, close: formatInstant(closesAt, reader) })}
        </p>
      </div>
      <ButtonLink href={`/${slug}/p/${number}`} className="shrink-0">
        {say('board.read_and_vote')}
      </ButtonLink>
    </Card>
  ))
}

export async function Drafts({
  slug,
  lines,
  list,
  now,
}: {
  slug: string
  lines: BoardView['drafts']
  list: BoardView['draftList']
  now: Temporal.Instant
}) {
  const { say, reader } = await current()
  return (
    <Card id="drafts">
      <h2>{say('board.drafts')}</h2>
      {lines.length === 0 ? <p className="mt-2 text-ink-2">{say('board.none_drafting')}</p> : null}
      <ul className="divide-y divide-line">
        {lines.map(({ number, title, changedAt, messages, reopenedAt, holds, writing }) => (
          <li key={number} className="flex flex-wrap items-center justify-between gap-3 py-4">
            <div className="min-w-0 basis-60 grow">
              <h3>
                <a
                  href={`/${slug}/p/${number}`}
                  className="inline-block py-1 text-ink no-underline hover:underline"
                >
                  {title}
                </a>
              </h3>
              <p className="mt-0.5 text-[0.86rem] text-ink-2">
                {reopenedAt
                  ? say('board.reopened_line', { date: formatDate(reopenedAt, reader) })
                  : say('board.changed', { ago: formatAgo(changedAt, now, reader) })}
                {' · '}
                {holds
                  ? say('board.applies_meanwhile', { number: holds })
                  : say('board.messages', { n: messages })}
              </p>
            </div>
            {writing.n > 0 ? (
              <span
                className="flex items-center gap-1 text-[0.86rem] text-ink-2"
                title={writing.names.join(', ')}
              >
                {writing.names.map((name) => (
                  <Avatar key={name} name={name} />
                ))}
                <span className="sr-only">{writing.names.join(', ')} · </span>
                {say('board.writing', { n: writing.n })}
              </span>
            ) : reopenedAt ? (
              <Chip tone="sky">{say('board.reopened')}</Chip>
            ) : null}
          </li>
        ))}
      </ul>
      <Pages
        say={say}
        of={say('board.drafts')}
        list={list}
        at={(page) => (page > 1 ? `/${slug}?page=${page}#drafts` : `/${slug}#drafts`)}
      />
    </Card>
  )
}

export async function OpenVotes({ slug, lines }: { slug: string; lines: BoardView['open'] }) {
  const { say, reader } = await current()
  if (lines.length === 0) return null
  return (
    <Card>
      <h2>{say('board.open')}</h2>
      <ul className="divide-y divide-line">
        {lines.map(({ number, title, closesAt, answered, roll, mine }) => (
          <li key={number} className="flex flex-wrap items-center justify-between gap-3 py-4">
            <div className="min-w-0 basis-60 grow">
              <h3>
                <a
                  href={`/${slug}/p/${number}`}
                  className="inline-block py-1 text-ink no-underline hover:underline"
                >
                  {title}
                </a>
              </h3>
              <p className="mt-0.5 text-[0.86rem] text-ink-2">
                {say('board.open_line', {
                  close: formatInstant(closesAt, reader),
                  answers: answered.volunteers + answered.staff,
                  total: roll.volunteers + roll.staff,
                })}
              </p>
            </div>
            {mine === 'voted' ? <Chip tone="leaf">✓ {say('board.voted')}</Chip> : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}

export async function RecentDecisions({ slug, lines }: { slug: string; lines: BoardView['decided'] }) {
  const { say, reader } = await current()
  return (
    <Card>
      <h2>{say('board.decided')}</h2>
      {lines.length === 0 ? <p className="mt-2 text-ink-2">{say('board.none_decided')}</p> : null}
      <ul className="grid gap-4 pt-3">
        {lines.map((line) => (
          <li key={line.decision}>
            <OutcomeChip say={say} decision={line} />{' '}
            <strong>{say('log.number', { number: line.decision })}</strong>
            <br />
            <a href={`/${slug}/p/${line.number}`} className="inline-block py-1">
              {line.title}
            </a>
            <br />
            {'chosen' in line.tally ? <CountSummary line={line} /> : null}
            <span className="text-[0.86rem] text-ink-2">
              {formatDate(line.closedAt, reader)} ·{' '}
              {say('board.answers_of', {
                answers: line.answered.volunteers + line.answered.staff,
                total: line.roll.volunteers + line.roll.staff,
              })}
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-3">
        <a href={`/${slug}/log`} className="inline-flex min-h-[44px] items-center">
          {say('board.all_decisions')}
        </a>
      </p>
    </Card>
  )
}

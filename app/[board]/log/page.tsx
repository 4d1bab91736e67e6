import { boardAt, current, database } from '#app/session.ts'
import { Card } from '#app/ui/card.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { OutcomeChip } from '#app/vote/outcome-chip.tsx'
import { CountSummary } from '#app/vote/result/picture.tsx'
import { formatDate, formatInstant, formatOpenFor } from '#lib/i18n/dates.ts'
import { shortVotes, withAnswers } from '#lib/views/proposal/follow-ups.ts'
import { type RegisterLine, registerView } from '#lib/views/register/log.ts'
import { BoardFrame } from '../frame.tsx'
import { PageCheck } from './page-check.tsx'
import { PastTurnout } from './past-turnout.tsx'
import { ShortVoteNote, ShortVotesSection } from './short-votes.tsx'

/** The register as a ledger: decisions and reopenings, the newest first. */
export default async function Register({
  params,
  searchParams,
}: {
  params: Promise<{ board: string }>
  searchParams: Promise<Record<string, string | string[]>>
}) {
  const scope = await boardAt((await params).board)
  const { say, reader } = await current()
  const before = positionIn((await searchParams).before)
  const context = { db: database(), scope }
  const { now, seal, compared, lines, shown, older, past } = await registerView(context, before)
  const short = before === undefined ? await shortVotes(context, now) : undefined
  const { slug } = scope.board
  return (
    <BoardFrame scope={scope} here="decisions" title={say('log.title')}>
      <div className="max-w-[820px]">
        <h1>{say('log.title')}</h1>
        <p className="mt-1 mb-5 text-ink-2">{say('log.intro')}</p>
        {compared?.waitsSince ? (
          <Notice tone="clay">
            {say('log.waits', { since: formatInstant(compared.waitsSince, reader) })}
          </Notice>
        ) : null}
        <Card className="mb-6">
          <PageCheck seal={seal} page={{ file: 'shown', ...(short ? withAnswers(shown, short) : shown) }} />
          <details className="mt-1">
            <summary className="inline-flex min-h-[44px] items-center text-leaf underline underline-offset-3">
              {say('check.how')}
            </summary>
            <p className="text-[0.92rem] text-ink-2">
              {say('check.how_help', { address: `${seal.base}/checkpoint` })}
            </p>
            <p className="mt-2 text-[0.92rem] break-all text-ink-2">
              {say('check.key', { vkey: seal.vkey })}
            </p>
            <p className="mt-2 text-[0.92rem] text-ink-2">{say('check.covers')}</p>
            {compared && !compared.waitsSince ? (
              <p className="mt-2 text-[0.92rem] text-ink-2">
                {say('log.compared', { at: formatInstant(compared.at, reader) })}
              </p>
            ) : null}
          </details>
        </Card>
        {short ? <ShortVotesSection slug={slug} short={short} /> : null}
        {lines.length === 0 ? <p className="mb-6 text-ink-2">{say('log.empty')}</p> : null}
        <ol className="ml-2 border-l-2 border-line">
          {lines.map((line) => (
            <Line key={line.index} slug={slug} line={line} />
          ))}
        </ol>
        {past ? <PastTurnout say={say} slug={slug} past={past} /> : null}
        <p className="flex flex-wrap gap-5">
          {before !== undefined ? (
            <a href={`/${slug}/log`} className="inline-flex min-h-[44px] items-center">
              {say('log.newer')}
            </a>
          ) : null}
          {older !== null ? (
            <a href={`/${slug}/log?before=${older}`} className="inline-flex min-h-[44px] items-center">
              {say('log.older')}
            </a>
          ) : null}
          <a href={`/${slug}/log/history`} className="inline-flex min-h-[44px] items-center">
            {say('log.history', { n: seal.size })}
          </a>
        </p>
      </div>
    </BoardFrame>
  )
}

function positionIn(before: unknown): number | undefined {
  return typeof before === 'string' && /^\d{1,9}$/.test(before) ? Number(before) : undefined
}

const RINGS = {
  adopted: 'border-leaf',
  chosen: 'border-leaf',
  rejected: 'border-clay',
  blocked: 'border-clay',
  tie: 'border-stone',
  undetermined: 'border-stone',
  no_quorum: 'border-stone',
}

async function Line({ slug, line }: { slug: string; line: RegisterLine }) {
  const { say, reader } = await current()
  const ring = line.kind === 'decision' ? RINGS[line.decision.outcome] : 'border-sky'
  return (
    <li className="relative pb-8 pl-7">
      <span
        aria-hidden="true"
        className={`absolute top-1 -left-[9px] size-4 rounded-full border-[3px] bg-surface ${ring}`}
      />
      {line.kind === 'decision' ? (
        <>
          <p className="text-[0.86rem] text-ink-2">{formatDate(line.decision.closedAt, reader)}</p>
          <h2 className="flex flex-wrap items-center gap-2">
            <a
              href={`/${slug}/p/${line.decision.number}`}
              className="inline-block py-1 text-ink no-underline hover:underline"
            >
              {say('log.number', { number: line.decision.decision })} · {line.decision.title}
            </a>
            <OutcomeChip say={say} decision={line.decision} />
          </h2>
          <div className="my-2 max-w-[420px]">
            <CountSummary line={line.decision} />
          </div>
          <p className="text-[0.92rem] text-ink-2">
            {say('log.line', {
              method: say(`rule.${line.decision.method.name}`),
              answers: line.decision.answered.volunteers + line.decision.answered.staff,
              total: line.decision.roll.volunteers + line.decision.roll.staff,
              volunteers: line.decision.answered.volunteers,
              volunteersTotal: line.decision.roll.volunteers,
              duration: formatOpenFor(line.decision.openedAt, line.decision.closedAt, reader),
            })}
          </p>
          <ShortVoteNote shortened={line.shortened} />
        </>
      ) : (
        <>
          <p className="text-[0.86rem] text-ink-2">{formatDate(line.reopening.at, reader)}</p>
          <h2>
            <a
              href={`/${slug}/p/${line.reopening.number}`}
              className="inline-block py-1 text-ink no-underline hover:underline"
            >
              {say('log.reopened', { number: line.reopening.decision })} · {line.reopening.title}
            </a>
          </h2>
          <p>
            {line.reopening.reason ? say('draft.quoted', { text: line.reopening.reason }) : null}{' '}
            {line.reopening.holds ? say('log.applies', { number: line.reopening.holds }) : null}
          </p>
        </>
      )}
    </li>
  )
}

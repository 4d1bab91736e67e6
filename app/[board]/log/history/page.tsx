import { BoardFrame } from '#app/[board]/frame.tsx'
import { boardAt, current, database } from '#app/session.ts'
import { Card } from '#app/ui/card.tsx'
import { formatInstant } from '#lib/i18n/dates.ts'
import { whyMoved } from '#lib/i18n/phrases/clock.ts'
import { historyView } from '#lib/views/register/log.ts'
import { PageCheck } from '../page-check.tsx'

/** Every line of the register as it was sealed; the technical part folded. */
export default async function History({
  params,
  searchParams,
}: {
  params: Promise<{ board: string }>
  searchParams: Promise<Record<string, string | string[]>>
}) {
  const scope = await boardAt((await params).board)
  const { say, reader } = await current()
  const { before } = await searchParams
  const position = typeof before === 'string' && /^\d{1,9}$/.test(before) ? Number(before) : undefined
  const { seal, lines, older } = await historyView({ db: database(), scope }, position)
  const { slug } = scope.board
  return (
    <BoardFrame scope={scope} here="decisions" title={say('log.history_title')}>
      <div className="max-w-[820px]">
        <p className="text-[0.86rem]">
          <a href={`/${slug}/log`} className="inline-block py-1">
            {say('log.title')}
          </a>
        </p>
        <h1>{say('log.history_title')}</h1>
        <p className="mt-1 mb-5 text-ink-2">{say('log.history_intro')}</p>
        <Card className="mb-5">
          <PageCheck
            seal={seal}
            page={{
              file: 'history',
              lines: lines.map(({ index }) => index),
              from: older ?? 0,
              to: position ?? seal.size,
            }}
          />
        </Card>
        <ol className="grid gap-3">
          {lines.map(({ index, kind, at, json, leaf, who, title, words, moved }) => (
            <li key={index}>
              <Card>
                <p className="text-[0.86rem] text-ink-2">
                  {say('log.entry', { index })} · {formatInstant(at, reader)}
                </p>
                <p className="font-semibold">
                  {say(`log.kind.${kind}`)}
                  {title ? ` · ${title}` : ''}
                  {who ? ` · ${who}` : ''}
                </p>
                {words.map((text) => (
                  <p key={text} className="whitespace-pre-line">
                    {say('draft.quoted', { text })}
                  </p>
                ))}
                {moved ? <p>{whyMoved(say, reader, moved)}</p> : null}
                <details>
                  <summary className="inline-flex min-h-[44px] items-center text-leaf underline underline-offset-3">
                    {say('log.technical')} <span className="sr-only">{index}</span>
                  </summary>
                  <p className="text-[0.84rem] break-all">{leaf}</p>
                  <pre className="mt-1 rounded-lg bg-paper p-3 text-[0.84rem] break-all whitespace-pre-wrap">
                    {json}
                  </pre>
                </details>
              </Card>
            </li>
          ))}
        </ol>
        <p className="mt-5 flex flex-wrap gap-5">
          {position !== undefined ? (
            <a href={`/${slug}/log/history`} className="inline-flex min-h-[44px] items-center">
              {say('log.newer')}
            </a>
          ) : null}
          {older !== null ? (
            <a
              href={`/${slug}/log/history?before=${older}`}
              className="inline-flex min-h-[44px] items-center"
            >
              {say('log.older')}
            </a>
          ) : null}
          <a href={`${seal.base}/checkpoint`} className="inline-flex min-h-[44px] items-center">
            checkpoint
          </a>
        </p>
      </div>
    </BoardFrame>
  )
}

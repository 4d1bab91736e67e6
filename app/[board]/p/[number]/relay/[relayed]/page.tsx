import { notFound } from 'next/navigation'
import { sentence } from '#app/forms/refusal-text.ts'
import { boardAt, current, database } from '#app/session.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { AnswerInWords } from '#app/vote/ballot/ballot-in-words.tsx'
import { formatDayOf } from '#lib/i18n/dates.ts'
import { isRefusal } from '#lib/rules/base/refusal.ts'
import { relayedCheck } from '#lib/views/proposal/relayed.ts'
import { RelayFrame } from '../frame.tsx'

/** An answer that was brought in, for a second person to vouch for. A page of its own: nobody sees it in passing. */
export default async function CheckRelayed({
  params,
}: {
  params: Promise<{ board: string; number: string; relayed: string }>
}) {
  const { board, number, relayed } = await params
  const scope = await boardAt(board)
  const { say, reader } = await current()
  const view = /^[1-9]\d{0,8}$/.test(number)
    ? await relayedCheck({ db: database(), scope }, Number(number), relayed)
    : undefined
  if (!view || (isRefusal(view) && view.code === 'not_found')) notFound()
  const address = `/${scope.board.slug}/p/${number}`
  if (isRefusal(view)) {
    const why = view.code === 'done_already' ? say('for_others.check.settled') : sentence(say, view, reader)
    return (
      <RelayFrame scope={scope} address={address} number={number} title={say('for_others.relay.link')}>
        <Notice tone="clay">{why}</Notice>
      </RelayFrame>
    )
  }
  const { name } = view.who
  const { channel } = view
  const by = view.by?.name ?? say('draft.someone')
  const day = formatDayOf(view.answeredOn, reader)
  return (
    <RelayFrame
      scope={scope}
      address={address}
      number={number}
      title={say('for_others.check.title', { name })}
    >
      <p className="mt-1 mb-5 text-ink-2">{view.title}</p>
      <Card>
        <p>{say('for_others.check.line', { by, channel, day })}</p>
        <AnswerInWords say={say} worded={view} draft={view.said} />
        <p className="text-[0.92rem] text-ink-2">
          {view.own ? say('for_others.check.own') : say('for_others.check.how', { name, channel })}
        </p>
        {view.own ? null : (
          <form action={`${address}/do/confirm-relayed`} method="post" className="mt-4 grid">
            <input type="hidden" name="relayed" value={view.id} />
            <Button>{say('for_others.check.go')}</Button>
          </form>
        )}
        <form
          action={`${address}/do/set-aside`}
          method="post"
          className="mt-5 grid gap-2 border-t border-line pt-4"
        >
          <input type="hidden" name="relayed" value={view.id} />
          <p className="text-[0.86rem] text-ink-2">{say('for_others.check.aside_help')}</p>
          <Button look="plain">{say('for_others.check.aside')}</Button>
        </form>
      </Card>
    </RelayFrame>
  )
}

import { current } from '#app/session.ts'
import { Avatar } from '#app/ui/avatar.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Chip } from '#app/ui/chip.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { QuietForm } from '#app/ui/quiet-form.tsx'
import { formatAgo } from '#lib/i18n/dates.ts'
import type { ProposalView } from '#lib/views/proposal/proposal.ts'

/** What people say about a proposal all through its life: the last messages, oldest first, and the way to earlier ones. */
export async function Discussion({
  view,
  address,
  typed,
}: {
  view: ProposalView
  address: string
  typed?: string | undefined
}) {
  const { say, reader } = await current()
  const { n, messages, earlier, isEarlier } = view.discussion
  return (
    <Card id="discussion">
      <h2>
        {say('draft.discussion')}{' '}
        <span className="text-[0.86rem] font-normal text-ink-2">{say('board.messages', { n })}</span>
      </h2>
      {n === 0 ? <p className="mt-2 mb-4 text-ink-2">{say('draft.no_messages')}</p> : null}
      {earlier ? (
        <p>
          <a
            href={`${address}?tab=discussion&before=${earlier}#discussion`}
            className="inline-flex min-h-[44px] items-center"
          >
            {say('draft.earlier_messages')}
          </a>
        </p>
      ) : null}
      <ol className="divide-y divide-line">
        {messages.map(({ id, by, sentAt, text }) => (
          <li key={id} className="grid grid-cols-[34px_1fr] gap-3 py-4">
            <Avatar name={by?.name ?? '·'} />
            <div className="min-w-0">
              <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
                <strong>{by?.name ?? say('draft.someone')}</strong>
                {by ? <Chip>{say(`site.${by.kind}`)}</Chip> : null}
                <span className="text-[0.86rem] text-ink-2">{formatAgo(sentAt, view.now, reader)}</span>
              </p>
              <p className="mt-1 whitespace-pre-line">{text}</p>
            </div>
          </li>
        ))}
      </ol>
      {isEarlier ? (
        <p>
          <a href={`${address}?tab=discussion#discussion`} className="inline-flex min-h-[44px] items-center">
            {say('draft.last_messages')}
          </a>
        </p>
      ) : null}
      {view.may.discuss ? (
        <QuietForm
          action={`${address}/do/message`}
          away={say('refusal.unavailable')}
          className="mt-4 grid justify-items-start gap-3 border-t border-line pt-4"
        >
          <TextArea
            name="message"
            label={say('draft.message')}
            rows={2}
            defaultValue={typed}
            className="w-full"
          />
          <Button look="plain">{say('draft.send')}</Button>
        </QuietForm>
      ) : null}
    </Card>
  )
}

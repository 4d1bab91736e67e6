import { current } from '#app/session.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { formatInstant } from '#lib/i18n/dates.ts'
import type { ProposalView } from '#lib/views/proposal/proposal.ts'

export async function WithdrawForm({ address }: { address: string }) {
  const { say } = await current()
  return (
    <details>
      <summary className="inline-flex min-h-[44px] items-center text-ink-2 underline underline-offset-3">
        {say('draft.withdraw')}
      </summary>
      <form action={`${address}/do/withdraw`} method="post" className="mt-2 grid justify-items-start gap-3">
        <p className="text-ink-2">{say('draft.withdraw_help')}</p>
        <Button look="plain">{say('draft.withdraw')}</Button>
      </form>
    </details>
  )
}

/** For a day, what was withdrawn may be carried on by someone else. */
export async function TakeOverForm({ view, address }: { view: ProposalView; address: string }) {
  const { say, reader } = await current()
  if (!view.takeOverUntil) return null
  return (
    <Card className="mb-6">
      <h2>{say('takeover.title')}</h2>
      <p className="mt-1 text-ink-2">
        {say('takeover.help', { until: formatInstant(view.takeOverUntil, reader) })}
      </p>
      {view.may.takeOver ? (
        <form action={`${address}/do/take-over`} method="post" className="mt-3">
          <Button>{say('takeover.go')}</Button>
        </form>
      ) : null}
    </Card>
  )
}

import { current } from '#app/session.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'

/** Who put them on the board, and how to leave it. */
export async function Leave({ token, addedBy }: { token: string; addedBy: string | null }) {
  const { say } = await current()
  return (
    <Card>
      {addedBy ? (
        <p className="text-[0.92rem] text-ink-2">{say('vote.added_by', { name: addedBy })}</p>
      ) : null}
      <details>
        <summary className="inline-flex min-h-[44px] items-center underline underline-offset-3">
          {say('vote.leave')}
        </summary>
        <form action={`/v/${token}/do/leave`} method="post" className="grid justify-items-start gap-3">
          <p className="text-[0.92rem] text-ink-2">{say('vote.leave_help')}</p>
          <Button look="plain">{say('vote.leave_go')}</Button>
        </form>
      </details>
    </Card>
  )
}

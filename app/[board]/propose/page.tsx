import { sentence } from '#app/forms/refusal-text.ts'
import { readRefusedForm } from '#app/forms/refused-form.ts'
import { boardAt, current } from '#app/session.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { actingMember } from '#lib/store/scope.ts'
import { mayPropose } from '#lib/views/board/board.ts'
import { BoardFrame } from '../frame.tsx'

export default async function Propose({ params }: { params: Promise<{ board: string }> }) {
  const scope = await boardAt((await params).board)
  const { say, reader } = await current()
  const refusedForm = await readRefusedForm()
  const { slug } = scope.board
  const member = actingMember(scope)
  const allowed = mayPropose(scope)
  return (
    <BoardFrame scope={scope} here="home" title={say('propose.title')}>
      <div className="max-w-[680px]">
        <h1>{say('propose.title')}</h1>
        <p className="mt-1 mb-5 text-ink-2">{say('propose.intro')}</p>
        {refusedForm ? <Notice tone="clay">{sentence(say, refusedForm.refusal, reader)}</Notice> : null}
        {!refusedForm && member && !allowed ? (
          <Notice tone="clay">{say('refusal.not_allowed')}</Notice>
        ) : null}
        {!member ? (
          <ButtonLink href={`/sign-in?back=/${slug}/propose`}>{say('site.sign_in')}</ButtonLink>
        ) : allowed || refusedForm ? (
          <form action={`/${slug}/do/create-proposal`} method="post" className="grid gap-4">
            <TextField
              name="title"
              label={say('propose.field')}
              hint={say('propose.hint')}
              defaultValue={refusedForm?.values.title}
              required
              maxLength={280}
            />
            <Button>{say('propose.go')}</Button>
          </form>
        ) : null}
      </div>
    </BoardFrame>
  )
}

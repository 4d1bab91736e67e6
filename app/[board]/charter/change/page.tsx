import { notFound } from 'next/navigation'
import { BoardFrame } from '#app/[board]/frame.tsx'
import { sentence } from '#app/forms/refusal-text.ts'
import { readRefusedForm } from '#app/forms/refused-form.ts'
import { boardAt, current, database } from '#app/session.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { isRefusal } from '#lib/rules/base/refusal.ts'
import { type Charter, wholeCharter } from '#lib/rules/charter/charter.ts'
import { charterForm } from '#lib/rules/charter/form.ts'
import { actingMember } from '#lib/store/scope.ts'
import { mayPropose } from '#lib/views/board/board.ts'
import { proposedCharter } from '#lib/views/board/charter.ts'
import { CharterFields } from './charter-fields.tsx'

/** Writing a whole new charter, as a proposal; or other rules into one that is being drafted. */
export default async function ChangeCharter({
  params,
  searchParams,
}: {
  params: Promise<{ board: string }>
  searchParams: Promise<Record<string, string | string[]>>
}) {
  const scope = await boardAt((await params).board)
  const { say, reader } = await current()
  const refusedForm = await readRefusedForm()
  const { slug, charter } = scope.board
  const { from, proposal } = await searchParams
  const number = typeof proposal === 'string' && /^[1-9]\d{0,8}$/.test(proposal) ? proposal : undefined
  const proposed = number ? await proposedCharter({ db: database(), scope }, Number(number)) : undefined
  if (proposed && isRefusal(proposed) && proposed.code === 'not_found') notFound()
  const member = actingMember(scope)
  const allowed = mayPropose(scope)
  const whole: Charter | undefined = from === 'whole' ? wholeCharter : undefined
  const start = whole ?? (proposed && !isRefusal(proposed) ? proposed : charter)
  const title = say(number ? 'charter.form.revise' : 'charter.form.title')
  const here = `/${slug}/charter/change`
  const startHere = number ? `${here}?proposal=${number}&from` : `${here}?from`
  return (
    <BoardFrame scope={scope} here="charter" title={title}>
      <div className="max-w-[680px]">
        <p className="text-[0.86rem]">
          <a href={number ? `/${slug}/p/${number}` : `/${slug}/charter`} className="inline-block py-1">
            {number ? say('draft.number', { number }) : say('charter.title')}
          </a>
        </p>
        <h1>{title}</h1>
        <p className="mt-1 mb-2 text-ink-2">{say('charter.propose_help')}</p>
        {refusedForm ? <Notice tone="clay">{sentence(say, refusedForm.refusal, reader)}</Notice> : null}
        {!refusedForm && member && !allowed ? (
          <Notice tone="clay">{say('refusal.not_allowed')}</Notice>
        ) : null}
        {!member && !refusedForm ? (
          <ButtonLink href={`/sign-in?back=${here}`}>{say('site.sign_in')}</ButtonLink>
        ) : allowed || refusedForm ? (
          <>
            {refusedForm ? null : (
              <p className="mb-4 text-ink-2">
                {whole ? '' : say(number ? 'charter.form.start_revise' : 'charter.form.start')}{' '}
                <a href={`${startHere}=${whole ? 'present' : 'whole'}`} className="inline-block py-1">
                  {say(whole ? 'charter.form.present' : 'charter.form.whole')}
                </a>
              </p>
            )}
            <form
              action={`/${slug}/charter/do/${number ? `revise?proposal=${number}` : 'propose'}`}
              method="post"
              className="grid gap-4"
            >
              {number ? null : (
                <TextField
                  name="title"
                  label={say('charter.form.name')}
                  hint={say('charter.form.name_hint')}
                  defaultValue={refusedForm?.values.title ?? say('charter.form.name_start')}
                  required
                  maxLength={280}
                />
              )}
              <CharterFields
                say={say}
                values={refusedForm?.values ?? charterForm(start)}
                fault={refusedForm && 'field' in refusedForm.refusal ? refusedForm.refusal.field : undefined}
                open={refusedForm !== undefined || whole !== undefined}
              />
              <Button>{say(number ? 'charter.form.go_revise' : 'charter.form.go')}</Button>
            </form>
          </>
        ) : null}
      </div>
    </BoardFrame>
  )
}

import { sentence } from '#app/forms/refusal-text.ts'
import { readRefusedForm } from '#app/forms/refused-form.ts'
import { SiteFrame } from '#app/frame.tsx'
import { current } from '#app/session.ts'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'

/** Where the mailed link leads. Opening it does nothing: mail scanners open every link they see. */
export default async function Confirm({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[]>>
}) {
  const { say, reader } = await current()
  const refusedForm = await readRefusedForm()
  const asked = await searchParams
  const given = (name: string) =>
    refusedForm?.values[name] ?? (typeof asked[name] === 'string' ? asked[name] : '')
  return (
    <SiteFrame title={say('sign_in.confirm')}>
      <meta name="robots" content="noindex" />
      <h1>{say('sign_in.confirm')}</h1>
      {refusedForm ? (
        <div className="mt-5">
          <Notice tone="clay">{sentence(say, refusedForm.refusal, reader)}</Notice>
        </div>
      ) : null}
      <p className="mt-1 mb-5 text-ink-2">{say('sign_in.confirm_help', { email: given('email') })}</p>
      <form action="/sign-in/do/link" method="post" className="grid">
        <input type="hidden" name="email" value={given('email')} />
        <input type="hidden" name="token" value={given('token')} />
        <Button>{say('sign_in.confirm_go')}</Button>
      </form>
      {refusedForm ? (
        <p className="mt-5">
          <a href="/sign-in" className="inline-flex min-h-[44px] items-center">
            {say('sign_in.again')}
          </a>
        </p>
      ) : null}
    </SiteFrame>
  )
}

import { sentence } from '#app/forms/refusal-text.ts'
import { readRefusedForm } from '#app/forms/refused-form.ts'
import { SiteFrame } from '#app/frame.tsx'
import { current } from '#app/session.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { TextField } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { runningConfig } from '#lib/adapters/config.ts'

/** The same for every address, known or not. */
export default async function Sent({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[]>>
}) {
  const { say, reader } = await current()
  const refusedForm = await readRefusedForm()
  const sent = { ...(await searchParams), ...refusedForm?.values }
  const email = typeof sent.email === 'string' ? sent.email : ''
  const asked = typeof sent.asked === 'string' ? sent.asked : ''
  return (
    <SiteFrame title={say('sign_in.sent')}>
      <h1>{say('sign_in.sent')}</h1>
      <p className="mt-1 mb-5 text-ink-2">{say('sign_in.sent_help', { email })}</p>
      {refusedForm ? <Notice tone="clay">{sentence(say, refusedForm.refusal, reader)}</Notice> : null}
      <form action="/sign-in/do/code" method="post" className="mb-6 grid gap-4">
        <input type="hidden" name="email" value={email} />
        <input type="hidden" name="asked" value={asked} />
        <TextField
          name="code"
          label={say('sign_in.code')}
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          maxLength={20}
        />
        <Button>{say('sign_in.code_go')}</Button>
      </form>
      {runningConfig().local ? (
        <Card>
          <p className="mb-3">{say('sign_in.in_mailbox')}</p>
          <ButtonLink href="/mailbox" look="plain">
            {say('sign_in.open_mailbox')}
          </ButtonLink>
        </Card>
      ) : null}
      <p className="mt-5">
        <a href="/sign-in" className="inline-flex min-h-[44px] items-center">
          {say('sign_in.again')}
        </a>
      </p>
    </SiteFrame>
  )
}

import { sentence } from '../forms/refusal-text.ts'
import { readRefusedForm } from '../forms/refused-form.ts'
import { SiteFrame } from '../frame.tsx'
import { current } from '../session.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { Notice } from '../ui/notice.tsx'

export default async function SignIn({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[]>>
}) {
  const { say, reader } = await current()
  const refusedForm = await readRefusedForm()
  const { back, kept } = await searchParams
  return (
    <SiteFrame title={say('sign_in.title')}>
      <h1>{say('sign_in.title')}</h1>
      <p className="mt-1 mb-5 text-ink-2">{say('sign_in.intro')}</p>
      {kept === 'yes' ? <Notice tone="sky">{say('sign_in.kept')}</Notice> : null}
      {refusedForm ? <Notice tone="clay">{sentence(say, refusedForm.refusal, reader)}</Notice> : null}
      <form action="/sign-in/do/request" method="post" className="grid gap-4">
        <input
          type="hidden"
          name="back"
          value={refusedForm?.values.back ?? (typeof back === 'string' ? back : '')}
        />
        <TextField
          name="email"
          type="email"
          label={say('sign_in.email')}
          defaultValue={refusedForm?.values.email}
          required
          autoComplete="email"
        />
        <Button>{say('sign_in.go')}</Button>
      </form>
    </SiteFrame>
  )
}

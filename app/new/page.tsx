import type { Reader } from '#lib/i18n/dates.ts'
import type { Say } from '#lib/i18n/words.ts'
import type { Refusal } from '#lib/rules/base/refusal.ts'
import { LIMITS } from '#lib/rules/base/text.ts'
import { lightCharter } from '#lib/rules/charter/charter.ts'
import { CharterRules } from '../charter/charter-rules.tsx'
import { sentence } from '../forms/refusal-text.ts'
import { readRefusedForm } from '../forms/refused-form.ts'
import { SiteFrame } from '../frame.tsx'
import { current } from '../session.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Chip } from '../ui/chip.tsx'
import { TextArea, TextField } from '../ui/field.tsx'
import { Notice } from '../ui/notice.tsx'

/** Creating a board, for whoever holds the operator's one-time key. */
export default async function NewBoard({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[]>>
}) {
  const { say, person, reader } = await current()
  const refusedForm = await readRefusedForm()
  const given = (await searchParams).key
  const key = refusedForm?.values.key ?? keyIn(typeof given === 'string' ? given : '')
  return (
    <SiteFrame title={say('new.title')}>
      <h1>{say('new.title')}</h1>
      <p className="mt-1 mb-5 text-ink-2">{say('new.intro')}</p>
      {refusedForm ? <Notice tone="clay">{problemOf(say, refusedForm.refusal, reader)}</Notice> : null}
      <form action="/new/do" method="post" className="grid gap-5">
        <input type="hidden" name="key" value={key} />
        <TextField
          name="name"
          label={say('new.name')}
          defaultValue={refusedForm?.values.name}
          required
          maxLength={LIMITS.name}
        />
        <TextField
          name="you"
          label={say('new.you')}
          defaultValue={refusedForm?.values.you ?? person?.name}
          required
          maxLength={LIMITS.name}
          autoComplete="name"
        />
        <TextField
          name="email"
          type="email"
          label={say('new.email')}
          defaultValue={refusedForm?.values.email ?? person?.email ?? ''}
          required
          autoComplete="email"
        />
        <TextArea
          name="others"
          rows={5}
          label={say('new.others')}
          hint={say('new.others_hint')}
          defaultValue={refusedForm?.values.others}
        />
        <Card>
          <div className="mb-2 flex flex-wrap items-center gap-2">
            <h2>{say('new.charter')}</h2>
            <Chip tone="leaf">{say('new.charter_chosen')}</Chip>
          </div>
          <CharterRules say={say} charter={lightCharter} />
        </Card>
        <Button>{say('new.go')}</Button>
      </form>
    </SiteFrame>
  )
}

/** The key alone, or the whole address that carries it. */
function keyIn(given: string): string {
  return /[?&]key=([\w-]+)/.exec(given)?.[1] ?? given.trim()
}

/** Why the board was not made, with the lines of the pasted list that could not be read. */
function problemOf(say: Say, refusal: Refusal, reader: Reader): string {
  if (refusal.code === 'not_found') return say('new.key_bad')
  if (refusal.code === 'invalid' && 'lines' in refusal)
    return say('new.lines', { lines: refusal.lines.join(' · ') })
  return sentence(say, refusal, reader)
}

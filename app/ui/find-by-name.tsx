import type { Say } from '#lib/i18n/words.ts'
import { LIMITS } from '#lib/rules/base/text.ts'
import { Button } from './button.tsx'
import { TextField } from './field.tsx'

/** To find people of a long list by letters of their name. */
export function FindByName({
  say,
  action,
  sought,
  hidden = {},
}: {
  say: Say
  /** The page of the list. */
  action: string
  sought: string
  /** What its address says beside the name. */
  hidden?: Readonly<Record<string, string>>
}) {
  return (
    <search>
      <form action={action} className="mb-4 flex flex-wrap items-end gap-3">
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <TextField
          name="name"
          id={['sought', ...Object.values(hidden)].join('-')}
          label={say('members.find')}
          defaultValue={sought}
          maxLength={LIMITS.name}
          autoComplete="off"
          className="min-w-0 grow"
        />
        <Button look="plain">{say('members.find_go')}</Button>
      </form>
    </search>
  )
}

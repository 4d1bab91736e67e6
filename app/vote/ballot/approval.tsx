import type { Say } from '#lib/i18n/words.ts'
import type { OptionField } from './option-field.ts'
import { optionField } from './texts.ts'

/** A box for each option. */
export function Approval({ say, fields }: { say: Say; fields: readonly OptionField[] }) {
  return (
    <>
      <p className="text-[0.92rem] text-ink-2">{say('ballot.approval_help')}</p>
      <div className="grid gap-2">
        {fields.map(({ id, label, value }) => (
          <label
            key={id}
            className="flex min-h-[44px] cursor-pointer items-center gap-3 rounded-[10px] border border-field bg-surface px-3 py-2 has-checked:border-2 has-checked:border-leaf has-checked:font-semibold"
          >
            <input
              type="checkbox"
              name={optionField(id)}
              value="yes"
              defaultChecked={value !== ''}
              className="size-5 shrink-0 accent-leaf"
            />
            <span className="min-w-0">{label}</span>
          </label>
        ))}
      </div>
    </>
  )
}

import type { OptionField } from './option-field.ts'
import { optionField } from './texts.ts'

/** A whole number for one option. A field of text: one of numbers would lose what is typed and is none. */
export function NumberField({
  field: { id, field, label, value, wrong },
  signed = false,
}: {
  field: OptionField
  /** It may be negative, for which the keys of numbers alone have no sign. */
  signed?: boolean
}) {
  return (
    <div className="flex items-center justify-between gap-3">
      <label htmlFor={field} className="font-semibold">
        {label}
      </label>
      <input
        type="text"
        id={field}
        name={optionField(id)}
        inputMode={signed ? 'text' : 'numeric'}
        autoComplete="off"
        maxLength={6}
        defaultValue={value}
        aria-invalid={wrong || undefined}
        className="min-h-[44px] w-[5rem] shrink-0 rounded-lg border border-field bg-surface px-3 text-right text-ink aria-invalid:border-2 aria-invalid:border-clay"
      />
    </div>
  )
}

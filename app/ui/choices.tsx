import type { ReactNode } from 'react'

export interface ChoiceOption {
  value: string
  label: ReactNode
  help?: ReactNode
  /** Words by which a style finds what choosing this one reveals. */
  reveals?: string
}

/** One of a few, each a target one can hit with a thumb. */
export function Choices({
  id,
  name,
  legend,
  chosen,
  options,
  className = '',
}: {
  id: string
  name: string
  legend: ReactNode
  chosen?: string | undefined
  options: readonly ChoiceOption[]
  className?: string
}) {
  return (
    <fieldset>
      <legend className="mb-2 font-semibold">{legend}</legend>
      <div className={`grid gap-2 ${className}`}>
        {options.map(({ value, label, help, reveals }) => (
          <label
            key={value}
            htmlFor={`${id}-${value}`}
            className="flex min-h-[44px] cursor-pointer items-start gap-3 rounded-[10px] border border-field bg-surface px-4 py-2.5 has-checked:border-2 has-checked:border-leaf has-checked:bg-leaf-soft"
          >
            <input
              id={`${id}-${value}`}
              type="radio"
              name={name}
              value={value}
              required
              defaultChecked={value === chosen}
              {...(reveals ? { 'data-reveals': reveals } : {})}
              className="mt-1 size-5 shrink-0 accent-leaf"
            />
            <span className="min-w-0 grow">
              <span className={help ? 'block font-semibold' : 'block'}>{label}</span>
              {help ? <span className="block text-[0.86rem] text-ink-2">{help}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

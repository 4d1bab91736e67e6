import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react'

const BOX = 'w-full rounded-lg border border-field bg-surface px-3 py-2 text-ink'

interface Labelled {
  label: ReactNode
  hint?: ReactNode
  /** What is wrong with what was typed, in a sentence. */
  problem?: string | undefined
  name: string
  id?: string
}

export function TextField({
  label,
  hint,
  problem,
  id,
  className = '',
  ...rest
}: Labelled & InputHTMLAttributes<HTMLInputElement>) {
  const field = id ?? rest.name
  return (
    <Around {...{ label, hint, problem, field, className }}>
      <input
        type="text"
        {...rest}
        id={field}
        {...described(field, hint, problem)}
        className={`${BOX} min-h-[44px]`}
      />
    </Around>
  )
}

export function TextArea({
  label,
  hint,
  problem,
  id,
  className = '',
  ...rest
}: Labelled & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const field = id ?? rest.name
  return (
    <Around {...{ label, hint, problem, field, className }}>
      <textarea rows={3} {...rest} id={field} {...described(field, hint, problem)} className={BOX} />
    </Around>
  )
}

export function SelectField({
  label,
  hint,
  id,
  className = '',
  options,
  ...rest
}: Labelled &
  SelectHTMLAttributes<HTMLSelectElement> & {
    options: readonly { readonly value: string; readonly label: string }[]
  }) {
  const field = id ?? rest.name
  return (
    <Around {...{ label, hint, problem: undefined, field, className }}>
      <select {...rest} id={field} {...described(field, hint, undefined)} className={`${BOX} min-h-[44px]`}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Around>
  )
}

/** One thing to say yes to; nothing is ticked for anyone. */
export function TickBox({
  label,
  hint,
  name,
  value,
  ticked,
}: {
  label: ReactNode
  hint?: ReactNode
  name: string
  value?: string
  ticked: boolean
}) {
  return (
    <div>
      <label htmlFor={name} className="flex min-h-[44px] cursor-pointer items-center gap-3">
        <input
          id={name}
          name={name}
          type="checkbox"
          {...(value ? { value } : {})}
          defaultChecked={ticked}
          {...described(name, hint, undefined)}
          className="size-5 shrink-0 accent-leaf"
        />
        <span>{label}</span>
      </label>
      {hint ? (
        <p id={`${name}-hint`} className="text-[0.86rem] text-ink-2">
          {hint}
        </p>
      ) : null}
    </div>
  )
}

function described(field: string, hint: ReactNode, problem: string | undefined) {
  const ids = [hint ? `${field}-hint` : '', problem ? `${field}-problem` : ''].filter(Boolean).join(' ')
  return { ...(ids ? { 'aria-describedby': ids } : {}), ...(problem ? { 'aria-invalid': true } : {}) }
}

function Around({
  label,
  hint,
  problem,
  field,
  className,
  children,
}: {
  label: ReactNode
  hint: ReactNode
  problem: string | undefined
  field: string
  className: string
  children: ReactNode
}) {
  return (
    <div className={`grid gap-1 ${className}`}>
      <label htmlFor={field} className="font-semibold">
        {label}
      </label>
      {hint ? (
        <p id={`${field}-hint`} className="text-[0.86rem] text-ink-2">
          {hint}
        </p>
      ) : null}
      {children}
      {problem ? (
        <p id={`${field}-problem`} className="text-[0.92rem] font-semibold text-clay">
          {problem}
        </p>
      ) : null}
    </div>
  )
}

import type { ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'

/** A calendar sent as a file; `children` are the fields before it. */
export function FileForm({
  action,
  label,
  hint,
  go,
  children,
}: {
  action: string
  label: string
  hint?: string
  go: string
  children: ReactNode
}) {
  return (
    <form
      action={action}
      method="post"
      encType="multipart/form-data"
      className="grid justify-items-start gap-3"
    >
      {children}
      <TextField
        type="file"
        name="file"
        label={label}
        hint={hint}
        accept=".ics,text/calendar"
        required
        className="w-full"
      />
      <Button look="plain">{go}</Button>
    </form>
  )
}

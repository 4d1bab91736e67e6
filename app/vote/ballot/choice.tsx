import type { ReactNode } from 'react'

const LOOKS = {
  leaf: 'bg-[#0f6b57]',
  sky: 'bg-[#1f5fa8]',
  clay: 'bg-[#a8321f]',
  stone: 'bg-[#5d6863]',
}
export interface Look {
  sign: string
  look: keyof typeof LOOKS
}

/** One answer, a target for a thumb. What it asks for beside shows once it is chosen. */
export function Choice({
  choice,
  sign,
  look,
  label,
  help,
  chosen,
  children,
}: Look & {
  choice: string
  label: string
  help?: string | undefined
  chosen: boolean
  children?: ReactNode
}) {
  return (
    <div className="group/choice rounded-xl border-[1.5px] border-field bg-surface has-[>label>input:checked]:border-leaf has-[>label>input:checked]:bg-leaf-soft">
      <label className="flex min-h-[64px] cursor-pointer items-center gap-4 px-4 py-3">
        <input
          type="radio"
          name="choice"
          value={choice}
          required
          defaultChecked={chosen}
          className="size-5 shrink-0 accent-leaf"
        />
        <span
          aria-hidden="true"
          className={`grid size-[38px] shrink-0 place-items-center rounded-full font-bold text-white ${LOOKS[look]}`}
        >
          {sign}
        </span>
        <span className="min-w-0">
          <strong className="block">{label}</strong>
          {help ? <span className="block text-[0.86rem] text-ink-2">{help}</span> : null}
        </span>
      </label>
      {children ? (
        <div className="hidden gap-3 px-4 pb-4 group-has-[>label>input:checked]/choice:grid">{children}</div>
      ) : null}
    </div>
  )
}

import type { OptionId } from '#lib/rules/methods/counting/option.ts'

/** An option where there is no room for its label. */
export function OptionLetter({ id }: { id: OptionId }) {
  return (
    <span
      aria-hidden="true"
      className="inline-grid size-7 shrink-0 place-items-center rounded-full border-2 border-field font-bold text-[0.86rem] uppercase"
    >
      {id}
    </span>
  )
}

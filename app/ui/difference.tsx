import type { Passage } from '#lib/text/difference.ts'

/** What was removed and added: told by more than colour. */
export function DifferenceText({ passages }: { passages: readonly Passage[] }) {
  return passages.map(({ kind, text }, i) =>
    kind === 'added' ? (
      <ins key={`${i}-${kind}`} className="mx-px bg-leaf-soft px-0.5 font-semibold underline">
        {text}
      </ins>
    ) : kind === 'removed' ? (
      <del key={`${i}-${kind}`} className="mx-px bg-clay-soft px-0.5 line-through">
        {text}
      </del>
    ) : (
      text
    ),
  )
}

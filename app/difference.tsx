import type { Passage } from '#lib/draft/difference.ts'

/** What was removed and added: told by more than colour. */
export function Difference({ passages }: { passages: readonly Passage[] }) {
  return passages.map(({ kind, text }, i) =>
    kind === 'added' ? (
      <ins key={`${i}-${kind}`} className="bg-leaf-soft font-semibold underline">
        {text}
      </ins>
    ) : kind === 'removed' ? (
      <del key={`${i}-${kind}`} className="bg-clay-soft line-through">
        {text}
      </del>
    ) : (
      text
    ),
  )
}

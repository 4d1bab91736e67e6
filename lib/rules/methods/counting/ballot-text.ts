import type { Refusal } from '#lib/rules/base/refusal.ts'
import { whyTooLong } from '#lib/rules/base/text.ts'

type Field = 'reason' | 'change' | 'word'

/** What a draft says in these fields, without those left empty; the others were typed under another choice. */
export function textsIn<F extends Field>(
  draft: Readonly<Record<F, string>>,
  fields: readonly F[],
): { readonly [K in F]?: string } | Refusal {
  const said: { [K in F]?: string } = {}
  for (const field of fields) {
    const tooLong = whyTooLong(field, draft[field])
    if (tooLong) return tooLong
    if (draft[field]) said[field] = draft[field]
  }
  return said
}

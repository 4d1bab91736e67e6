import type { Refusal } from '#lib/rules/base/refusal.ts'
import { whyTooLong } from '#lib/rules/base/text.ts'
import type { OptionValues } from '#lib/rules/methods/counting/option.ts'

/** What a form says: everything is text and anything may be missing. */
export type BallotDraft = {
  readonly choice: string
  /** Among several options: what was given to each. */
  readonly options?: OptionValues | undefined
  readonly reason?: string | undefined
  readonly change?: string | undefined
  readonly word?: string | undefined
}

/** What a draft says in these fields, without those left empty; the others were typed under another choice. */
export function textsIn<F extends 'reason' | 'change' | 'word'>(
  draft: BallotDraft,
  fields: readonly F[],
): { readonly [K in F]?: string } | Refusal {
  const said: { [K in F]?: string } = {}
  for (const field of fields) {
    const text = draft[field]
    if (!text) continue
    const tooLong = whyTooLong(field, text)
    if (tooLong) return tooLong
    said[field] = text
  }
  return said
}

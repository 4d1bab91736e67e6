import type { OptionValues } from '#lib/rules/methods/counting/option.ts'

/** What a form sends: everything is text and anything may be missing. */
export type BallotDraft = {
  readonly choice: string
  /** Among several options: what was given to each. */
  readonly options?: OptionValues | undefined
  readonly reason?: string | undefined
  readonly change?: string | undefined
  readonly word?: string | undefined
}

/** A draft whose texts are tidied, as methods read it. */
export type TidyDraft = {
  readonly choice: string
  readonly options: OptionValues
  readonly reason: string
  readonly change: string
  readonly word: string
}

import type { Option } from '#lib/rules/methods/counting/option.ts'

/** What the fields of one option need. */
export interface OptionField extends Option {
  /** What its field is known by on the page. */
  field: string
  /** What was given to it before, or typed just now. */
  value: string
  /** It is the one that was refused. */
  wrong: boolean
}

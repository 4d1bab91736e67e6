import { type RefusalOf, refuse } from '#lib/rules/base/refusal.ts'

/** One lower-case letter, given by the order in which options were written; it never decides anything. */
export type OptionId = string

/** One of the answers a round chooses between. */
export type Option = { readonly id: OptionId; readonly label: string }

/** The letters are the limit; nobody compares more than this on a phone. */
export const MAX_OPTIONS = 26

/** What a form sent for each option, as it was typed. A list of pairs, since a bad form may name an option twice. */
export type OptionValues = readonly (readonly [option: OptionId, value: string])[]

/** The values by option, without those left empty. */
export function valuesByOption(
  values: OptionValues,
  options: readonly OptionId[],
): ReadonlyMap<OptionId, string> | RefusalOf<'option_unknown' | 'option_twice'> {
  const found = new Map<OptionId, string>()
  for (const [option, value] of values) {
    if (!options.includes(option)) return refuse('option_unknown', { option })
    if (found.has(option)) return refuse('option_twice', { option })
    found.set(option, value.trim())
  }
  for (const [option, value] of found) if (value === '') found.delete(option)
  return found
}

/** In the order of their letters, so that a list of options is the same whatever it was made from. */
export function sortedOptions(options: Iterable<OptionId>): OptionId[] {
  return [...options].sort()
}

import { isRefusal, type RefusalOf, refuse } from '#lib/rules/base/refusal.ts'
import type { OptionId } from '#lib/rules/methods/counting/option.ts'

/** A whole number as it is typed, with either sign for minus: some keyboards write the true one. */
export function wholeNumber(text: string): number | undefined {
  return /^[-−]?\d{1,6}$/.test(text) ? Number(text.replace('−', '-')) + 0 : undefined
}

/** The one field of an answer that comes from outside; undefined where the answer is anything else. */
export function onlyField(answer: unknown, field: string): unknown {
  if (!isObject(answer)) return undefined
  const [name, ...others] = Object.keys(answer)
  return name === field && others.length === 0 ? answer[field] : undefined
}

/** The numbers that an answer from outside gives to options, `{ "scores": { "a": 3, "c": 0 } }`: at least one. */
export function numbersGiven(
  answer: unknown,
  field: string,
  options: readonly OptionId[],
): (readonly [OptionId, number])[] | RefusalOf<'invalid' | 'option_unknown' | 'nothing_chosen'> {
  const given = onlyField(answer, field)
  if (!isObject(given)) return refuse('invalid', { field: 'answer' })
  const numbers: (readonly [OptionId, number])[] = []
  for (const [option, n] of Object.entries(given)) {
    if (!options.includes(option)) return refuse('option_unknown', { option })
    if (typeof n !== 'number') return refuse('invalid', { field: 'answer' })
    numbers.push([option, n])
  }
  return numbers.length > 0 ? numbers : refuse('nothing_chosen')
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A whole number from 1, as it is typed. Nobody means more than four figures. */
const RANK = /^[1-9]\d{0,3}$/

/** The rank typed for each option; several may share one. */
export function readRanks(
  values: ReadonlyMap<OptionId, string>,
): ReadonlyMap<OptionId, number> | RefusalOf<'rank_invalid'> {
  const ranks = new Map<OptionId, number>()
  for (const [option, value] of values) {
    if (!RANK.test(value)) return refuse('rank_invalid', { option })
    ranks.set(option, Number(value))
  }
  return ranks
}

/** The options from best to worst, where each must have a rank of its own. Gaps are closed: 1, 3, 7 says what 1, 2, 3
 * says. */
export function readOrder(
  values: ReadonlyMap<OptionId, string>,
): OptionId[] | RefusalOf<'rank_invalid' | 'rank_twice'> {
  const ranks = readRanks(values)
  if (isRefusal(ranks)) return ranks
  const taken = new Set<number>()
  for (const rank of ranks.values()) {
    if (taken.has(rank)) return refuse('rank_twice', { rank })
    taken.add(rank)
  }
  return [...ranks].sort(([, one], [, other]) => one - other).map(([option]) => option)
}

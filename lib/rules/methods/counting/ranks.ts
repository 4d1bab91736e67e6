import { isRefusal, type RefusalOf, refuse } from '#lib/rules/base/refusal.ts'
import type { OptionId } from './option.ts'

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

import { type OptionId, sortedOptions } from './option.ts'

/** Beyond this many counts, nothing is found out. */
const MOST_COUNTS = 256

/** A count that went to its end, with those it chose; or one that stopped between several, any of whom could be taken. */
export type Ending = { readonly chosen: readonly OptionId[] } | { readonly between: readonly OptionId[] }

/** What every way of settling the open questions of a count leads to. */
export type EveryOrder = {
  /** How many counts went to their end; 0 where there were too many to try. */
  readonly orders: number
  /** Those chosen whichever way, and those chosen some ways only. */
  readonly always: readonly OptionId[]
  readonly sometimes: readonly OptionId[]
}

/**
 * Where a rule would draw lots, tries every lot: `count` takes those drawn so far, in turn, and says how it ended. Nothing
 * is drawn, and the order of options decides nothing: what all the lots agree on is the result, the rest is a tie.
 */
export function tryEveryOrder(count: (drawn: readonly OptionId[]) => Ending): EveryOrder {
  const times = new Map<OptionId, number>()
  const waiting: (readonly OptionId[])[] = [[]]
  let orders = 0
  for (let counts = 0; waiting.length > 0; counts++) {
    if (counts === MOST_COUNTS) return { orders: 0, always: [], sometimes: [] }
    const drawn = waiting.pop() ?? []
    const ending = count(drawn)
    if ('between' in ending) waiting.push(...ending.between.map((option) => [...drawn, option]))
    else {
      orders++
      for (const option of ending.chosen) times.set(option, (times.get(option) ?? 0) + 1)
    }
  }
  const found = sortedOptions(times.keys())
  return {
    orders,
    always: found.filter((option) => times.get(option) === orders),
    sometimes: found.filter((option) => times.get(option) !== orders),
  }
}

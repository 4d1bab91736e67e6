import { type OptionId, sortedOptions } from './option.ts'

/** Beyond this many counts, orders are no longer tried one by one. */
const MOST_ORDERS = 256

/** How many counts, each from one draw to the next, a vote of today may take where there are more orders than that. */
export const MOST_COUNTS = 16_384

/** Among so few options every order is tried in at most 1 + 4 + 4 × 3 + 4 × 3 × 2 + 4 × 3 × 2 = 65 counts, fewer than
 * `MOST_ORDERS`: no other bound is ever looked at, and a vote names none. */
export const FEW_OPTIONS = 4

/** The bound that a vote of today on these options names. */
export function lotsBound(options: readonly OptionId[]): { readonly most_counts?: number } {
  return options.length > FEW_OPTIONS ? { most_counts: MOST_COUNTS } : {}
}

/** Where a count stands: at its end, with those it chose; or where lots would be drawn, with those it chose so far. */
export type Reached = { readonly chosen: readonly OptionId[] } | DrawOfLots
export type DrawOfLots = {
  readonly chosen: readonly OptionId[]
  /** Those it may still choose or not. */
  readonly open: readonly OptionId[]
  /** All that the rest of the count and its result depend on: two counts that have reached the same go on the same. */
  readonly state: string
  /** How it goes on, for each lot. */
  readonly ways: readonly (() => Reached)[]
}

/** Those chosen whichever way, and those chosen some ways only. */
type Found = { readonly always: readonly OptionId[]; readonly sometimes: readonly OptionId[] }

/** What every way of settling the open questions of a count leads to. */
export type EveryOrder = Found & {
  /** How many counts went to their end; 0 where there were too many to try. */
  readonly orders: number
  /** There were too many, but those that reach the same were followed once: nothing is left out. */
  readonly by?: 'states'
}

/** There were too many ways even so: after so many counts, nobody knows whom all of them choose. */
export type Undetermined = { readonly counts: number }

/**
 * Where a rule would draw lots, follows every lot. Nothing is drawn, and the order of options decides nothing: what all
 * the lots agree on is the result, the rest is a tie. `counts` is the bound that the rule of the vote names. One that names
 * none is of before there was a bound: beyond so many orders, nothing was found out.
 */
export function followEveryLot(
  from: Reached,
  options: readonly OptionId[],
  counts?: number,
): EveryOrder | Undetermined {
  const tried = tryEveryOrder(from)
  if (tried.orders > 0 || counts === undefined) return tried
  const found = followStates(from, options, counts)
  return found ? { orders: 0, by: 'states', ...found } : { counts }
}

/** One count for each order. */
function tryEveryOrder(from: Reached): EveryOrder {
  const times = new Map<OptionId, number>()
  const waiting = [() => from]
  let orders = 0
  for (let counts = 0; waiting.length > 0; counts++) {
    if (counts === MOST_ORDERS) return { orders: 0, always: [], sometimes: [] }
    const reached = waiting.pop()?.() ?? from
    if ('ways' in reached) {
      waiting.push(...reached.ways)
      continue
    }
    orders++
    for (const option of reached.chosen) times.set(option, (times.get(option) ?? 0) + 1)
  }
  const found = sortedOptions(times.keys())
  return {
    orders,
    always: found.filter((option) => times.get(option) === orders),
    sometimes: found.filter((option) => times.get(option) !== orders),
  }
}

/** Goes on from each state once, and not at all from one that can no longer show anything new; undefined where that
 * takes more counts than `most`. */
function followStates(from: Reached, options: readonly OptionId[], most: number): Found | undefined {
  const [won, lost, seen] = [new Set<OptionId>(), new Set<OptionId>(), new Set<string>()]
  const waiting = [() => from]
  for (let counts = 0; waiting.length > 0; counts++) {
    if (counts === most) return undefined
    const reached = waiting.pop()?.() ?? from
    const mayWin = 'ways' in reached ? [...reached.chosen, ...reached.open] : reached.chosen
    const mayLose = options.filter((option) => !reached.chosen.includes(option))
    if (!('ways' in reached)) {
      for (const option of mayWin) won.add(option)
      for (const option of mayLose) lost.add(option)
    } else if (!seen.has(reached.state)) {
      const nothingNew =
        mayWin.every((option) => won.has(option)) && mayLose.every((option) => lost.has(option))
      if (nothingNew) continue
      seen.add(reached.state)
      waiting.push(...reached.ways)
    }
  }
  const found = sortedOptions(won)
  return {
    always: found.filter((option) => !lost.has(option)),
    sometimes: found.filter((option) => lost.has(option)),
  }
}

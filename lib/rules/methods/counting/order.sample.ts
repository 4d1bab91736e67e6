// Papers in an order of preference, for tests.
import fc from 'fast-check'
import type { OptionId } from './option.ts'
import type { Renaming } from './option-vote.sample.ts'
import type { OptionBallot } from './option-vote.ts'
import type { OrderAnswer } from './order.ts'

/** How many papers say what: `{ "ab": 3 }` is three that put a first and b second. */
export type PapersSaying = Readonly<Record<string, number>>

export function ballotsSaying(papers: PapersSaying, blank = 0): OptionBallot<OrderAnswer>[] {
  const votes = Object.entries(papers).flatMap(([order, n]) =>
    Array.from({ length: n }, () => ({ choice: 'vote' as const, answer: { order: [...order] } })),
  )
  return [...votes, ...Array.from({ length: blank }, () => ({ choice: 'blank' as const }))]
}

export const someOrder = (options: readonly OptionId[]): fc.Arbitrary<OrderAnswer> =>
  fc.shuffledSubarray([...options], { minLength: 1 }).map((order) => ({ order }))

/** A result under other letters: whatever is a letter is renamed, and lists of letters are sorted again. */
export function renameAll(names: Renaming, value: unknown): unknown {
  if (typeof value === 'string') return names.get(value) ?? value
  if (Array.isArray(value)) {
    const renamed = value.map((each) => renameAll(names, each))
    return value.every((each) => names.has(each)) ? renamed.sort() : renamed
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [names.get(key) ?? key, renameAll(names, each)]),
  )
}

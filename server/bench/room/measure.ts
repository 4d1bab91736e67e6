import type { Contender } from './contenders.ts'

/** A line of the table. */
export interface Row {
  name: string
  digits?: number
  target?: Target
}
export type Target =
  /** Ours over the best peer's, or over one peer's. */
  | { ratio: 'at most' | 'at least'; value: number; to?: string }
  /** Ours alone. */
  | { most: number }

/** A question, and its answer for one contender: a figure a row, or none where it has no sense there. */
export interface Measure {
  rows: readonly Row[]
  run(contender: Contender): Promise<(number | undefined)[]>
}

export function differenceOf(before: number | undefined, after: number | undefined): number | undefined {
  return before === undefined || after === undefined ? undefined : after - before
}

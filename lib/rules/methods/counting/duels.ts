import { type OptionId, sortedOptions } from './option.ts'

/** Groups of options from best to worst. What is in no group stands below them all. */
export type RankedOptions = readonly (readonly OptionId[])[]

/** How many people put one option above another: `duels[one][other]`. */
export type Duels = Readonly<Record<OptionId, Readonly<Record<OptionId, number>>>>

/**
 * Each ranking is laid out in a row, its groups from best to worst and what it does not rank at the end: an option stands
 * above all those that come after its group. The figures are in one flat array, row after row, which a hundred thousand
 * ballots make worth it.
 */
export function countDuels(options: Iterable<OptionId>, rankings: Iterable<RankedOptions>): Duels {
  const ids = sortedOptions(options)
  const n = ids.length
  const columns = new Map(ids.map((id, at) => [id, at]))
  const above = new Uint32Array(n * n)
  const row = new Uint8Array(n)
  const groupEnds = new Uint8Array(n)
  const ranked = new Uint8Array(n)
  for (const ranking of rankings) {
    let place = 0
    ranked.fill(0)
    groupEnds.fill(n)
    for (const group of ranking) {
      const end = place + group.length
      for (const option of group) {
        const column = columns.get(option)
        if (column === undefined) throw new RangeError(`no such option: ${option}`)
        ranked[column] = 1
        row[place] = column
        groupEnds[place++] = end
      }
    }
    for (let column = 0; column < n; column++) if (!ranked[column]) row[place++] = column
    for (let at = 0; at < n; at++) {
      const start = (row[at] ?? 0) * n
      for (let below = groupEnds[at] ?? n; below < n; below++) {
        const cell = start + (row[below] ?? 0)
        above[cell] = (above[cell] ?? 0) + 1
      }
    }
  }
  return byOption(
    ids,
    ids.map((_, at) => [...above.subarray(at * n, at * n + n)]),
  )
}

/** Rows of a square of figures, each under the two options it is about. */
export function byOption<T>(
  ids: readonly OptionId[],
  rows: readonly (readonly T[])[],
): Record<OptionId, Record<OptionId, T>> {
  const named = (row: readonly T[], self: OptionId) =>
    Object.fromEntries(ids.flatMap((id, at) => (id === self ? [] : [[id, row[at] as T]])))
  return Object.fromEntries(ids.map((id, at) => [id, named(rows[at] ?? [], id)]))
}

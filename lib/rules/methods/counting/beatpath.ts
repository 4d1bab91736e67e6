import { byOption, type Duels } from './duels.ts'
import { type OptionId, sortedOptions } from './option.ts'

/** A won duel: those for its winner, those for its loser. [0, 0] stands for no victory at all. */
export type Strength = readonly [won: number, lost: number]

/** From one option to another through won duels, each between neighbours of the list; as strong as the weakest of them.
 * An empty list where no such path exists. */
export type Path = {
  readonly options: readonly OptionId[]
  readonly duels: readonly Strength[]
  readonly strength: Strength
}

export type Strengths = Readonly<Record<OptionId, Readonly<Record<OptionId, Strength>>>>

const NO_VICTORY: Strength = [0, 0]

/** By winning votes: the victory with more votes is the stronger one, and of two with as many, the one fewer people
 * opposed (Schulze, "A new monotonic, clone-independent…", §2.1; Debian Constitution, A.5.7). */
function isStronger(one: Strength, other: Strength): boolean {
  return one[0] > other[0] || (one[0] === other[0] && one[1] < other[1])
}

function victory(duels: Duels, one: OptionId, other: OptionId): Strength {
  const won = duels[one]?.[other] ?? 0
  const lost = duels[other]?.[one] ?? 0
  return won > lost ? [won, lost] : NO_VICTORY
}

/** The strength of the strongest path between every two options (Floyd and Warshall's algorithm). */
export function pathStrengths(options: Iterable<OptionId>, duels: Duels): Strengths {
  const ids = sortedOptions(options)
  const rows = ids.map((from) => ids.map((to) => victory(duels, from, to)))
  for (const [via, onwards] of rows.entries()) {
    for (const [from, row] of rows.entries()) {
      const first = row[via] ?? NO_VICTORY
      for (const [to, second] of onwards.entries()) {
        const through = isStronger(first, second) ? second : first
        if (from !== to && isStronger(through, row[to] ?? NO_VICTORY)) row[to] = through
      }
    }
  }
  return byOption(ids, rows)
}

/** Those to whom no option has a stronger path than they have to it. There is always one. */
export function unbeaten(strengths: Strengths): OptionId[] {
  const strength = (from: OptionId, to: OptionId) => strengths[from]?.[to] ?? NO_VICTORY
  const ids = sortedOptions(Object.keys(strengths))
  return ids.filter((id) => !ids.some((other) => isStronger(strength(other, id), strength(id, other))))
}

/** One strongest path, for people to look at: a shortest one and, of those, the first by letters. Only its strength
 * decides anything. */
export function strongestPath(from: OptionId, to: OptionId, duels: Duels, strengths: Strengths): Path {
  const strength = strengths[from]?.[to] ?? NO_VICTORY
  const ids = sortedOptions(Object.keys(strengths))
  const reached = new Set([from])
  const paths: OptionId[][] = strength === NO_VICTORY ? [] : [[from]]
  for (const path of paths) {
    const last = path.at(-1) ?? from
    if (last === to) return { options: path, duels: victories(path, duels), strength }
    for (const next of ids) {
      const link = victory(duels, last, next)
      if (reached.has(next) || link === NO_VICTORY || isStronger(strength, link)) continue
      reached.add(next)
      paths.push([...path, next])
    }
  }
  return { options: [], duels: [], strength: NO_VICTORY }
}

function victories(path: readonly OptionId[], duels: Duels): Strength[] {
  return path.slice(1).map((option, at) => victory(duels, path[at] ?? option, option))
}

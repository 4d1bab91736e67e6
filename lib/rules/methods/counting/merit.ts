import { type OptionId, sortedOptions } from './option.ts'

/** How many times an option got each grade, from the best to the worst. */
export type Profile = readonly number[]

/**
 * Options that were equal until then, told apart: after so many median grades were taken away from each, the median
 * of those left is not the same for all. The first has `removed` 0: these are the majority grades.
 *
 * `of` is how many grades each has, and where they have unequal numbers, the smallest number they can all be brought
 * to. It has no bound that a number would hold, so both are written in digits.
 */
export type GradeSplit = {
  readonly step: 'split'
  readonly removed: string
  readonly of: string
  /** From the best grade to the worst. */
  readonly parts: readonly { readonly median: number; readonly options: readonly OptionId[] }[]
}

/** The middle grade, the worse of the two middles of an even number; undefined where there is no grade at all. */
export function majorityGrade(profile: Profile): number | undefined {
  return total(profile) === 0n ? undefined : gradesAt(folded(profile, total(profile)), 0n)[0]
}

/**
 * Ranks options by majority judgment. Only counts are worked on, never lists of grades, so that a billion voters take
 * no longer than ten.
 *
 * Taking median grades away one by one meets the grades next to the middle, a worse one and a better one in turn, ever
 * farther out. So each profile is folded at its middle, and two profiles first differ where a grade of one of them
 * ends: these places alone are looked at, from the middle outwards.
 *
 * Options with unequal numbers of grades are compared as if each grade had been given several times over, until all
 * have equally many. This is sound: giving every grade k times changes no comparison of profiles (the same grades are
 * met in the same order, each k times as long), so that the common number does not matter, and where the numbers are
 * equal nothing changes. It agrees with Balinski and Laraki's majority-gauge, which compares the shares of grades above
 * and below the median, and goes on where the gauge finds no difference. An option without any grade stands below all
 * others.
 */
export function judgeProfiles(profiles: Readonly<Record<OptionId, Profile>>): {
  ranking: OptionId[][]
  splits: GradeSplit[]
} {
  const ids = sortedOptions(Object.keys(profiles))
  const totals = new Map(ids.map((id) => [id, total(profiles[id] ?? [])]))
  const graded = ids.filter((id) => totals.get(id) !== 0n)
  const of = graded.reduce((common, id) => leastCommonMultiple(common, totals.get(id) ?? 1n), 1n)
  const folds = new Map(graded.map((id) => [id, folded(profiles[id] ?? [], of)]))
  const splits: GradeSplit[] = []
  let groups = graded.length > 0 ? [graded] : []
  for (const out of placesToLook(folds.values(), of)) {
    for (const side of [0, 1] as const) {
      groups = groups.flatMap((group) => {
        const parts = partsBy(group, (id) => gradesAt(folds.get(id) ?? [], out)[side])
        const removed = out + BigInt(side)
        if (parts.length > 1) splits.push({ step: 'split', removed: `${removed}`, of: `${of}`, parts })
        return parts.map(({ options }) => options)
      })
    }
    if (groups.length === graded.length) break
  }
  const without = ids.filter((id) => !folds.has(id))
  return { ranking: without.length > 0 ? [...groups, without] : groups, splits }
}

/**
 * Where each grade ends, counted from the middle of a profile in half grades: below 0 on the better side. With N grades
 * in all, N half grades lie on either side of the middle; k grades are at least as good as this one, so it ends at
 * 2k − N.
 */
type Fold = readonly bigint[]

function folded(profile: Profile, of: bigint): Fold {
  const times = of / total(profile)
  let better = 0n
  return profile.map((n) => {
    better += BigInt(n) * times
    return 2n * better - of
  })
}

/** The grades met at this distance from the middle, on the worse side and on the better one. With an odd number of
 * grades, both are halves of the middle one at first. */
function gradesAt(fold: Fold, out: bigint): readonly [worse: number, better: number] {
  return [fold.findIndex((end) => end > out), fold.findIndex((end) => end >= -out)]
}

function placesToLook(folds: Iterable<Fold>, of: bigint): bigint[] {
  const places = new Set([0n])
  for (const fold of folds) for (const end of fold) places.add(end < 0n ? -end : end)
  places.delete(of)
  return [...places].sort((one, other) => (one < other ? -1 : 1))
}

function partsBy(group: readonly OptionId[], grade: (id: OptionId) => number) {
  const byGrade = [...Map.groupBy(group, grade)].sort(([one], [other]) => one - other)
  return byGrade.map(([median, options]) => ({ median, options }))
}

const total = (profile: Profile) => profile.reduce((sum, n) => sum + BigInt(n), 0n)

function leastCommonMultiple(one: bigint, other: bigint): bigint {
  let [divisor, rest] = [one, other]
  while (rest > 0n) [divisor, rest] = [rest, divisor % rest]
  return (one / divisor) * other
}

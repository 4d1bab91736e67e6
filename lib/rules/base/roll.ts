import { may } from '#lib/rules/base/permission.ts'
import type { Kind, Standing } from '#lib/rules/base/standing.ts'

/** What becomes of who has a conflict of interest: their answer is an abstention, or they are not counted at all. */
export type ConflictRule = 'abstains' | 'leaves'

/** Who may vote in a round. Fixed when it opens: who joins later is not on it, who leaves stays on it. */
export type RollEntry = {
  readonly member: string
  readonly kind: Kind
  /** Who may vote for them, where they gave a proxy before the opening. */
  readonly proxy?: string
  /** They declared a conflict of interest, before the close. */
  readonly conflict?: ConflictRule
}
export type Roll = readonly RollEntry[]

export type KindCounts = { readonly volunteers: number; readonly staff: number }

/** Electors and stewards, by member id, so that the same members in any order make the same roll. A proxy counts where
 * its holder is one of them. */
export function rollOf(
  members: Iterable<{
    readonly member: string
    readonly kind: Kind
    readonly standing: Standing
    readonly proxy?: string | undefined
  }>,
): Roll {
  const electors = [...members].filter(({ standing }) => may(standing, 'vote'))
  const called = new Set(electors.map(({ member }) => member))
  return electors
    .map(({ member, kind, proxy }) =>
      proxy && called.has(proxy) ? { member, kind, proxy } : { member, kind },
    )
    .sort((a, b) => (a.member < b.member ? -1 : a.member > b.member ? 1 : 0))
}

export function countKinds(roll: Iterable<{ readonly kind: Kind }>): KindCounts {
  let volunteers = 0
  let staff = 0
  for (const { kind } of roll) kind === 'volunteer' ? volunteers++ : staff++
  return { volunteers, staff }
}

/** How many electors a round counts: who left it for a conflict of interest is none of them. */
export function countElectors(roll: Roll): number {
  return roll.filter(({ conflict }) => conflict !== 'leaves').length
}

export function isOnRoll(roll: Roll, member: string): boolean {
  return roll.some((entry) => entry.member === member)
}

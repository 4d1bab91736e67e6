import { type Kind, may, type Standing } from './standing.ts'

/** Who may vote in a round. Fixed when it opens: who joins later is not on it, who leaves stays on it. */
export type RollEntry = { readonly member: string; readonly kind: Kind }
export type Roll = readonly RollEntry[]

export type KindCounts = { readonly volunteers: number; readonly staff: number }

/** Electors and stewards, by member id, so that the same members in any order make the same roll. */
export function rollOf(members: Iterable<RollEntry & { readonly standing: Standing }>): Roll {
  return [...members]
    .filter(({ standing }) => may(standing, 'vote'))
    .map(({ member, kind }) => ({ member, kind }))
    .sort((a, b) => (a.member < b.member ? -1 : a.member > b.member ? 1 : 0))
}

export function countKinds(roll: Iterable<{ readonly kind: Kind }>): KindCounts {
  let volunteers = 0
  let staff = 0
  for (const { kind } of roll) kind === 'volunteer' ? volunteers++ : staff++
  return { volunteers, staff }
}

export function isOnRoll(roll: Roll, member: string): boolean {
  return roll.some((entry) => entry.member === member)
}

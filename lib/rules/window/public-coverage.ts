import { type Coverage, type KindCoverage, readyIn } from './coverage.ts'

export type CountedCoverage =
  | ({ readonly as: 'kinds' } & Coverage)
  | ({ readonly as: 'everybody' } & KindCoverage)

/** What anyone may see of a coverage. */
export type PublicCoverage = CountedCoverage | { readonly as: 'withheld' }

/** Below this, a count tells of persons. */
const FEWEST = 3

/** Whether so few people cannot be counted without saying who. */
export function areTooFew(people: number): boolean {
  return people < FEWEST
}

/** Nothing from which one person's absence could be read: a kind of one or two people is counted with the other, and a
 * roll of one or two is not counted at all. */
export function publicCoverage({ volunteers, staff }: Coverage): PublicCoverage {
  const total = volunteers.total + staff.total
  if (areTooFew(total)) return { as: 'withheld' }
  const mayStandApart = (kind: KindCoverage) => kind.total === 0 || !areTooFew(kind.total)
  if (mayStandApart(volunteers) && mayStandApart(staff)) return { as: 'kinds', volunteers, staff }
  return { as: 'everybody', ready: readyIn({ volunteers, staff }), total }
}

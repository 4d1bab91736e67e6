import type { Say } from '#lib/i18n/words.ts'
import type { KindCoverage } from '#lib/rules/window/coverage.ts'
import type { PublicCoverage } from '#lib/rules/window/public-coverage.ts'

/** From this many people on, a share says more than a count, and a curve more than dots. */
export const MANY = 20

export type Group = 'volunteer' | 'staff' | 'anyone'

/** The people a coverage counts together. */
export function groupsOf(coverage: PublicCoverage): readonly (readonly [Group, KindCoverage])[] {
  switch (coverage.as) {
    case 'kinds': {
      const groups = [['volunteer', coverage.volunteers] as const, ['staff', coverage.staff] as const]
      return groups.filter(([, { total }]) => total > 0)
    }
    case 'everybody':
      return [['anyone', coverage]]
    case 'withheld':
      return []
    default:
      return coverage satisfies never
  }
}

/** « 10 bénévoles sur 11 », « équipe permanente au complet »; a share beside where there are many. */
export function countWords(say: Say, group: Group, { ready, total }: KindCoverage): string {
  if (ready === total) return say(`close_date.all_${group}`, { total })
  const count = say(`close_date.some_${group}`, { ready, total })
  return total < MANY ? count : say('close_date.with_share', { count, share: percentOf(ready, total) })
}

/** The same in a column that says whom it counts. */
export function cellWords(say: Say, { ready, total }: KindCoverage): string {
  const count = say('close_date.cell', { ready, total })
  return total < MANY ? count : say('close_date.with_share', { count, share: percentOf(ready, total) })
}

/** Cut, so that all is said of all alone. */
function percentOf(ready: number, total: number): number {
  return Math.floor((ready * 100) / total)
}

export function coverageWords(say: Say, coverage: PublicCoverage): string {
  return groupsOf(coverage)
    .map(([group, count]) => countWords(say, group, count))
    .join(', ')
}

/** The same of those who will not have had it; nobody in a group that is complete. */
export function leftOutWords(say: Say, coverage: PublicCoverage): string {
  return groupsOf(coverage)
    .filter(([, { ready, total }]) => ready < total)
    .map(([group, { ready, total }]) => countWords(say, group, { ready: total - ready, total }))
    .join(', ')
}

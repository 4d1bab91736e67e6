import type { Temporal } from 'temporal-polyfill'
import { isLeftOut } from '#lib/rules/window/coverage.ts'
import type { ElectorReady } from '#lib/rules/window/recommendation.ts'

type Ready = Pick<ElectorReady, 'member' | 'readyAt'>

/**
 * Who is told of a vote before the others: those who will only have had the time after its close, and the last quarter of
 * those who will before; who has least of it comes first.
 */
export function notificationOrder(electors: readonly Ready[], closesAt: Temporal.Instant): string[] {
  const latestFirst = [...electors].sort(later)
  const quarter = Math.floor(electors.length / 4)
  return latestFirst
    .filter(({ readyAt }, i) => i < quarter || isLeftOut(readyAt, closesAt))
    .map(({ member }) => member)
}

function later(a: Ready, b: Ready): number {
  const [first, second] = [timeOf(a), timeOf(b)]
  return first === second ? (a.member < b.member ? -1 : 1) : first > second ? -1 : 1
}

/** Whoever finds no time within the maximum is later than anyone. */
function timeOf({ readyAt }: Ready): number {
  return readyAt?.epochMilliseconds ?? Number.POSITIVE_INFINITY
}

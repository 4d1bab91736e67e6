import type { Temporal } from 'temporal-polyfill'
import { isBefore } from '#lib/rules/base/instant.ts'
import { atLeast, compareShare } from '#lib/rules/base/ratio.ts'
import type { Kind } from '#lib/rules/base/standing.ts'
import type { Preset } from './preset.ts'

export type KindCoverage = { readonly ready: number; readonly total: number }
export type Coverage = { readonly volunteers: KindCoverage; readonly staff: KindCoverage }

/** When one elector will have had the time, in milliseconds; undefined if not within the maximum. */
export type Readiness = { readonly member: string; readonly kind: Kind; readonly at: number | undefined }

export function readyIn({ volunteers, staff }: Coverage): number {
  return volunteers.ready + staff.ready
}

export function countReady(people: readonly Readiness[], close: number): Coverage {
  return coverageOf(people, ({ at }) => at !== undefined && at <= close)
}

/** The same of people whose time is an instant. */
export function coverageAt(
  people: readonly { readonly kind: Kind; readonly readyAt: Temporal.Instant | null }[],
  close: Temporal.Instant,
): Coverage {
  return coverageOf(people, ({ readyAt }) => !isLeftOut(readyAt, close))
}

/** Whether a close comes before someone will have had the time; null where that is not within the maximum. */
export function isLeftOut(readyAt: Temporal.Instant | null, close: Temporal.Instant): boolean {
  return readyAt === null || isBefore(close, readyAt)
}

/** How many of each kind there are, and how many of them a time suits. */
export function coverageOf<Person extends { readonly kind: Kind }>(
  people: readonly Person[],
  isSuited: (person: Person) => boolean,
): Coverage {
  const ready = { volunteer: 0, staff: 0 }
  const total = { volunteer: 0, staff: 0 }
  for (const person of people) {
    total[person.kind]++
    if (isSuited(person)) ready[person.kind]++
  }
  return {
    volunteers: { ready: ready.volunteer, total: total.volunteer },
    staff: { ready: ready.staff, total: total.staff },
  }
}

/**
 * Whether enough people will have had the time: the preset's share of everybody and of each kind. A kind of two to four
 * people may miss one, or a single long leave would keep a board from ever voting. A later close never undoes it.
 */
export function isEnough({ volunteers, staff }: Coverage, { share }: Preset): boolean {
  const everybody = { ready: volunteers.ready + staff.ready, total: volunteers.total + staff.total }
  if (everybody.total === 0) return false
  const spare = mayMissOne({ volunteers, staff }) ? 1 : 0
  return (
    everybody.ready >= Math.min(atLeast(share, everybody.total), everybody.total - spare) &&
    reaches(volunteers, atLeast(share, volunteers.total)) &&
    reaches(staff, atLeast(share, staff.total))
  )
}

/** Enough people, and volunteers as well covered as staff up to the preset's parity: staff catching up can undo it. */
export function suits(coverage: Coverage, preset: Preset): boolean {
  const { volunteers, staff } = coverage
  return isEnough(coverage, preset) && reaches(volunteers, parityNeeded(volunteers, staff, preset.parity))
}

/** A kind of two to four people may miss one. */
export function mayMissOne({ volunteers, staff }: Coverage): boolean {
  return isSmall(volunteers) || isSmall(staff)
}

function isSmall({ total }: KindCoverage): boolean {
  return total >= 2 && total <= 4
}

function reaches(kind: KindCoverage, needed: number): boolean {
  return kind.ready >= (isSmall(kind) ? Math.min(needed, kind.total - 1) : needed)
}

/** The fewest volunteers whose share is at least the staff's, or at least `parity` where the staff is above it. */
function parityNeeded(volunteers: KindCoverage, staff: KindCoverage, parity: Preset['parity']): number {
  if (staff.total === 0) return 0
  const above = compareShare(staff.ready, staff.total, parity) >= 0
  return atLeast(above ? parity : `${staff.ready}/${staff.total}`, volunteers.total)
}

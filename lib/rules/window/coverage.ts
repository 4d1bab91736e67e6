import type { Temporal } from 'temporal-polyfill'
import { isBefore } from '#lib/rules/base/instant.ts'
import { atLeast, compareShare } from '#lib/rules/base/ratio.ts'
import type { Kind } from '#lib/rules/base/standing.ts'
import { firstAtOrAfter } from './days.ts'
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

/** The same at each of these closes, which are in order: everybody is looked at once, however many closes there are. */
export function countReadyAt(people: readonly Readiness[], closes: readonly number[]): Coverage[] {
  const total = { volunteer: 0, staff: 0 }
  const ready = { volunteer: new Array(closes.length).fill(0), staff: new Array(closes.length).fill(0) }
  for (const { kind, at } of people) {
    total[kind]++
    const first = at === undefined ? closes.length : firstAtOrAfter(closes, at)
    if (first < closes.length) ready[kind][first]++
  }
  const so = { volunteer: 0, staff: 0 }
  return closes.map((_, i) => {
    so.volunteer += ready.volunteer[i]
    so.staff += ready.staff[i]
    return {
      volunteers: { ready: so.volunteer, total: total.volunteer },
      staff: { ready: so.staff, total: total.staff },
    }
  })
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
function isEnough(coverage: Coverage, { share }: Preset): boolean {
  const { volunteers, staff } = coverage
  const most = mostMissing(coverage, share)
  const missing = { volunteers: volunteers.total - volunteers.ready, staff: staff.total - staff.ready }
  return isWithin(missing, most)
}

/** How many may not have had the time, of each kind and of everybody; fewer than none where nobody is there at all. */
export type Missing = { readonly volunteers: number; readonly staff: number }
export type MostMissing = Missing & { readonly everybody: number }

export function isWithin({ volunteers, staff }: Missing, most: MostMissing): boolean {
  return volunteers <= most.volunteers && staff <= most.staff && volunteers + staff <= most.everybody
}

export function mostMissing(
  { volunteers, staff }: { readonly [kind in keyof Coverage]: Pick<KindCoverage, 'total'> },
  share: Preset['share'],
): MostMissing {
  const everybody = volunteers.total + staff.total
  const spare = isSmall(volunteers) || isSmall(staff) ? 1 : 0
  const mayMiss = (kind: Pick<KindCoverage, 'total'>) => {
    const most = kind.total - atLeast(share, kind.total)
    return isSmall(kind) ? Math.max(most, 1) : most
  }
  return {
    volunteers: mayMiss(volunteers),
    staff: mayMiss(staff),
    everybody: everybody === 0 ? -1 : Math.max(everybody - atLeast(share, everybody), spare),
  }
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

function isSmall({ total }: Pick<KindCoverage, 'total'>): boolean {
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

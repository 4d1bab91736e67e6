import type { Temporal } from 'temporal-polyfill'
import { isBefore } from '#lib/rules/base/instant.ts'
import { countElectors } from '#lib/rules/base/roll.ts'
import { isNotQualified } from '#lib/rules/methods/consent.ts'
import type { BallotBox, CountedBallot } from '#lib/rules/methods/recount.ts'
import { countedIn, requiredTurnout, type Voted } from './required-turnout.ts'

/** An answer as it came. Every one of a round, those replaced since included. */
export type Cast = { readonly member: string; readonly choice: string; readonly at: Temporal.Instant }

/** When enough had answered, and still had at the end; null where they never had, or nothing asks for it. */
export function quorumReachedAt(voted: Voted, casts: Iterable<Cast>): Temporal.Instant | null {
  const turnout = requiredTurnout(voted)
  if (!turnout) return null
  const answers = new Map<string, string>()
  let reached: Temporal.Instant | null = null
  for (const moment of castsByInstant(casts)) {
    for (const { member, choice } of moment.casts) answers.set(member, choice)
    if (countedIn(turnout.base, voted, answers) < turnout.needed) reached = null
    else reached ??= moment.at
  }
  return reached
}

/** What stops a decision, in methods where one answer can. */
export const OBJECTIONS: ReadonlySet<string> = new Set(['objection', 'block'])

/** Whose objection stands: not those that enough others find to be none. */
export function standingObjectors({ rule, roll }: Voted, box: BallotBox): ReadonlySet<string> {
  if (box.mode === 'secret') return new Set()
  const electors = countElectors(roll)
  const aside = new Set(roll.flatMap(({ member, conflict }) => (conflict ? [member] : [])))
  const finders = ({ ballot }: CountedBallot) =>
    'not_qualified_by' in ballot ? (ballot.not_qualified_by?.length ?? 0) : 0
  const isNone = (one: CountedBallot) =>
    rule.id === 'consent/1' && isNotQualified(rule, finders(one), electors)
  return new Set(
    box.ballots
      .filter((one) => OBJECTIONS.has(one.ballot.choice) && !isNone(one) && !aside.has(one.member))
      .map(({ member }) => member),
  )
}

/** When the first of the objections of these members came: where its author worded it again since, the first time. */
export function objectedAt(casts: Iterable<Cast>, standing: ReadonlySet<string>): Temporal.Instant | null {
  const since = new Map<string, Temporal.Instant>()
  for (const moment of castsByInstant(casts)) {
    for (const { member, choice, at } of moment.casts) {
      if (!standing.has(member)) continue
      if (!OBJECTIONS.has(choice)) since.delete(member)
      else if (!since.has(member)) since.set(member, at)
    }
  }
  return [...since.values()].reduce<Temporal.Instant | null>(
    (first, at) => (first === null || isBefore(at, first) ? at : first),
    null,
  )
}

/** Answers by when they came, whatever order they are handed over in. One person has one answer an instant. */
function castsByInstant(casts: Iterable<Cast>): { at: Temporal.Instant; casts: Cast[] }[] {
  const sorted = [...casts].sort((a, b) => (isBefore(a.at, b.at) ? -1 : isBefore(b.at, a.at) ? 1 : 0))
  const moments: { at: Temporal.Instant; casts: Cast[] }[] = []
  for (const cast of sorted) {
    const last = moments.at(-1)
    if (last && !isBefore(last.at, cast.at)) last.casts.push(cast)
    else moments.push({ at: cast.at, casts: [cast] })
  }
  return moments
}

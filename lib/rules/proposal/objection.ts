import type { Temporal } from 'temporal-polyfill'
import { isRefusal, type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import type { Roll } from '#lib/rules/base/roll.ts'
import { type ConsentChoice, type ConsentRule, isNotQualified } from '#lib/rules/methods/consent.ts'
import type { Proposal } from '#lib/rules/proposal/life.ts'
import { roundOpenAt } from '#lib/rules/vote/open-round.ts'

/**
 * What has become of an objection.
 * - open: it stands, and asks for an answer.
 * - withdrawn: its author voted otherwise since, in the same round.
 * - resolved: its author consents to the next version, with or without a concern: it answers the problem.
 * - not_qualified: enough other electors find that it says no serious problem.
 *
 * What its author says of it comes before what others find.
 */
export type ObjectionState = 'open' | 'withdrawn' | 'resolved' | 'not_qualified'

/** A ballot as it was cast; the highest revision of a member is the one that counts. */
export type CastConsent = {
  readonly member: string
  readonly revision: number
  readonly choice: ConsentChoice
}

/** `by` finds the objection of `member`, as worded in that revision, not qualified. */
export type Finding = { readonly member: string; readonly revision: number; readonly by: string }

/** The last objection of a member in a round. */
export type ObjectionRecord = {
  readonly member: string
  readonly revision: number
  readonly state: ObjectionState
}

/** Who may judge an objection: the people of the roll, but for those whom the question touches too closely. */
export function judgesOf(roll: Roll): ReadonlySet<string> {
  return new Set(roll.filter(({ conflict }) => !conflict).map(({ member }) => member))
}

/** Someone finds that an objection is none in the sense of the charter, or finds so no longer. */
export type JudgeObjection = {
  readonly now: Temporal.Instant
  readonly by: string
  readonly round: number
  /** The ballot it was made with, as it was worded before their eyes; undefined where it is the last one no more. */
  readonly objection: { readonly member: string; readonly choice: string } | undefined
}

export function whyMayNotJudge(state: Proposal, command: JudgeObjection): Refusal | undefined {
  const { by, objection } = command
  const round = roundOpenAt(state, command.round, command.now)
  if (isRefusal(round)) return round
  if (round.rule.id !== 'consent/1' || !round.rule.params.disqualify)
    return refuse('not_in_charter', { field: 'objections' })
  const entry = round.roll.find(({ member }) => member === by)
  if (!entry) return refuse('not_on_roll')
  if (entry.conflict) return refuse('conflict_declared')
  if (objection?.choice !== 'objection') return refuse('objection_changed')
  return objection.member === by ? refuse('someone_else') : undefined
}

/** Who finds an objection not qualified: electors other than its author, each once, in the order of their ids. What was
 * found of an earlier wording is not said of a later one. */
export function findersOf(
  objection: { readonly member: string; readonly revision: number },
  findings: Iterable<Finding>,
  electors: ReadonlySet<string>,
): readonly string[] {
  const finders = new Set<string>()
  for (const { member, revision, by } of findings)
    if (member === objection.member && revision === objection.revision && by !== member && electors.has(by))
      finders.add(by)
  return [...finders].sort()
}

/** The objections of a round, in the order of their authors' ids. `next` has the last ballots of the round on the next
 * version, where there is one. */
export function objectionStates({
  rule,
  electors,
  counted = electors.size,
  history,
  findings = [],
  next = [],
}: {
  readonly rule: ConsentRule
  /** Those who may judge; `counted`, how many electors the round counts, where some of them keep out of judging. */
  readonly electors: ReadonlySet<string>
  readonly counted?: number
  readonly history: Iterable<CastConsent>
  readonly findings?: readonly Finding[]
  readonly next?: Iterable<{ readonly member: string; readonly choice: ConsentChoice }>
}): readonly ObjectionRecord[] {
  const last = new Map<string, CastConsent>()
  const objected = new Map<string, CastConsent>()
  for (const cast of history) {
    keepLater(last, cast)
    if (cast.choice === 'objection') keepLater(objected, cast)
  }
  const accepted = new Set<string>()
  for (const { member, choice } of next)
    if (choice === 'consent' || choice === 'concern') accepted.add(member)
  const stateOf = ({ member, revision }: CastConsent): ObjectionState => {
    if (last.get(member)?.revision !== revision) return 'withdrawn'
    if (accepted.has(member)) return 'resolved'
    const finders = findersOf({ member, revision }, findings, electors).length
    return isNotQualified(rule, finders, counted) ? 'not_qualified' : 'open'
  }
  return [...objected.values()]
    .sort((one, other) => (one.member < other.member ? -1 : 1))
    .map((cast) => ({ member: cast.member, revision: cast.revision, state: stateOf(cast) }))
}

/** In other methods an objection stands until its author votes otherwise; a block is told at the close, as answers are. */
export function objectionsWithoutConsent(
  history: Iterable<Omit<CastConsent, 'choice'> & { readonly choice: string }>,
  isOpen: boolean,
): readonly ObjectionRecord[] {
  const last = new Map([...history].map((cast) => [cast.member, cast]))
  return [...last.values()]
    .filter(({ choice }) => choice === 'objection' || (choice === 'block' && !isOpen))
    .map(({ member, revision }) => ({ member, revision, state: 'open' }))
}

function keepLater(kept: Map<string, CastConsent>, cast: CastConsent): void {
  if ((kept.get(cast.member)?.revision ?? 0) < cast.revision) kept.set(cast.member, cast)
}

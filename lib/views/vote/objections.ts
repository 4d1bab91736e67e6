import type { Db } from '#db/client.ts'
import type { ObjectorBallot } from '#db/votes/ballot-history.ts'
import { lastBallotsOf } from '#db/votes/ballots.ts'
import type { RollRow, RoundRow } from '#db/votes/rounds.ts'
import type { ShownRound } from '#db/votes/shown-rounds.ts'
import type { RollEntry } from '#lib/rules/base/roll.ts'
import { type ConsentChoice, findersNeeded } from '#lib/rules/methods/consent.ts'
import type { Rule } from '#lib/rules/methods/rule.ts'
import {
  findersOf,
  judgesOf,
  type ObjectionState,
  objectionStates,
  objectionsWithoutConsent,
} from '#lib/rules/proposal/objection.ts'
import { electorsIn, entryOf, methodOf, termsOf } from '#lib/store/load/proposal.ts'
import { type MemberRef, seesNames } from '#lib/store/load/visible-members.ts'
import { actingMember, type Context } from '#lib/store/scope.ts'
import type { ProposalRounds } from './proposal-rounds.ts'

/** How many of the others find that an objection is none in the sense of the charter. */
export interface FindingView {
  readonly n: number
  readonly needed: number
  readonly of: number
  /** Whether the reader finds so; null where it is not theirs to judge, or no longer. */
  readonly mine: boolean | null
}

export interface ObjectionView {
  /** The ballot it was made with. */
  readonly id: string
  /** Null for visitors. */
  readonly by: MemberRef | null
  /** Null where they were erased, or not given. */
  readonly reason: string | null
  readonly change: string | null
  /** Where only a vote by consent has any: what has become of it since. */
  readonly state: ObjectionState
  /** Null where the charter lets nobody judge it, or its author took it back. */
  readonly finding: FindingView | null
}

/** The objections of a round as they are now, the first made first. */
export async function objectionsOf(
  context: Context,
  row: ShownRound,
  rounds: ProposalRounds,
  /** The reader's, while it is open. */
  place?: RollRow,
): Promise<ObjectionView[]> {
  const me = actingMember(context.scope)?.id ?? ''
  const { made, rule, counted, judges, findings } = await objectionHistory(context.db, row, rounds)
  const isJudge = row.stage === 'open' && judgesOf(place ? [entryOf(place)] : []).has(me)
  const sees = seesNames(context)
  return made.map(({ ballot, state }) => {
    const { member_id: member, revision, name, kind, left_at } = ballot
    const mayJudge = isJudge && me !== member
    const finders = findersOf({ member, revision }, findings, judges)
    return {
      id: ballot.id,
      by: sees ? { id: member, name, kind, left: left_at !== null } : null,
      reason: ballot.reason?.toString('utf8') ?? null,
      change: ballot.change?.toString('utf8') ?? null,
      state,
      finding: state === 'withdrawn' ? null : findingIn(rule, counted, finders, mayJudge ? me : null),
    }
  })
}

/** What became of each objection that was made in a round. */
async function objectionHistory(db: Db, row: ShownRound, rounds: ProposalRounds) {
  const { rule } = methodOf(row)
  const history = rounds.objections.filter(({ round_id }) => round_id === row.id)
  const findings = history.flatMap(({ member_id: member, revision, findings }) =>
    findings.map((found) => ({ member, revision, by: found.member_id })),
  )
  const judges = judgesOf(history.flatMap((ballot) => ballot.findings.map(entryIn(row))))
  const shared = { rule, counted: electorsIn(row, termsOf(row)), judges, findings }
  const casts = history.map(({ member_id, revision, choice }) => ({
    member: member_id,
    revision,
    choice: choice as ConsentChoice,
  }))
  const next = await answersAfter(db, row, rounds.all, [...new Set(casts.map(({ member }) => member))])
  const states =
    rule.id === 'consent/1'
      ? objectionStates({ rule, electors: judges, counted: shared.counted, history: casts, findings, next })
      : objectionsWithoutConsent(casts, row.stage === 'open')
  const made = history.flatMap((ballot) => {
    const found = states.find(
      ({ member, revision }) => member === ballot.member_id && revision === ballot.revision,
    )
    return found ? [{ ballot, state: found.state }] : []
  })
  return { ...shared, made }
}

type Finder = ObjectorBallot['findings'][number]

function entryIn(row: RoundRow): (finder: Finder) => RollEntry {
  return ({ in_conflict, ...finder }) =>
    entryOf({ ...finder, conflict: in_conflict === null ? null : termsOf(row).conflict })
}

function findingIn(
  rule: Rule,
  counted: number,
  finders: readonly string[],
  judge: string | null,
): FindingView | null {
  if (rule.id !== 'consent/1' || !rule.params.disqualify) return null
  return {
    n: finders.length,
    needed: findersNeeded(rule.params.disqualify, counted),
    of: counted - 1,
    mine: judge === null ? null : finders.includes(judge),
  }
}

/** What each of them answered in the next vote by consent on the same question, once it has closed: till then it is hidden. */
async function answersAfter(
  db: Db,
  row: ShownRound,
  rounds: readonly ShownRound[],
  objectors: readonly string[],
) {
  if (row.stage === 'open' || objectors.length === 0) return []
  const next = rounds.find(({ number, stage }) => number > row.number && stage === 'closed')
  if (!next || methodOf(next).rule.id !== 'consent/1') return []
  const ballots = await lastBallotsOf(db, next.id, objectors)
  return ballots.map(({ member_id, choice }) => ({ member: member_id, choice: choice as ConsentChoice }))
}

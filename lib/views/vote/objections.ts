import type { Db } from '#db/client.ts'
import { historyOfWhoChose, lastBallotsOf } from '#db/votes/ballots.ts'
import { type CountedRoll, placesIn } from '#db/votes/rolls.ts'
import { type RoundRow, roundsOf } from '#db/votes/rounds.ts'
import { type ConsentChoice, findersNeeded } from '#lib/rules/methods/consent.ts'
import type { Rule } from '#lib/rules/methods/rule.ts'
import {
  findersOf,
  judgesOf,
  type ObjectionState,
  objectionStates,
  objectionsWithoutConsent,
} from '#lib/rules/proposal/objection.ts'
import { OBJECTIONS } from '#lib/rules/vote/closing/quorum-and-objection-times.ts'
import { findingsOf } from '#lib/store/load/ballot-box.ts'
import { electorsIn, entryOf, methodOf, termsOf } from '#lib/store/load/proposal.ts'
import { type MemberRef, seesNames } from '#lib/store/load/visible-members.ts'
import { actingMember, type Context } from '#lib/store/scope.ts'

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

type ObjectionRound = Pick<RoundRow, 'id' | 'proposal_id' | 'number' | 'method' | 'terms' | 'stage'>

/** The objections of a round as they are now, the first made first. */
export async function objectionsOf(
  context: Context,
  row: ObjectionRound,
  roll: CountedRoll,
): Promise<ObjectionView[]> {
  const me = actingMember(context.scope)?.id ?? ''
  const { made, rule, counted, judges, findings } = await objectionHistory(context.db, row, roll, me)
  const sees = seesNames(context)
  return made.map(({ ballot, state }) => {
    const { member_id: member, revision, name, kind, left_at } = ballot
    const mayJudge = row.stage === 'open' && judges.has(me) && me !== member
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

/** What became of each objection that was made in a round: of who made none nothing is read, but whether they judge one. */
async function objectionHistory(db: Db, row: ObjectionRound, roll: CountedRoll, me: string) {
  const { rule } = methodOf(row)
  const history = await historyOfWhoChose(db, row.id, [...OBJECTIONS])
  const objectors = new Set(history.map(({ member_id }) => member_id))
  if (objectors.size === 0) return { rule, counted: 0, judges: objectors, findings: [], made: [] }
  const [findings, next] = await Promise.all([findingsOf(db, row.id), answersAfter(db, row, [...objectors])])
  const heard = await placesIn(db, row.id, [me, ...findings.map(({ by }) => by)])
  const counted = electorsIn(roll, termsOf(row))
  const shared = { rule, counted, judges: judgesOf(heard.map(entryOf)), findings }
  const casts = history.map(({ member_id, revision, choice }) => ({
    member: member_id,
    revision,
    choice: choice as ConsentChoice,
  }))
  const states =
    rule.id === 'consent/1'
      ? objectionStates({ rule, electors: shared.judges, counted, history: casts, findings, next })
      : objectionsWithoutConsent(casts, row.stage === 'open')
  const made = history.flatMap((ballot) => {
    const found = states.find(
      ({ member, revision }) => member === ballot.member_id && revision === ballot.revision,
    )
    return found ? [{ ballot, state: found.state }] : []
  })
  return { ...shared, made }
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
async function answersAfter(db: Db, row: ObjectionRound, objectors: readonly string[]) {
  if (row.stage === 'open') return []
  const later = (await roundsOf(db, row.proposal_id)).filter(({ number }) => number > row.number)
  const next = later.find(({ stage }) => stage === 'closed')
  if (!next || methodOf(next).rule.id !== 'consent/1') return []
  const ballots = await lastBallotsOf(db, next.id, objectors)
  return ballots.map(({ member_id, choice }) => ({ member: member_id, choice: choice as ConsentChoice }))
}

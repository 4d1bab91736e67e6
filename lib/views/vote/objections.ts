import type { Db } from '#db/client.ts'
import { ballotHistory, lastBallots } from '#db/votes/ballots.ts'
import { type RollRow, type RoundRow, rollOfRound, roundsOf } from '#db/votes/rounds.ts'
import { type ConsentChoice, findersNeeded } from '#lib/rules/methods/consent.ts'
import type { Rule } from '#lib/rules/methods/rule.ts'
import { findersOf, judgesOf, type ObjectionState, objectionStates } from '#lib/rules/proposal/objection.ts'
import { findingsOf } from '#lib/store/load/ballot-box.ts'
import { entryOf, methodOf } from '#lib/store/load/proposal.ts'
import { type MemberRef, visibleMembers } from '#lib/store/load/visible-members.ts'
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

type ObjectionRound = Pick<RoundRow, 'id' | 'proposal_id' | 'number' | 'method' | 'stage'>

/** The objections of a round as they are now, the first made first. */
export async function objectionsOf(context: Context, row: ObjectionRound): Promise<ObjectionView[]> {
  const { made, rule, roll, judges, findings } = await objectionHistory(context.db, row)
  const people = await visibleMembers(
    context,
    made.map(({ ballot }) => ballot.member_id),
  )
  const me = actingMember(context.scope)?.id ?? ''
  return made.map(({ ballot, state }) => {
    const { member_id: member, revision } = ballot
    const mayJudge = row.stage === 'open' && judges.has(me) && me !== member
    const finders = findersOf({ member, revision }, findings, judges)
    return {
      id: ballot.id,
      by: people.get(member) ?? null,
      reason: ballot.reason?.toString('utf8') ?? null,
      change: ballot.change?.toString('utf8') ?? null,
      state,
      finding: state === 'withdrawn' ? null : findingIn(rule, roll, finders, mayJudge ? me : null),
    }
  })
}

/** Whose objections stand. */
export async function openObjectors(db: Db, row: ObjectionRound): Promise<ReadonlySet<string>> {
  const { made } = await objectionHistory(db, row)
  return new Set(made.filter(({ state }) => state === 'open').map(({ ballot }) => ballot.member_id))
}

type Cast = Awaited<ReturnType<typeof ballotHistory>>[number]

/** What became of each objection that was made in a round. */
async function objectionHistory(db: Db, row: ObjectionRound) {
  const { rule } = methodOf(row)
  const [cast, roll, findings, next] = await Promise.all([
    ballotHistory(db, row.id),
    rollOfRound(db, row.id),
    findingsOf(db, row.id),
    answersAfter(db, row),
  ])
  // Whoever has a conflict of interest does not object: they keep out of it.
  const out = new Set(roll.flatMap(({ member_id, conflict }) => (conflict ? [member_id] : [])))
  const history = cast.filter(({ member_id }) => !out.has(member_id))
  const judges = judgesOf(roll.map(entryOf))
  const shared = { rule, roll, judges, findings }
  if (rule.id !== 'consent/1') return { ...shared, made: objectionsOfLastBallots(history, row.stage) }
  const states = objectionStates({
    rule,
    electors: judges,
    counted: countedIn(roll),
    history: history.map(({ member_id, revision, choice }) => ({
      member: member_id,
      revision,
      choice: choice as ConsentChoice,
    })),
    findings,
    next,
  })
  const made = history.flatMap((ballot) => {
    const found = states.find(
      ({ member, revision }) => member === ballot.member_id && revision === ballot.revision,
    )
    return found ? [{ ballot, state: found.state }] : []
  })
  return { ...shared, made }
}

/** In other methods an objection stands until its author votes otherwise; a block is told at the close, as answers are. */
function objectionsOfLastBallots(history: readonly Cast[], stage: RoundRow['stage']) {
  const last = new Map(history.map((ballot) => [ballot.member_id, ballot]))
  return [...last.values()]
    .filter(({ choice }) => choice === 'objection' || (choice === 'block' && stage !== 'open'))
    .map((ballot) => ({ ballot, state: 'open' as const }))
}

function findingIn(
  rule: Rule,
  roll: readonly RollRow[],
  finders: readonly string[],
  judge: string | null,
): FindingView | null {
  if (rule.id !== 'consent/1' || !rule.params.disqualify) return null
  const counted = countedIn(roll)
  return {
    n: finders.length,
    needed: findersNeeded(rule.params.disqualify, counted),
    of: counted - 1,
    mine: judge === null ? null : finders.includes(judge),
  }
}

/** How many electors the round counts: who left it for a conflict of interest is none of them. */
function countedIn(roll: readonly RollRow[]): number {
  return roll.filter(({ conflict }) => conflict !== 'leaves').length
}

/** What each answered in the next vote by consent on the same question, once it has closed: till then it is hidden. */
async function answersAfter(db: Db, row: ObjectionRound) {
  const later = (await roundsOf(db, row.proposal_id)).filter(({ number }) => number > row.number)
  const next = later.find(({ stage }) => stage === 'closed')
  if (!next || methodOf(next).rule.id !== 'consent/1') return []
  const ballots = await lastBallots(db, next.id)
  return ballots.map(({ member_id, choice }) => ({ member: member_id, choice: choice as ConsentChoice }))
}

import { ballotHistory, lastBallots } from '#db/ballots.ts'
import type { Db } from '#db/client.ts'
import { type RollRow, type RoundRow, rollOfRound, roundsOf } from '#db/rounds.ts'
import { findingsOf } from '#lib/ballot-box.ts'
import { actingMember, type Context } from '#lib/context.ts'
import { type ConsentChoice, type ConsentRule, findersNeeded } from '#lib/decision/methods/consent.ts'
import { findersOf, judgesOf, type ObjectionState, objectionStates } from '#lib/decision/objection.ts'
import { entryOf, methodOf } from '#lib/proposal-state.ts'
import { type Shown, shownMembers } from './people.ts'

/** How many of the others find that an objection is none in the sense of the charter. */
export interface Finding {
  readonly n: number
  readonly needed: number
  readonly of: number
  /** Whether the reader finds so; null where it is not theirs to judge, or no longer. */
  readonly mine: boolean | null
}

export interface Objection {
  /** The ballot it was made with. */
  readonly id: string
  /** Null for visitors. */
  readonly by: Shown | null
  /** Null where they were erased, or not given. */
  readonly reason: string | null
  readonly change: string | null
  /** Where only a vote by consent has any: what has become of it since. */
  readonly state: ObjectionState
  /** Null where the charter lets nobody judge it, or its author took it back. */
  readonly finding: Finding | null
}

/** The objections of a round as they are now, the first made first. */
export async function objectionsOf(context: Context, row: RoundRow): Promise<Objection[]> {
  const { rule } = methodOf(row)
  const { db } = context
  const [cast, roll, findings, next] = await Promise.all([
    ballotHistory(db, row.id),
    rollOfRound(db, row.id),
    findingsOf(db, row.id),
    answersAfter(db, row),
  ])
  // Whoever has a conflict of interest does not object: they keep out of it.
  const out = new Set(roll.flatMap(({ member_id, conflict }) => (conflict ? [member_id] : [])))
  const history = cast.filter(({ member_id }) => !out.has(member_id))
  if (rule.id !== 'consent/1') return standing(context, history)
  const judges = judgesOf(roll.map(entryOf))
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
  const people = await shownMembers(
    context,
    states.map(({ member }) => member),
  )
  const me = actingMember(context.scope)?.id ?? ''
  return history.flatMap((ballot) => {
    const { member_id: member, revision } = ballot
    const found = states.find((one) => one.member === member && one.revision === revision)
    if (!found) return []
    const finders = findersOf({ member, revision }, findings, judges)
    const mayJudge = row.stage === 'open' && judges.has(me) && me !== member
    return {
      ...worded(ballot),
      by: people.get(member) ?? null,
      state: found.state,
      finding: found.state === 'withdrawn' ? null : findingIn(rule, roll, finders, mayJudge ? me : null),
    }
  })
}

type Cast = Awaited<ReturnType<typeof ballotHistory>>[number]

function worded({ id, reason, change }: Cast): Pick<Objection, 'id' | 'reason' | 'change'> {
  return { id, reason: reason?.toString('utf8') ?? null, change: change?.toString('utf8') ?? null }
}

/** In other methods an objection stands until its author votes otherwise. */
async function standing(context: Context, history: readonly Cast[]): Promise<Objection[]> {
  const last = new Map(history.map((ballot) => [ballot.member_id, ballot]))
  const objecting = [...last.values()].filter(({ choice }) => choice === 'objection' || choice === 'block')
  const people = await shownMembers(
    context,
    objecting.map(({ member_id }) => member_id),
  )
  return objecting.map((ballot) => ({
    ...worded(ballot),
    by: people.get(ballot.member_id) ?? null,
    state: 'open',
    finding: null,
  }))
}

function findingIn(
  { params }: ConsentRule,
  roll: readonly RollRow[],
  finders: readonly string[],
  judge: string | null,
): Finding | null {
  if (!params.disqualify) return null
  const counted = countedIn(roll)
  return {
    n: finders.length,
    needed: findersNeeded(params.disqualify, counted),
    of: counted - 1,
    mine: judge === null ? null : finders.includes(judge),
  }
}

/** How many electors the round counts: who left it for a conflict of interest is none of them. */
function countedIn(roll: readonly RollRow[]): number {
  return roll.filter(({ conflict }) => conflict !== 'leaves').length
}

/** What each answered in the next vote by consent on the same question, once it has closed: till then it is hidden. */
async function answersAfter(db: Db, row: RoundRow) {
  const later = (await roundsOf(db, row.proposal_id)).filter(({ number }) => number > row.number)
  const next = later.find(({ stage }) => stage === 'closed')
  if (!next || methodOf(next).rule.id !== 'consent/1') return []
  const ballots = await lastBallots(db, next.id)
  return ballots.map(({ member_id, choice }) => ({ member: member_id, choice: choice as ConsentChoice }))
}

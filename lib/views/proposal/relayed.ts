import { boardNow } from '#db/clock.ts'
import { findProposal } from '#db/proposals/proposals.ts'
import { lastBallots } from '#db/votes/ballots.ts'
import { findRelayed, waitingIn } from '#db/votes/relayed.ts'
import { type RoundRow, rollOfRound, roundsOf } from '#db/votes/rounds.ts'
import { dayAt } from '#lib/rules/base/day.ts'
import { isRefusal, type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import { decidesAlone } from '#lib/rules/methods/advice.ts'
import { choicesFor } from '#lib/rules/methods/ballot.ts'
import type { BallotDraft } from '#lib/rules/methods/counting/ballot-draft.ts'
import type { Rule } from '#lib/rules/methods/rule.ts'
import type { Terms } from '#lib/rules/vote/opening/terms.ts'
import { requireMember } from '#lib/store/access.ts'
import { methodOf, termsOf } from '#lib/store/load/proposal.ts'
import { type MemberRef, visibleMembers } from '#lib/store/load/visible-members.ts'
import type { Context } from '#lib/store/scope.ts'
import { frozenTextOf } from '../vote/open-round.ts'
import type { RelayedView } from '../vote/voting-for-others.ts'

interface RelayQuestion {
  readonly roundId: string
  readonly title: string
  readonly rule: Rule
  readonly terms: Terms
}

/** A form to bring in an answer with: whose it may be, and when they may have given it. */
export interface RelayForm extends RelayQuestion {
  readonly people: readonly MemberRef[]
  readonly choices: readonly string[]
  /** The days between which it was given, as a form has them. */
  readonly from: string
  readonly until: string
  /** Someone among those called decides alone: they have answers of their own, and give them themselves. */
  readonly decider: boolean
}

export async function relayForm(context: Context, number: number): Promise<RelayForm | Refusal> {
  const row = await openRoundOf(context, number)
  if (isRefusal(row)) return row
  const { db } = context
  const member = await requireMember('relay', db, context.scope)
  if (isRefusal(member)) return member
  if (termsOf(row).ballots === 'secret') return refuse('not_with_secret')
  const [roll, ballots, waiting, now] = await Promise.all([
    rollOfRound(db, row.id),
    lastBallots(db, row.id),
    waitingIn(db, row.id),
    boardNow(db),
  ])
  const { rule } = methodOf(row)
  const answered = ballots.filter(({ cast_by }) => cast_by === null)
  const out = new Set([...answered, ...waiting].map(({ member_id }) => member_id))
  const missing = roll.filter(({ member_id, conflict }) => !conflict && !out.has(member_id))
  const ids = missing
    .map(({ member_id }) => member_id)
    .filter((id) => id !== member.id && !decidesAlone(rule, id))
  const people = [...(await visibleMembers(context, ids)).values()]
  return {
    ...(await relayQuestion(context, row)),
    people: people.sort((a, b) => a.name.localeCompare(b.name, 'fr')),
    choices: choicesFor(rule, ids[0] ?? ''),
    from: dayAt(row.opened_at, row.time_zone).toString(),
    until: dayAt(now, row.time_zone).toString(),
    decider: rule.id === 'advice/1',
  }
}

/** One answer that was brought in, before the eyes of whoever is to confirm it. */
export interface RelayedCheck extends RelayQuestion, RelayedView {
  readonly id: string
  readonly who: MemberRef
  readonly said: BallotDraft
  /** The reader entered it, or it is of them: someone else confirms it. */
  readonly own: boolean
}

export async function relayedCheck(
  context: Context,
  number: number,
  relayedId: string,
): Promise<RelayedCheck | Refusal> {
  const row = await openRoundOf(context, number)
  if (isRefusal(row)) return row
  const member = await requireMember('relay', context.db, context.scope)
  if (isRefusal(member)) return member
  const relayed = await findRelayed(context.db, context.scope.board.id, relayedId)
  if (relayed?.round_id !== row.id) return refuse('not_found', { what: 'relayed' })
  if (relayed.settled_at) return refuse('done_already')
  const people = await visibleMembers(context, [relayed.member_id, relayed.entered_by])
  const who = people.get(relayed.member_id)
  if (!who) throw new Error(`nobody for ${relayed.id}`)
  return {
    ...(await relayQuestion(context, row)),
    id: relayed.id,
    who,
    channel: relayed.channel,
    answeredOn: relayed.said_on,
    by: people.get(relayed.entered_by) ?? null,
    said: relayed.draft as BallotDraft,
    own: relayed.entered_by === member.id || relayed.member_id === member.id,
  }
}

async function openRoundOf({ db, scope }: Context, number: number): Promise<RoundRow | Refusal> {
  const proposal = await findProposal(db, scope.board.id, number)
  if (!proposal) return refuse('not_found', { what: 'proposal' })
  const row = (await roundsOf(db, proposal.id)).find(({ stage }) => stage === 'open')
  return row ?? refuse('round_not_open', { round: 0, stage: proposal.stage })
}

async function relayQuestion(context: Context, row: RoundRow): Promise<RelayQuestion> {
  const { title } = await frozenTextOf(context, row.text_id)
  return { roundId: row.id, title, rule: methodOf(row).rule, terms: termsOf(row) }
}

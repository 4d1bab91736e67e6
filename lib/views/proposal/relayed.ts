import { boardNow } from '#db/clock.ts'
import { findProposal } from '#db/proposals/proposals.ts'
import { awaitedIn, findRelayed } from '#db/votes/relayed.ts'
import { findFrozenText, type RoundRow, roundsOf } from '#db/votes/rounds.ts'
import { dayAt } from '#lib/rules/base/day.ts'
import { isRefusal, type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import { lettersSought } from '#lib/rules/base/text.ts'
import { choicesFor } from '#lib/rules/methods/ballot.ts'
import type { BallotDraft } from '#lib/rules/methods/counting/ballot-draft.ts'
import type { Rule } from '#lib/rules/methods/rule.ts'
import type { Terms } from '#lib/rules/vote/opening/terms.ts'
import { requireMember } from '#lib/store/access.ts'
import { methodOf, termsOf } from '#lib/store/load/proposal.ts'
import { type MemberRef, visibleMembers } from '#lib/store/load/visible-members.ts'
import type { Context } from '#lib/store/scope.ts'
import type { RelayedView } from '../vote/voting-for-others.ts'

interface RelayQuestion {
  readonly roundId: string
  readonly title: string
  readonly rule: Rule
  readonly terms: Terms
}

/** A form to bring in an answer with: whose it may be, and when they may have given it. */
export interface RelayForm extends RelayQuestion {
  /** Those it may be of, by name; not all of them where there are many. */
  readonly people: readonly { readonly id: string; readonly name: string }[]
  /** The letters that were looked for in their names, and whether there are too many to choose from without. */
  readonly sought: string
  readonly isLong: boolean
  readonly choices: readonly string[]
  /** The days between which it was given, as a form has them. */
  readonly from: string
  readonly until: string
  /** Someone among those called decides alone: they have answers of their own, and give them themselves. */
  readonly decider: boolean
}

const MOST_PEOPLE = 50

/** `sought`: letters of the name of whose answer it is; `whose`: they are known already. */
export async function relayForm(
  context: Context,
  number: number,
  { sought, whose }: { readonly sought?: string; readonly whose?: string | undefined } = {},
): Promise<RelayForm | Refusal> {
  const row = await openRoundOf(context, number)
  if (isRefusal(row)) return row
  const { db } = context
  const member = await requireMember('relay', db, context.scope)
  if (isRefusal(member)) return member
  if (termsOf(row).ballots === 'secret') return refuse('not_with_secret')
  const { rule } = methodOf(row)
  const name = lettersSought(sought)
  const decider = 'decider' in rule.params ? rule.params.decider : ''
  const [found, now] = await Promise.all([
    awaitedIn(db, row.id, { name, not: [member.id, decider], whose, most: MOST_PEOPLE + 1 }),
    boardNow(db),
  ])
  const people = found.slice(0, MOST_PEOPLE)
  return {
    ...(await relayQuestion(context, row)),
    people,
    sought: name,
    isLong: name !== '' || found.length > MOST_PEOPLE,
    choices: choicesFor(rule, people[0]?.id ?? ''),
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
  const { title } = await findFrozenText(context.db, row.text_id)
  return { roundId: row.id, title, rule: methodOf(row).rule, terms: termsOf(row) }
}

import type { Temporal } from 'temporal-polyfill'
import { boardNow } from '#db/clock.ts'
import { membersWithTime } from '#db/people/members.ts'
import { findProposal, findReopening, type ProposalRow } from '#db/proposals/proposals.ts'
import { findOpenCharterVote, roundsOf } from '#db/votes/rounds.ts'
import { isWritten } from '#lib/rules/base/draft-permission.ts'
import { may } from '#lib/rules/base/permission.ts'
import { isRefusal, type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import { countKinds, type KindCounts, type Roll } from '#lib/rules/base/roll.ts'
import { hasContent, whyBriefInvalid, whyTitleInvalid } from '#lib/rules/base/text.ts'
import { type CharterChange, whyChangeNotOpenable } from '#lib/rules/charter/change.ts'
import {
  changeRule,
  defaultRule,
  type NamedRule,
  presetOf,
  type RuleName,
  ruleNamed,
} from '#lib/rules/charter/charter.ts'
import { openableRules } from '#lib/rules/charter/demanding.ts'
import { requiredFor, rollUnderAdvice } from '#lib/rules/vote/opening/named-people.ts'
import { earliestShortened, shorterCloses } from '#lib/rules/vote/opening/shortening.ts'
import type { Chosen } from '#lib/rules/vote/opening/terms.ts'
import type { Lesson } from '#lib/rules/window/feedback.ts'
import type { PresetName } from '#lib/rules/window/preset.ts'
import { type PublicRecommendation, publicRecommendation } from '#lib/rules/window/public-recommendation.ts'
import type { Recommendation } from '#lib/rules/window/recommendation.ts'
import { requireMember } from '#lib/store/access.ts'
import { changedSince, publicChanged } from '#lib/store/load/availability.ts'
import { changeOf } from '#lib/store/load/charter-json.ts'
import { countBlocked, methodOf } from '#lib/store/load/proposal.ts'
import { proxiesNow } from '#lib/store/load/proxy.ts'
import { recommendClose, rollNow, type VoteToSize } from '#lib/store/load/recommendation.ts'
import { whyWaitedTooOften } from '#lib/store/load/waiting-limit.ts'
import { presetAfterLastVote } from '#lib/store/load/window-report.ts'
import { confirmedHash } from '#lib/store/register/text-hash.ts'
import type { Board, Context, Member } from '#lib/store/scope.ts'
import { bodyWithoutHeadings } from '#lib/text/reading.ts'
import type { Text } from '#lib/text/schema.ts'
import { lessonFor } from '../vote/feedback.ts'
import { draftText } from './draft-text.ts'
import { type LeftOutAtDate, leftOutByDate } from './left-out-by-date.ts'
import { type Needed, neededView } from './needed.ts'
import { plainVoted, type Reading, type TextAsRead, textAsRead } from './text-as-read.ts'

export interface OpenVoteView {
  readonly now: Temporal.Instant
  readonly number: number
  readonly title: string
  readonly brief: string
  readonly body: Text
  /** What would become of the charter, where the proposal is about that: then one rule alone is open to it. */
  readonly change: CharterChange | null
  /** All that would be frozen, as words: to be compared when the text has changed meanwhile. */
  readonly plain: string
  /** What the opener confirms, and how far the text had been written then. */
  readonly hash: string
  readonly seq: number
  /** What they had read before, where the text went on and a vote can still be opened on that. */
  readonly asRead: TextAsRead | null
  /** What is missing before a vote can be opened. */
  readonly missing: readonly Refusal[]
  readonly roll: KindCounts
  /** Those of the charter that may be chosen, and the one a vote opens with. */
  readonly rules: readonly NamedRule[]
  readonly rule: RuleName
  /** Blocked rounds since the last adoption. */
  readonly blockedRounds: number
  /** The charter's answer to blocked rounds has taken its first rule's place. */
  readonly fallback: boolean
  /** The decision that keeps easier rules from being chosen, if any. */
  readonly undoes: number | null
  /** Who may decide after advice, give it, or settle a tie. */
  readonly electors: readonly { readonly id: string; readonly name: string }[]
  /** How many members have given a proxy that would count. */
  readonly proxies: number
  /** How much time it takes, and whether that goes without asking: its last vote decided nothing. */
  readonly preset: PresetName
  readonly amended: boolean
  /** Before which day an answer is needed. */
  readonly needed: Needed | null
  readonly recommendation: PublicRecommendation
  /** The closes before the recommended one, with how many people each leaves out, and who may be given the follow-up. */
  readonly shorter: ReturnType<typeof shorterCloses>
  readonly owners: readonly { readonly id: string; readonly name: string; readonly me: boolean }[]
  /** Who would not have had the time at each date on offer: for who keeps the members alone. */
  readonly leftOutByDate: readonly LeftOutAtDate[] | null
  /** How many said otherwise of their time since the draft appeared; who, for the same. */
  readonly changed: { readonly n: number; readonly names: readonly string[] | null }
  /** What the last votes teach of the time they left, where they do. */
  readonly lesson: Lesson | null
}

/** What was asked for, in an address or in a form that is shown again: it may change who is called, and when it can close. */
export interface OpenVoteChoices {
  readonly preset?: PresetName | undefined
  readonly rule?: string
  readonly chosen?: Chosen
  /** What the opener had before their eyes when it was refused. */
  readonly reading?: Reading | undefined
}

/** What someone who may open a vote sees before they do. */
export async function openVoteView(
  context: Context,
  number: number,
  asked: OpenVoteChoices = {},
): Promise<OpenVoteView | Refusal> {
  const { db, scope } = context
  const { board } = scope
  const proposal = await findProposal(db, board.id, number)
  if (!proposal) return refuse('not_found', { what: 'proposal' })
  const opener = await requireMember('open-vote', db, scope)
  if (isRefusal(opener)) return opener
  const { stage, title, brief } = proposal
  if (!isWritten(stage)) return refuse('stage', { verb: 'open-vote', stage })
  const [draft, rounds, members, now] = await Promise.all([
    draftText(db, proposal.id, proposal.generation),
    roundsOf(db, proposal.id),
    membersWithTime(db, board.id),
    boardNow(db),
  ])
  if (!draft) throw new Error(`proposal ${proposal.id} has no text`)
  const roll = rollNow(members, await proxiesNow(db, board, now))
  const called = new Set(roll.map(({ member }) => member))
  const blockedRounds = countBlocked(rounds)
  const inForce = rounds.find(({ id }) => id === proposal.in_force)
  const change = changeOf(proposal)
  const usual = change ? changeRule : defaultRule
  const wanted = usual(board.charter, blockedRounds)
  const rules = change
    ? board.charter.rules.filter(({ name }) => name === wanted)
    : openableRules(board.charter, inForce ? methodOf(inForce).rule : null)
  const rule = (rules.find(({ name }) => name === wanted) ?? rules[0])?.name ?? wanted
  const body = draft.text
  const voted = { title, brief, body, change }
  const asRead = asked.reading ? await textAsRead(db, draft.documentId, asked.reading, voted) : null
  const given = presetAfterLastVote(rounds)
  const preset = asked.preset ?? given ?? 'ordinary'
  const vote = { roll, declared: members }
  const chosen = await waitedFor(context, opener, asked)
  const sized = sizedFor(board, vote, now, { ...asked, preset, chosen })
  const seesDates = may(opener.standing, 'manage-members')
  const another = change !== null && (await findOpenCharterVote(db, board.id)) !== undefined
  return {
    now,
    number,
    title,
    brief,
    body,
    change,
    plain: plainVoted(voted),
    hash: confirmedHash(voted),
    seq: draft.seq,
    asRead,
    missing: [
      whyTitleInvalid(title),
      whyBriefInvalid(brief),
      // Whoever empties a text does not keep what was read from being voted on.
      asRead || hasContent(bodyWithoutHeadings(body)) ? undefined : refuse('text_empty'),
      roll.length === 0 ? refuse('roll_empty') : undefined,
      change ? whyChangeNotOpenable(change, board.charter, another) : undefined,
    ].filter((refusal) => refusal !== undefined),
    roll: countKinds(roll),
    rules,
    rule,
    blockedRounds,
    fallback: rule === wanted && wanted !== usual(board.charter, 0),
    undoes: !change && rules.length < board.charter.rules.length ? (inForce?.decision ?? null) : null,
    electors: members.filter(({ id }) => called.has(id)).map(({ id, name }) => ({ id, name })),
    proxies: roll.filter(({ proxy }) => proxy).length,
    preset,
    amended: given === preset,
    needed: await neededView(context, proposal, { now, rounds }),
    recommendation: publicRecommendation(sized),
    shorter: shorterCloses(
      sized,
      earliestShortened(
        now,
        preset,
        presetOf(board.charter, preset),
        ruleNamed(board.charter, asked.rule ?? rule)?.rule,
      ),
    ),
    owners: members
      .filter(({ standing }) => may(standing, 'write'))
      .map(({ id, name }) => ({ id, name, me: id === opener.id })),
    leftOutByDate: seesDates ? leftOutByDate(sized, members) : null,
    changed: await changedIn(context, { proposal, members, roll, names: seesDates }),
    lesson: await lessonFor(db, board.id),
  }
}

async function changedIn(
  { db }: Context,
  vote: {
    proposal: ProposalRow
    members: Awaited<ReturnType<typeof membersWithTime>>
    roll: Roll
    names: boolean
  },
): Promise<OpenVoteView['changed']> {
  const { proposal, members, roll, names } = vote
  const reopening = await findReopening(db, proposal.id, proposal.generation)
  const changed = new Set(changedSince(members, roll, reopening?.reopened_at ?? proposal.created_at))
  return {
    n: publicChanged(changed.size, roll).changed ?? 0,
    names: names ? members.filter(({ id }) => changed.has(id)).map(({ name }) => name) : null,
  }
}

/** Nobody is waited for by name where that was asked too often. */
async function waitedFor(
  { db, scope }: Context,
  opener: Member,
  { rule = '', chosen = {} }: OpenVoteChoices,
): Promise<Chosen> {
  const { charter } = scope.board
  return (await whyWaitedTooOften(db, opener, ruleNamed(charter, rule)?.rule, chosen)) ? {} : chosen
}

function sizedFor(
  board: Board,
  { roll, declared }: Pick<VoteToSize, 'roll' | 'declared'>,
  now: Temporal.Instant,
  { preset, rule: name = '', chosen = {} }: OpenVoteChoices & { preset: PresetName },
): Recommendation {
  const rule = ruleNamed(board.charter, name)?.rule
  const called = rule ? rollUnderAdvice(rule, chosen, roll) : roll
  const vote = {
    roll: isRefusal(called) ? roll : called,
    declared,
    preset,
    rule,
    required: rule ? requiredFor(rule, chosen) : [],
  }
  return recommendClose(board, vote, now)
}

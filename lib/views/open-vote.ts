import type { Temporal } from 'temporal-polyfill'
import { boardNow } from '#db/clock.ts'
import { membersOf } from '#db/members.ts'
import { findProposal } from '#db/proposals.ts'
import { roundsOf } from '#db/rounds.ts'
import { memberWho } from '#lib/acting.ts'
import type { Context } from '#lib/context.ts'
import { defaultRule, type NamedRule, type RuleName } from '#lib/decision/charter.ts'
import type { PresetName } from '#lib/decision/preset.ts'
import { isRefusal, type Refusal, refuse } from '#lib/decision/refusal.ts'
import { countKinds, type KindCounts } from '#lib/decision/roll.ts'
import { hasContent, whyBriefInvalid, whyTitleInvalid } from '#lib/decision/text.ts'
import type { Recommendation } from '#lib/decision/window.ts'
import { plainText } from '#lib/draft/reading.ts'
import type { Text } from '#lib/draft/schema.ts'
import { countBlocked } from '#lib/proposal-state.ts'
import { proseOf } from '#lib/prose.ts'
import { recommendClose, rollNow } from '#lib/recommendation.ts'
import { confirmedHash } from '#lib/text-hash.ts'
import { draftText } from './draft-text.ts'

export interface OpenVoteView {
  readonly now: Temporal.Instant
  readonly number: number
  readonly title: string
  readonly brief: string
  readonly body: Text
  /** All that would be frozen, as words: to be compared when the text has changed meanwhile. */
  readonly plain: string
  /** What the opener confirms. */
  readonly hash: string
  /** What is missing before a vote can be opened. */
  readonly missing: readonly Refusal[]
  readonly roll: KindCounts
  readonly rules: readonly NamedRule[]
  readonly rule: RuleName
  /** Blocked rounds since the last adoption. */
  readonly blockedRounds: number
  readonly recommendations: Readonly<Record<PresetName, Recommendation>>
}

/** What someone who may open a vote sees before they do. */
export async function openVoteView(context: Context, number: number): Promise<OpenVoteView | Refusal> {
  const { db, scope } = context
  const { board } = scope
  const proposal = await findProposal(db, board.id, number)
  if (!proposal) return refuse('not_found', { what: 'proposal' })
  const opener = await memberWho('open-vote', db, scope)
  if (isRefusal(opener)) return opener
  const { stage, title, brief } = proposal
  if (stage !== 'draft' && stage !== 'reopened') return refuse('stage', { verb: 'open-vote', stage })
  const [draft, rounds, members, now] = await Promise.all([
    draftText(db, proposal.id, proposal.generation),
    roundsOf(db, proposal.id),
    membersOf(db, board.id),
    boardNow(db),
  ])
  if (!draft) throw new Error(`proposal ${proposal.id} has no text`)
  const roll = rollNow(members)
  const blockedRounds = countBlocked(rounds)
  const body = draft.text
  return {
    now,
    number,
    title,
    brief,
    body,
    plain: [title, brief, plainText(body)].join('\n\n'),
    hash: confirmedHash({ title, brief, body }),
    missing: [
      whyTitleInvalid(title),
      whyBriefInvalid(brief),
      hasContent(proseOf(body)) ? undefined : refuse('text_empty'),
      roll.length === 0 ? refuse('roll_empty') : undefined,
    ].filter((refusal) => refusal !== undefined),
    roll: countKinds(roll),
    rules: board.charter.rules,
    rule: defaultRule(board.charter, blockedRounds),
    blockedRounds,
    recommendations: {
      light: recommendClose(board, roll, 'light', now),
      ordinary: recommendClose(board, roll, 'ordinary', now),
    },
  }
}

import type { Temporal } from 'temporal-polyfill'
import type { MemberActor } from '#lib/rules/base/standing.ts'
import { type CharterChange, whyChangeNotOpenable } from '#lib/rules/charter/change.ts'
import { openableRules } from '#lib/rules/charter/demanding.ts'
import { type ChosenWindow, chooseClose, closeAfter } from '#lib/rules/vote/opening/choose-close.ts'
import type { ShorteningAsked } from '#lib/rules/vote/opening/shortening.ts'
import { type Chosen, fixTerms, type Terms } from '#lib/rules/vote/opening/terms.ts'
import { type Deadline, whyAfterNeeded } from '#lib/rules/window/needed.ts'
import { isRefusal, type Refusal, refuse } from '../base/refusal.ts'
import type { Roll } from '../base/roll.ts'
import { hasContent, tidy, whyBriefInvalid, whyTitleInvalid } from '../base/text.ts'
import { type Charter, changeRule, type NamedRule, type RuleName } from '../charter/charter.ts'
import { whyLazyWindowTooShort } from '../methods/lazy.ts'
import type { Rule } from '../methods/rule.ts'
import type { Outcome } from '../methods/tally.ts'
import type { Recommendation } from '../window/recommendation.ts'

/** One vote on one frozen text. All of it is fixed when it opens. */
export type Round = {
  readonly number: number
  readonly generation: number
  readonly rule: Rule
  readonly roll: Roll
  /** Hash of the canonical text that is voted on. */
  readonly text: string
  readonly terms: Terms
  /** Who opened it. */
  readonly opener: string
  readonly opensAt: Temporal.Instant
  readonly closesAt: Temporal.Instant
  /** The close it was opened with, and the close by right, which only an extension moves, once. */
  readonly firstClosesAt: Temporal.Instant
  readonly windowClosesAt: Temporal.Instant
  readonly extended: boolean
}

export type Decision = {
  readonly number: number
  readonly round: number
  readonly outcome: Outcome
  /** The instant the round was due, whenever the clock got to it. */
  readonly closedAt: Temporal.Instant
}

export type OpenVote = {
  readonly type: 'open-vote'
  readonly now: Temporal.Instant
  readonly actor: MemberActor
  readonly charter: Charter
  /** A rule's name, as the form sent it. */
  readonly rule: string
  readonly chosen: Chosen
  /** What it would change of the charter, and whether another such vote is open on the board. */
  readonly charterChange?: { readonly change: CharterChange; readonly another: boolean } | undefined
  readonly title: string
  readonly brief: string
  /** The text as rebuilt under lock, and the hash of the one its opener had before their eyes. */
  readonly text: { readonly hash: string; readonly plain: string }
  readonly confirmed: string
  readonly roll: Roll
  readonly recommendation: Recommendation
  readonly closesAt: Temporal.Instant
  /** The day before which an answer is needed, on the board's calendar. */
  readonly needed?: (Pick<Deadline, 'by'> & { readonly zone: string }) | null
  /** What a close before the recommended one takes. */
  readonly shortening?: ShorteningAsked | undefined
}

export type VoteOpened = {
  readonly type: 'vote-opened'
  readonly by: string
  readonly round: Round
  readonly ruleName: RuleName
  readonly title: string
  readonly brief: string
  readonly window: ChosenWindow
}

/** The caller has checked stage and standing; everything that will be frozen is checked here. */
export function decideOpening(
  life: {
    readonly generation: number
    readonly rounds: number
    readonly blockedRounds: number
    readonly ruleInForce: Rule | null
  },
  command: OpenVote,
): VoteOpened | Refusal {
  const { charter, text, roll, now, actor } = command
  const title = tidy(command.title)
  const brief = tidy(command.brief)
  const unfit = whyTitleInvalid(title) ?? whyBriefInvalid(brief)
  if (unfit) return unfit
  if (!hasContent(text.plain)) return refuse('text_empty')
  if (text.hash !== command.confirmed) return refuse('text_changed')
  const named = ruleOf(life, command)
  if (isRefusal(named)) return named
  if (roll.length === 0) return refuse('roll_empty')
  const late = command.needed && whyAfterNeeded(command.needed, command.closesAt, { ...command.needed, now })
  if (late) return late
  const window = chooseClose(command.recommendation, command.closesAt, command.shortening)
  if (isRefusal(window)) return window
  const fixed = fixTerms(charter, named, command.chosen, { roll, closesAt: window.closesAt })
  if (isRefusal(fixed)) return fixed
  const { rule, terms } = fixed
  if (rule.id === 'lazy/1') {
    const tooShort = whyLazyWindowTooShort(rule, now, window.closesAt)
    if (tooShort) return tooShort
  }
  const closesAt = closeAfter(window.closesAt, rule)
  const round: Round = {
    number: life.rounds + 1,
    generation: life.generation,
    rule,
    terms,
    roll: terms.ballots === 'secret' ? roll.map(({ member, kind }) => ({ member, kind })) : roll,
    text: text.hash,
    opener: actor.member,
    opensAt: now,
    closesAt,
    firstClosesAt: closesAt,
    windowClosesAt: closesAt,
    extended: false,
  }
  return { type: 'vote-opened', by: actor.member, round, ruleName: named.name, title, brief, window }
}

/** The rule asked for, where this question may be put under it. A charter says itself how it changes. */
function ruleOf(
  life: { readonly blockedRounds: number; readonly ruleInForce: Rule | null },
  { charter, charterChange, rule }: OpenVote,
): NamedRule | Refusal {
  const only = charterChange && changeRule(charter, life.blockedRounds)
  const allowed = charter.rules.filter(({ name }) => !only || name === only)
  const named = allowed.find(({ name }) => name === rule)
  if (!named) return refuse('method_not_allowed', { rule, allowed: allowed.map(({ name }) => name) })
  if (charterChange)
    return whyChangeNotOpenable(charterChange.change, charter, charterChange.another) ?? named
  return openableRules(charter, life.ruleInForce).includes(named) ? named : refuse('easier_than_before')
}

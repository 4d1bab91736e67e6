import type { Electorate } from '#lib/rules/base/quorum.ts'
import type { Refusal } from '#lib/rules/base/refusal.ts'
import type { BallotDraft } from '#lib/rules/methods/counting/ballot-draft.ts'

/* All that is asked of a method, and how its rule is told from the template that a charter has of it. */

type AnyRule = { readonly id: string; readonly params: object }
type AnyTally = { readonly method: string; readonly outcome: string }

/** What each vote may give for itself; all other parameters come from the charter. */
export type VoteParam =
  | 'options'
  | 'seats'
  | 'min'
  | 'max'
  | 'points'
  | 'default'
  | 'majorities'
  | 'casting'
  | 'present'
  | 'decider'
  | 'until'
  | 'most_counts'

type ParamOf<R extends AnyRule> = R extends R ? (R['params'] extends infer P ? KeyOf<P> : never) : never
type KeyOf<P> = P extends P ? keyof P & string : never
type DistributedOmit<T, K extends string> = T extends T ? Omit<T, K> : never

/** A rule as a charter has it, before a vote gives it its options. */
export type TemplateOf<R extends AnyRule> = R extends R
  ? { readonly id: R['id']; readonly params: DistributedOmit<R['params'], VoteParam> }
  : never

/** What a charter's form asks of a rule. */
export type CharterSetting =
  | 'answers'
  | 'disqualify'
  | 'blocks'
  | 'base'
  | 'share'
  | 'compare'
  | 'quorum'
  | 'grades'
  | 'ungraded'
  | 'option_quorum'
  | 'hours'

/** A method under one of the names that pages and forms have for it. What is usual and no setting is always so. */
type Named<R extends AnyRule> = {
  readonly settings: readonly CharterSetting[]
  readonly usual: TemplateOf<R>['params']
}

/** How it is answered: yes or no to one text, by all, by whoever breaks the silence, or by one person alone; or by what is
 * given to each of several options. */
type Kind = 'yes_or_no' | 'silence' | 'alone' | 'among_options'

export type Method<R extends AnyRule, B extends { readonly choice: string }, T extends AnyTally> = {
  readonly id: R['id']
  readonly kind: Kind
  /** Which form it is answered on, and which picture shows its count. Methods share them. */
  readonly ballot: 'answers' | 'grades' | 'ranks' | 'boxes' | 'scores' | 'points'
  readonly picture: 'answers' | 'grades' | 'duels' | 'bars' | 'stages'

  readonly names: Readonly<Record<string, Named<R>>>
  /** Its parameters: what comes from the charter, and what each vote gives. */
  readonly charter: readonly Exclude<ParamOf<R>, VoteParam>[]
  readonly vote: readonly Extract<ParamOf<R>, VoteParam>[]
  readonly whyUnfit: (rule: R) => Refusal | undefined

  readonly choices: readonly string[]
  /** Where not everybody may answer the same. */
  readonly choicesFor?: (rule: R, member: string) => readonly string[]
  readonly read: (rule: R, draft: BallotDraft, member: string) => B | Refusal
  /** Among options: why an answer that comes from outside is none. */
  readonly whyAnswerInvalid?: (rule: R, answer: unknown) => Refusal | undefined
  /** What the answer of someone with a conflict of interest becomes; null where silence says as much. */
  readonly abstention: B | null

  readonly tally: (rule: R, ballots: readonly B[], electorate: Electorate, casting?: B) => T

  /** Whether ballots may be secret: where objections are worked on, or a person answers for their advice, they have names. */
  readonly maySecret: boolean
  /** Whether a casting vote can settle a tie; it cannot where nothing is said. */
  readonly mayCast?: (params: TemplateOf<R>['params']) => boolean
  /** How hard it is to pass, from the easiest: one person alone deciding, or silence, is less than any vote. */
  readonly demand: (params: TemplateOf<R>['params']) => number
  /** Of two rules of this method that are as hard: whether the first asks for as much as the other, as it does where nothing
   * is said. */
  readonly asksAsMuch?: (now: TemplateOf<R>['params'], before: R['params']) => boolean
}

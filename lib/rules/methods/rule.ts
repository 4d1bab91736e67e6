import type { AdviceRule } from './advice.ts'
import type { ApprovalRule } from './approval.ts'
import type { ConsensusRule } from './consensus.ts'
import type { ConsentRule } from './consent.ts'
import type { DotsRule } from './dots.ts'
import type { IrvRule } from './irv.ts'
import type { JudgmentRule } from './judgment.ts'
import type { LazyRule } from './lazy.ts'
import type { MajorityRule } from './majority.ts'
import type { SchulzeRule } from './schulze.ts'
import type { ScoreRule } from './score.ts'
import type { StvRule } from './stv.ts'

/** How ballots become an outcome: a method with its parameters, written down before the vote. */
export type Rule =
  | ConsentRule
  | ConsensusRule
  | MajorityRule
  | JudgmentRule
  | SchulzeRule
  | ApprovalRule
  | ScoreRule
  | DotsRule
  | IrvRule
  | StvRule
  | LazyRule
  | AdviceRule

/** A method and its version; a change of rule is a new version, so that old rounds recount as they were counted. */
export type MethodId = Rule['id']

/** What each vote gives for itself; all other parameters come from the charter. */
type Given =
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

type TemplateOf<R extends Rule> = R extends R
  ? { readonly id: R['id']; readonly params: DistributedOmit<R['params'], Given> }
  : never
type DistributedOmit<T, K extends string> = T extends T ? Omit<T, K> : never

/** A rule as a charter has it, before a vote gives it its options. */
export type RuleTemplate = TemplateOf<Rule>

const AMONG_OPTIONS = new Set<MethodId>([
  'judgment/1',
  'schulze/1',
  'approval/1',
  'score/1',
  'dots/1',
  'irv/1',
  'stv/1',
])

/** Whether the method chooses among several options, rather than saying yes or no to one text. */
export function isAmongOptions(method: MethodId): boolean {
  return AMONG_OPTIONS.has(method)
}

/** Whether ballots of this method may be secret: where objections are worked on, or a person answers for their advice,
 * they have names. */
export function maySecret(method: MethodId): boolean {
  return method === 'majority/1' || isAmongOptions(method)
}

/** Whether a casting vote can settle a tie of this rule. */
export function mayCast(rule: RuleTemplate): boolean {
  return rule.id === 'schulze/1' || (rule.id === 'majority/1' && rule.params.rule === 'relative')
}

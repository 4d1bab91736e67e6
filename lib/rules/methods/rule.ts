import type { Refusal } from '../base/refusal.ts'
import { advice } from './advice.ts'
import { approval } from './approval.ts'
import { consensus } from './consensus.ts'
import { consent } from './consent.ts'
import { dots } from './dots.ts'
import { irv } from './irv.ts'
import { judgment } from './judgment.ts'
import { lazy } from './lazy.ts'
import { majority } from './majority.ts'
import type { CharterSetting, Method, TemplateOf, VoteParam } from './method.ts'
import { schulze } from './schulze.ts'
import { score } from './score.ts'
import { stv } from './stv.ts'

/** Every method there is, in the order in which forms show them. Nothing else names them all. */
export const METHODS = [
  consent,
  consensus,
  majority,
  judgment,
  schulze,
  approval,
  score,
  dots,
  irv,
  stv,
  lazy,
  advice,
] as const
type AnyMethod = (typeof METHODS)[number]

type RuleOf<M> = M extends { readonly whyUnfit: (rule: infer R) => unknown } ? R : never
type BallotOf<M> = M extends { readonly read: (...given: never[]) => infer B } ? Exclude<B, Refusal> : never
type TallyOf<M> = M extends { readonly tally: (...given: never[]) => infer T } ? T : never
type NameOf<M> = M extends { readonly names: infer Names } ? keyof Names & string : never

/** How ballots become an outcome: a method with its parameters, written down before the vote. */
export type Rule = RuleOf<AnyMethod>
export type RuleTemplate = TemplateOf<Rule>

/** A method and its version; a change of rule is a new version, so that old rounds recount as they were counted. */
export type MethodId = AnyMethod['id']

/** What pages and forms call a method; a majority has several names, by its parameters. */
export type MethodName = NameOf<AnyMethod>

/** What a method has read in a draft: what is recorded, and counted. */
export type Ballot = BallotOf<AnyMethod>

/** The outcome, the counts, and the steps of the count as data: enough to follow it, and to draw it. */
export type Tally = TallyOf<AnyMethod>

/** The rules that are answered on a form, and the tallies that a picture shows. */
export type BallotForm = AnyMethod['ballot']
export type RuleOn<F extends BallotForm> = RuleOf<Extract<AnyMethod, { ballot: F }>>
type Picture = AnyMethod['picture']
export type TallyShown<P extends Picture> = TallyOf<Extract<AnyMethod, { picture: P }>>

type AsOne = Method<Rule, Ballot, Tally>
const BY_ID = new Map<string, AsOne>(METHODS.map((method) => [method.id, method as unknown as AsOne]))

/** The method of a rule. A rule and its method have the same name, so the pair always fits. */
export function methodFor({ id }: { readonly id: MethodId }): AsOne {
  const method = BY_ID.get(id)
  if (!method) throw new Error(`no such method: ${id}`)
  return method
}

/** What is made of a tally by the picture that shows it. */
export function byPicture<Made>(
  tally: Tally,
  ways: { readonly [P in Picture]: (tally: TallyShown<P>) => Made },
): Made {
  const way = ways[methodFor({ id: tally.method }).picture] as (tally: Tally) => Made
  return way(tally)
}

const BY_NAME = new Map<string, AsOne>(
  [...BY_ID.values()].flatMap((method) => Object.keys(method.names).map((name) => [name, method] as const)),
)

export function methodNamed(name: MethodName): AsOne {
  const method = BY_NAME.get(name)
  if (!method) throw new Error(`no method is called ${name}`)
  return method
}

/** What a method is called; the first of its names where it has several. */
export function nameOf(rule: { readonly id: MethodId }): MethodName {
  return Object.keys(methodFor(rule).names)[0] as MethodName
}

/** What a rule of that name asks for where nobody says otherwise, and what of it the form of a charter may change. */
export function usualRule(name: MethodName): RuleTemplate {
  const { id, names } = methodNamed(name)
  return { id, params: names[name]?.usual } as RuleTemplate
}

export function settingsOf(name: MethodName): readonly CharterSetting[] {
  return methodNamed(name).names[name]?.settings ?? []
}

/** Whether the method chooses among several options, rather than saying yes or no to one text. */
export function isAmongOptions(id: MethodId): boolean {
  return methodFor({ id }).kind === 'among_options'
}

/** Whether a vote under this method gives it such a parameter. */
export function takes(rule: { readonly id: MethodId }, param: VoteParam): boolean {
  return methodFor(rule).vote.some((known) => known === param)
}

/** Whether a casting vote can settle a tie of this rule. */
export function mayCast(rule: RuleTemplate): boolean {
  return methodFor(rule).mayCast?.(rule.params) ?? false
}

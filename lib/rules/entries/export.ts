import type { Option } from '#lib/rules/methods/counting/option.ts'
import { isRefusal, type Refusal } from '../base/refusal.ts'
import type { ConflictRule, Roll } from '../base/roll.ts'
import { ballotFrom, choicesFor } from '../methods/ballot.ts'
import type { BallotBox, IndirectChannel } from '../methods/recount.ts'
import { type Ballot, methodFor, type Rule } from '../methods/rule.ts'
import { whyRuleUnfit } from '../methods/tally.ts'
import type { BallotLeaf, RollLeaf } from './leaves.ts'

/**
 * A decision as a file, version 1: all that its count was made of, for anyone to make it again. It names nobody: who is on
 * the roll, who voted, decided or declared a conflict of interest is told by the commitment they have in that roll.
 *
 *   { v: 1, kind: "decision", board: { id: ULID, name }, title, index, entry,
 *     options: [{ id, label }, …], grades?: [WORD, …], roll: [LEAF, …], ballots: [LEAF, …], voted?: [COMMIT, …],
 *     seal?: { vkey, checkpoint, proof: [HASH, …] } }
 *
 * `entry` is the line `index` of the board's register, word for word: the rule that was declared, the outcome and the counts
 * that were recorded, and the roots of the two sets that follow it. `roll` and `ballots` are those sets, leaf by leaf, in
 * the order they are sealed in, which is that of their hashes. `grades`: the words of a majority judgment, best first, where
 * the board has its own. `voted`: who voted, in a secret round, whose ballots tell nobody's name. `seal`: the register's key and
 * signed checkpoint, and the hashes by which the line is found in it, from the leaf up; files handed out before have none.
 */
export type ExportedDecision = {
  readonly v: 1
  readonly kind: 'decision'
  readonly board: { readonly id: string; readonly name: string }
  readonly title: string
  readonly index: string
  readonly entry: ExportedEntry
  readonly options: readonly Option[]
  readonly grades?: readonly string[]
  readonly roll: readonly RollLeaf[]
  readonly ballots: readonly BallotLeaf[]
  readonly voted?: readonly string[]
  readonly seal?: { readonly vkey: string; readonly checkpoint: string; readonly proof: readonly string[] }
}

/**
 * The same without roll and ballots, for whoever is not a member where ballots are named: beside its kind, a ballot without a name
 * would still tell whose it is where few are of that kind. Its line is checked against the register; nothing of it is counted again.
 */
export type PublicDecision = Omit<ExportedDecision, 'roll' | 'ballots' | 'voted'>

/** Of the entry `decision`, what a recount reads. */
export type ExportedEntry = {
  readonly board: string
  readonly decision: number
  readonly method: Rule
  readonly roll: Readonly<Record<'n' | 'volunteers' | 'staff', number>> & { readonly root: string }
  readonly ballots: Readonly<Record<'n' | 'volunteers' | 'staff', number>> & {
    readonly mode: 'named' | 'secret'
    readonly root: string
  }
  readonly tally: unknown
  readonly outcome: string
  readonly chosen?: readonly string[]
  readonly tied?: readonly string[]
  readonly apart?: Readonly<Partial<Record<IndirectChannel, number>>>
  readonly conflicts?: readonly { readonly who: string; readonly as: ConflictRule }[]
}

/** What is wrong with a file, and where: `ballots[3].answer.grades.b`. */
export type ExportProblem = {
  readonly at: string
  readonly value?: unknown
} /** `most`: the last of the grades, for one that is none of them. */ & (
  | { readonly code: 'refused'; readonly refusal: Refusal; readonly most?: number }
  | {
      readonly code:
        | 'not_on_roll'
        | 'twice'
        | 'own_objection'
        | 'not_an_objection'
        | 'not_secret'
        | 'not_named'
    }
  | { readonly code: 'options_differ' }
)

export type CountedVote = { readonly roll: Roll; readonly box: BallotBox; readonly rule: Rule }

/** The vote of a file whose fields are what they should be, ready to be counted; or all that keeps it from being so. */
export function voteOf(file: ExportedDecision): CountedVote | readonly ExportProblem[] {
  const rule = file.entry.method
  const unfit = whyRuleUnfit(rule)
  if (unfit) {
    const field = unfit.code === 'rule_unfit' ? `.${unfit.field}` : ''
    return [{ at: `entry.method.params${field}`, code: 'refused', refusal: unfit }]
  }
  const problems = [...optionProblems(file), ...rollProblems(file), ...ballotProblems(file)]
  if (problems.length > 0) return problems
  const conflicts = new Map((file.entry.conflicts ?? []).map((one) => [one.who, one.as]))
  const roll: Roll = file.roll.map(({ who, kind, proxy }) => {
    const conflict = conflicts.get(who)
    return { member: who, kind, ...(proxy ? { proxy } : {}), ...(conflict ? { conflict } : {}) }
  })
  return { roll, rule, box: boxIn(file) }
}

function boxIn({ entry, ballots, voted = [] }: ExportedDecision): BallotBox {
  const read = ({ choice, answer }: BallotLeaf): Ballot => {
    const ballot = ballotFrom(entry.method, choice, answer)
    if (isRefusal(ballot)) throw new Error(`a ballot that was checked is ${ballot.code}`)
    return ballot
  }
  if (entry.ballots.mode === 'secret') return { mode: 'secret', voted, slips: ballots.map(read) }
  return {
    mode: 'named',
    ballots: ballots.map((leaf) => ({
      member: leaf.who ?? '',
      ballot: {
        ...read(leaf),
        ...(leaf.not_qualified_by ? { not_qualified_by: leaf.not_qualified_by } : {}),
      } as Ballot,
      ...(leaf.channel ? { channel: leaf.channel } : {}),
    })),
  }
}

function optionProblems({ options, entry }: ExportedDecision): ExportProblem[] {
  const asked = 'options' in entry.method.params ? entry.method.params.options : []
  const given = options.map(({ id }) => id)
  return asked.join() === given.join() ? [] : [{ at: 'options', code: 'options_differ', value: given }]
}

function rollProblems({ roll, entry, voted = [] }: ExportedDecision): ExportProblem[] {
  const known = new Set(roll.map(({ who }) => who))
  const { params } = entry.method
  const people = [
    ...roll.flatMap(({ proxy }, i) => (proxy ? [{ at: `roll[${i}].proxy`, who: proxy }] : [])),
    ...(entry.conflicts ?? []).map(({ who }, i) => ({ at: `entry.conflicts[${i}].who`, who })),
    ...voted.map((who, i) => ({ at: `voted[${i}]`, who })),
    ...('decider' in params ? [{ at: 'entry.method.params.decider', who: params.decider }] : []),
    ...('casting' in params && params.casting
      ? [{ at: 'entry.method.params.casting', who: params.casting }]
      : []),
  ]
  return [
    ...twice(roll.map(({ who }, i) => [`roll[${i}].who`, who])),
    ...twice((entry.conflicts ?? []).map(({ who }, i) => [`entry.conflicts[${i}].who`, who])),
    ...twice(voted.map((who, i) => [`voted[${i}]`, who])),
    ...people
      .filter(({ who }) => !known.has(who))
      .map(({ at, who }) => ({ at, code: 'not_on_roll' as const, value: who })),
  ]
}

function ballotProblems(file: ExportedDecision): ExportProblem[] {
  const { ballots, roll, entry } = file
  const known = new Set(roll.map(({ who }) => who))
  const secret = entry.ballots.mode === 'secret'
  const named = ballots.flatMap(({ who }, i) =>
    who === undefined ? [] : [[`ballots[${i}].who`, who] as const],
  )
  const coded = ballots.flatMap(({ code }, i) =>
    code === undefined ? [] : [[`ballots[${i}].code`, code] as const],
  )
  return [
    ...(secret === (file.voted !== undefined)
      ? []
      : [{ at: 'voted', code: secret ? ('not_named' as const) : ('not_secret' as const) }]),
    ...twice(named),
    ...twice(coded),
    ...ballots.flatMap((ballot, i) =>
      leafProblems(entry.method, ballot, { at: `ballots[${i}]`, known, secret }),
    ),
  ]
}

function leafProblems(
  rule: Rule,
  ballot: BallotLeaf,
  { at, known, secret }: { at: string; known: ReadonlySet<string>; secret: boolean },
): ExportProblem[] {
  const { who, code, choice, answer, not_qualified_by: finders = [] } = ballot
  if ((who === undefined) !== secret || (code === undefined) === secret)
    return [{ at, code: secret ? 'not_secret' : 'not_named' }]
  const problems: ExportProblem[] = []
  if (who !== undefined && !known.has(who))
    problems.push({ at: `${at}.who`, code: 'not_on_roll', value: who })
  if (finders.length > 0 && choice !== 'objection')
    problems.push({ at: `${at}.not_qualified_by`, code: 'not_an_objection' })
  problems.push(...twice(finders.map((finder, i) => [`${at}.not_qualified_by[${i}]`, finder])))
  for (const [i, finder] of finders.entries()) {
    const there = `${at}.not_qualified_by[${i}]`
    if (finder === who) problems.push({ at: there, code: 'own_objection' })
    else if (!known.has(finder)) problems.push({ at: there, code: 'not_on_roll', value: finder })
  }
  const refusal = whyChoiceUnknown(rule, who ?? '', choice) ?? whyUnreadable(rule, choice, answer)
  if (refusal)
    problems.push({ ...placeOf(at, ballot, refusal), code: 'refused', refusal, ...lastGrade(rule) })
  return problems
}

/** Advice differs by who gives it. Elsewhere some stored choices are never offered: an objection without a reason. */
function whyChoiceUnknown(rule: Rule, who: string, choice: string): Refusal | undefined {
  const known = rule.id === 'advice/1' ? choicesFor(rule, who) : methodFor(rule).choices
  return known.includes(choice) ? undefined : { kind: 'refused', code: 'choice_unknown', choice, known }
}

function whyUnreadable(rule: Rule, choice: string, answer: unknown): Refusal | undefined {
  const ballot = ballotFrom(rule, choice, answer)
  return isRefusal(ballot) ? ballot : undefined
}

function lastGrade(rule: Rule): { most?: number } {
  return rule.id === 'judgment/1' ? { most: rule.params.grades - 1 } : {}
}

/** As near to the fault as the refusal tells: the choice, the answer, or what it says of one option. */
function placeOf(
  at: string,
  { choice, answer }: BallotLeaf,
  refusal: Refusal,
): { at: string; value?: unknown } {
  if (refusal.code === 'choice_unknown') return { at: `${at}.choice`, value: choice }
  const [field, given] =
    typeof answer === 'object' && answer !== null ? (Object.entries(answer)[0] ?? []) : []
  if (field === undefined) return { at: `${at}.answer`, value: answer }
  if (!('option' in refusal) || Array.isArray(given) || typeof given !== 'object' || given === null)
    return { at: `${at}.answer.${field}`, value: given }
  const value = (given as Record<string, unknown>)[refusal.option]
  return { at: `${at}.answer.${field}.${refusal.option}`, value }
}

function twice(given: readonly (readonly [at: string, value: string])[]): ExportProblem[] {
  const seen = new Set<string>()
  return given.flatMap(([at, value]) => {
    if (seen.has(value)) return [{ at, code: 'twice' as const, value }]
    seen.add(value)
    return []
  })
}

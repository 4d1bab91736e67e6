import { type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import { hasContent, isLongerThan } from '#lib/rules/base/text.ts'
import {
  CHANGE_RULES,
  type Charter,
  type NamedRule,
  presetOf,
  type RuleName,
  ruleNamed,
} from '#lib/rules/charter/charter.ts'
import { USUAL_JOINED_BY } from '#lib/rules/charter/others-needed.ts'
import { MOST_GRADES, USUAL_GRADES } from '#lib/rules/methods/judgment.ts'
import {
  type MethodId,
  type Rule,
  type RuleTemplate,
  settingsOf,
  usualRule,
} from '#lib/rules/methods/rule.ts'
import { whyRuleUnfit } from '#lib/rules/methods/tally.ts'
import { sameBytes } from '#lib/tlog/bytes.ts'
import { canonicalBytes } from '#lib/tlog/canonical.ts'
import { unfitWindow } from './window-fields.ts'

/** A whole new charter, and the one it was written from: what changes is what differs between the two. */
export type CharterChange = { readonly before: Charter; readonly after: Charter }

/** What a number of a charter may be: enough for any board, and nothing that no vote could ever meet. */
export const BOUNDS = {
  cap: [1, 5],
  joined_by: [0, 5],
  after_blocked: [1, 5],
  early_hours: [24, 168],
  hours: [72, 720],
  blocks: [0, 20],
  option_quorum: [1, 9999],
} as const satisfies Record<string, readonly [least: number, most: number]>

/** Of these, what a rule has under the same name. */
const RULE_BOUNDS = ['blocks', 'hours', 'option_quorum'] as const

const LONGEST_GRADE = 40

/** Why a board could not work under this charter. */
export function whyCharterUnfit(charter: Charter): Refusal | undefined {
  const { rules, fallback } = charter
  if (rules.length === 0 || new Set(rules.map(({ name }) => name)).size < rules.length) return unfit('rules')
  for (const named of rules) {
    const why = whyNamedRuleUnfit(named)
    if (why) return why
  }
  if (fallback && !(ruleNamed(charter, fallback.name) && isWithin('after_blocked', fallback.after_blocked)))
    return unfit('fallback')
  const window = unfitWindow(charter)
  return (
    whyChangeRuleUnfit(charter) ?? whyPowersUnfit(charter) ?? (window ? unfit(`window_${window}`) : undefined)
  )
}

const unfit = (field: string) => refuse('rule_unfit', { field })

/** A charter changes by a yes or a no of all, never by one person alone nor by silence. */
function whyChangeRuleUnfit(charter: Charter): Refusal | undefined {
  const { rules, fallback, change } = charter
  const unsaid = [rules[0]?.name, fallback?.name].filter((name) => name !== undefined)
  const fit = (change ? [change] : unsaid).every(
    (name) => CHANGE_RULES.some((known) => known === name) && ruleNamed(charter, name),
  )
  return fit ? undefined : unfit('change_rule')
}

function whyPowersUnfit({ proxies, early_close, reopening }: Charter): Refusal | undefined {
  if (proxies && !isWithin('cap', proxies.cap)) return unfit('proxies')
  if (early_close && !isWithin('early_hours', early_close.hours)) return unfit('early_close')
  return reopening && !isWithin('joined_by', reopening.joined_by) ? unfit('reopening') : undefined
}

function isWithin(bound: keyof typeof BOUNDS, n: unknown): boolean {
  const [least, most] = BOUNDS[bound]
  return typeof n === 'number' && Number.isSafeInteger(n) && n >= least && n <= most
}

function whyNamedRuleUnfit({ name, rule, grades }: NamedRule): Refusal | undefined {
  if (!fitsItsName(name, rule)) return unfit('rules')
  if ('grades' in rule.params) {
    const why = whyGradesUnfit(grades, rule.params.grades)
    if (why) return why
  } else if (grades) return unfit('grade_words')
  const params: Readonly<Record<string, unknown>> = rule.params
  const beyond = RULE_BOUNDS.find((bound) => params[bound] !== undefined && !isWithin(bound, params[bound]))
  return beyond ? unfit(beyond) : whyRuleUnfit(asInAVote(rule))
}

/** "By two thirds" is two thirds. */
function fitsItsName(name: RuleName, rule: RuleTemplate): boolean {
  const always = alwaysOf(name)
  const params: Readonly<Record<string, unknown>> = rule.params
  return (
    rule.id === always.id && Object.entries(always.params).every(([param, value]) => params[param] === value)
  )
}

/** What every rule of that name says, whatever its charter. */
export function alwaysOf(name: RuleName): { readonly id: MethodId; readonly params: object } {
  const { id, params } = usualRule(name)
  const settings: readonly string[] = settingsOf(name)
  return {
    id,
    params: Object.fromEntries(Object.entries(params).filter(([param]) => !settings.includes(param))),
  }
}

function whyGradesUnfit(words: readonly string[] | undefined, grades: number): Refusal | undefined {
  if (!words) return grades === USUAL_GRADES ? undefined : unfit('grade_words')
  const miscounted = grades < 2 || grades > MOST_GRADES || words.length !== grades
  if (miscounted || !words.every(hasContent)) return unfit('grade_words')
  if (words.some((word) => isLongerThan(word, LONGEST_GRADE)))
    return refuse('too_long', { field: 'grade_words', max: LONGEST_GRADE })
  const alike = new Set(words.map((word) => word.normalize('NFKC').toLocaleLowerCase('fr')))
  return alike.size < words.length ? unfit('grade_words') : undefined
}

/** Completed with what any vote would give, so that its method can say whether the rest is fit. */
function asInAVote({ id, params }: RuleTemplate): Rule {
  const given = {
    options: ['a', 'b'],
    default: 'a',
    seats: 1,
    min: 0,
    max: 1,
    points: 1,
    decider: 'someone',
    until: '2000-01-01T00:00:00Z',
  }
  return { id, params: { ...given, ...params } } as Rule
}

/** Whether two charters say the same, what goes without saying included. */
export function saysTheSame(one: Charter, other: Charter): boolean {
  return sameBytes(canonicalBytes(spelledOut(one)), canonicalBytes(spelledOut(other)))
}

/** The first rule is the usual one; the order of the others says nothing. */
function spelledOut({ id: _, rules: [first, ...others], ...charter }: Charter) {
  return {
    ...charter,
    presets: { ...charter.presets, statutory: presetOf(charter, 'statutory') },
    first: first ?? '',
    others: others.toSorted((one, other) => (one.name < other.name ? -1 : 1)),
    conflict: charter.conflict ?? 'abstains',
    reopening: charter.reopening ?? { joined_by: USUAL_JOINED_BY },
    // Unsaid, it follows the usual rule, and what takes its place after blocked rounds.
    change: charter.change ?? (charter.fallback || !first ? '' : first.name),
  }
}

/** Why no vote can be opened on this change: it says nothing, the charter moved on, or another one is being voted on. */
export function whyChangeNotOpenable(
  { before, after }: CharterChange,
  charter: Charter,
  another: boolean,
): Refusal | undefined {
  if (!saysTheSame(before, charter)) return refuse('charter_moved')
  if (saysTheSame(before, after)) return refuse('charter_same')
  if (another) return refuse('charter_in_vote')
  return whyCharterUnfit(after)
}

import { BASES } from '#lib/rules/base/quorum.ts'
import type { Refusal } from '#lib/rules/base/refusal.ts'
import { hasContent, tidy } from '#lib/rules/base/text.ts'
import {
  type Charter,
  lightCharter,
  type NamedRule,
  RULE_NAMES,
  type RuleName,
  ruleNamed,
  wholeCharter,
} from '#lib/rules/charter/charter.ts'
import { USUAL_JOINED_BY } from '#lib/rules/charter/others-needed.ts'
import { isAmongOptions, type RuleTemplate } from '#lib/rules/methods/rule.ts'
import { BOUNDS, saysTheSame, USUAL_GRADES, whyCharterUnfit } from './change.ts'
import { type CharterValues, type FieldReader, fieldReader } from './field.ts'
import { readWindows, windowFields } from './window-fields.ts'

/** A charter as the fields of its form: `consent` says that a rule is allowed, `consent.answers` is a setting of it. */
export function charterForm(charter: Charter): CharterValues {
  const values: Record<string, string> = {}
  for (const name of RULE_NAMES) {
    const allowed = ruleNamed(charter, name)
    values[name] = allowed ? 'on' : ''
    const named = allowed ?? ruleNamed(wholeCharter, name)
    for (const [field, value] of named ? settings(named) : []) values[`${name}.${field}`] = value
  }
  const { fallback, proxies, early_close, reopening } = charter
  return {
    ...values,
    ...windowFields(charter),
    first: charter.rules[0]?.name ?? '',
    after_blocked: `${fallback?.after_blocked ?? ''}`,
    fallback: fallback?.name ?? 'absolute',
    secret: charter.secret ? 'on' : '',
    casting: charter.casting ? 'on' : '',
    proxies: `${proxies?.cap ?? 0}`,
    early_close: `${early_close?.hours ?? ''}`,
    extension: charter.extension ? 'on' : '',
    conflict: charter.conflict ?? 'abstains',
    joined_by: `${reopening?.joined_by ?? USUAL_JOINED_BY}`,
    change: charter.change ?? '',
  }
}

function settings({ rule, grades }: NamedRule): [field: string, value: string][] {
  const own = Object.entries(rule.params).filter(([field]) => field !== 'quorum')
  const fields = own.map(([field, value]): [string, string] => [field, `${value}`])
  // Of the grades, the words: how many there are follows from them.
  if (rule.id === 'judgment/1') fields.push(['grades', grades?.join('\n') ?? ''])
  if ('answers' in rule.params && !rule.params.answers_compare) fields.push(['answers_compare', 'at_least'])
  if (!takesQuorum(rule)) return fields
  const quorum = 'quorum' in rule.params ? rule.params.quorum : undefined
  return [
    ...fields,
    ['quorum', quorum?.share ?? ''],
    ['quorum_compare', quorum?.compare ?? 'at_least'],
    ['quorum_base', quorum?.base ?? 'ballots'],
  ]
}

/** Other methods count answers in a way of their own. */
function takesQuorum({ id }: RuleTemplate): boolean {
  return id === 'majority/1' || isAmongOptions(id)
}

/** The charter that a form describes; what the form says nothing of stays as it is at present. */
export function readCharterForm(values: CharterValues, present: Charter): Charter | Refusal {
  const read = fieldReader(values)
  const first = read.oneOf('first', RULE_NAMES, 'rules')
  const change = values.change ? read.oneOf('change', RULE_NAMES, 'change_rule') : undefined
  const fallback = values.after_blocked
    ? {
        after_blocked: read.whole('after_blocked', BOUNDS.after_blocked, 'fallback'),
        name: read.oneOf('fallback', RULE_NAMES, 'fallback'),
      }
    : undefined
  // What is named anywhere is allowed: nobody has to say it twice.
  const named = new Set([first, change, fallback?.name])
  const others = RULE_NAMES.filter((name) => name !== first && (values[name] === 'on' || named.has(name)))
  const rules = [first, ...others].map((name) => readRule(read, name))
  const { visibility, ballots, stewards } = present
  const presets = readWindows(read, present)
  const charter: Charter = {
    ...{ id: 'own/1', rules, presets, visibility, ballots, stewards },
    ...(fallback ? { fallback } : {}),
    ...powers(read, values),
    ...(change ? { change } : {}),
  }
  const why = read.problem() ?? whyCharterUnfit(charter)
  if (why) return why
  return saysTheSame(charter, lightCharter) ? lightCharter : charter
}

function powers(read: FieldReader, values: CharterValues) {
  const cap = read.whole('proxies', [0, BOUNDS.cap[1]], 'proxies')
  const conflict = read.oneOf('conflict', ['abstains', 'leaves'], 'conflict')
  const joined_by = read.whole('joined_by', BOUNDS.joined_by, 'reopening')
  return {
    ...(values.secret === 'on' ? { secret: 'allowed' as const } : {}),
    ...(values.casting === 'on' ? { casting: 'allowed' as const } : {}),
    ...(cap > 0 ? { proxies: { cap } } : {}),
    ...(values.early_close
      ? { early_close: { hours: read.whole('early_close', BOUNDS.early_hours, 'early_close') } }
      : {}),
    ...(values.extension === 'on' ? { extension: 'once' as const } : {}),
    ...{ conflict, reopening: { joined_by } },
  }
}

function readRule(read: FieldReader, name: RuleName): NamedRule {
  const grades = name === 'judgment' ? gradesIn(read.text('judgment.grades')) : []
  return { name, rule: readTemplate(read, name, grades), ...(grades.length > 0 ? { grades } : {}) }
}

/** One a line. */
function gradesIn(text: string): string[] {
  return text.split('\n').map(tidy).filter(hasContent)
}

function readTemplate(read: FieldReader, name: RuleName, grades: readonly string[]): RuleTemplate {
  const answers = () => {
    const compare = read.moreThan(`${name}.answers_compare`, 'answers')
    return {
      answers: read.share(`${name}.answers`, 'answers'),
      ...(compare ? { answers_compare: compare } : {}),
    }
  }
  const base = () => read.oneOf(`${name}.base`, BASES, 'base')
  const quorum = read.quorum(name)
  switch (name) {
    case 'consent': {
      const disqualify = read.text('consent.disqualify')
        ? { disqualify: read.share('consent.disqualify', 'disqualify') }
        : {}
      return { id: 'consent/1', params: { ...answers(), ...disqualify } }
    }
    case 'consensus':
      return {
        id: 'consensus/1',
        params: { blocks: read.whole('consensus.blocks', BOUNDS.blocks, 'blocks'), ...answers() },
      }
    case 'relative':
      return { id: 'majority/1', params: { rule: name, ...quorum } }
    case 'absolute':
      return { id: 'majority/1', params: { rule: name, base: base(), ...quorum } }
    case 'two_thirds':
    case 'qualified': {
      const share = name === 'two_thirds' ? '2/3' : read.share(`${name}.share`, 'share')
      const compare = read.oneOf(`${name}.compare`, ['at_least', 'more_than'], 'share')
      return { id: 'majority/1', params: { rule: 'qualified', base: base(), share, compare, ...quorum } }
    }
    case 'judgment': {
      const ungraded = read.oneOf('judgment.ungraded', ['worst', 'left_out'], 'grade_words')
      return { id: 'judgment/1', params: { grades: grades.length || USUAL_GRADES, ungraded, ...quorum } }
    }
    case 'schulze': {
      const least = read.text('schulze.option_quorum')
        ? { option_quorum: read.whole('schulze.option_quorum', BOUNDS.option_quorum, 'option_quorum') }
        : {}
      return { id: 'schulze/1', params: { ...least, ...quorum } }
    }
    case 'score':
      return { id: 'score/1', params: { unscored: 'lowest', ...quorum } }
    case 'approval':
    case 'dots':
    case 'irv':
    case 'stv':
      return { id: `${name}/1`, params: quorum }
    case 'lazy':
      return { id: 'lazy/1', params: { hours: read.whole('lazy.hours', BOUNDS.lazy_hours, 'hours') } }
    case 'advice':
      return { id: 'advice/1', params: {} }
    default:
      return name satisfies never
  }
}

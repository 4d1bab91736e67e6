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
import { USUAL_GRADES } from '#lib/rules/methods/judgment.ts'
import type { CharterSetting } from '#lib/rules/methods/method.ts'
import { type RuleTemplate, settingsOf } from '#lib/rules/methods/rule.ts'
import { alwaysOf, BOUNDS, saysTheSame, whyCharterUnfit } from './change.ts'
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

function settings({ name, rule, grades }: NamedRule): [field: string, value: string][] {
  const own = Object.entries(rule.params).filter(([field]) => field !== 'quorum')
  const fields = own.map(([field, value]): [string, string] => [field, `${value}`])
  // Of the grades, the words: how many there are follows from them.
  if ('grades' in rule.params) fields.push(['grades', grades?.join('\n') ?? ''])
  if ('answers' in rule.params && !rule.params.answers_compare) fields.push(['answers_compare', 'at_least'])
  if (!settingsOf(name).includes('quorum')) return fields
  const quorum = 'quorum' in rule.params ? rule.params.quorum : undefined
  return [
    ...fields,
    ['quorum', quorum?.share ?? ''],
    ['quorum_compare', quorum?.compare ?? 'at_least'],
    ['quorum_base', quorum?.base ?? 'ballots'],
  ]
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
  const grades = settingsOf(name).includes('grades') ? gradesIn(read.text(`${name}.grades`)) : []
  return { name, rule: readTemplate(read, name), ...(grades.length > 0 ? { grades } : {}) }
}

/** One a line. */
function gradesIn(text: string): string[] {
  return text.split('\n').map(tidy).filter(hasContent)
}

function readTemplate(read: FieldReader, name: RuleName): RuleTemplate {
  const { id, params } = alwaysOf(name)
  const given = settingsOf(name).map((setting) => readSetting(read, name, setting))
  return { id, params: Object.assign({}, params, ...given) } as RuleTemplate
}

function readSetting(read: FieldReader, name: RuleName, setting: CharterSetting): object {
  const field = `${name}.${setting}`
  switch (setting) {
    case 'answers': {
      const compare = read.moreThan(`${field}_compare`, setting)
      return { answers: read.share(field, setting), ...(compare ? { answers_compare: compare } : {}) }
    }
    case 'disqualify':
      return read.text(field) ? { disqualify: read.share(field, setting) } : {}
    case 'base':
      return { base: read.oneOf(field, BASES, setting) }
    case 'share':
      return { share: read.share(field, setting) }
    case 'compare':
      return { compare: read.oneOf(field, ['at_least', 'more_than'], 'share') }
    case 'quorum':
      return read.quorum(name)
    case 'grades':
      return { grades: gradesIn(read.text(field)).length || USUAL_GRADES }
    case 'ungraded':
      return { ungraded: read.oneOf(field, ['worst', 'left_out'], 'grade_words') }
    case 'option_quorum':
      return read.text(field) ? { option_quorum: read.whole(field, BOUNDS.option_quorum, setting) } : {}
    case 'blocks':
      return { blocks: read.whole(field, BOUNDS.blocks, setting) }
    case 'hours':
      return { hours: read.whole(field, BOUNDS.hours, setting) }
    default:
      return setting satisfies never
  }
}

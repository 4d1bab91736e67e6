import type { Say, WordValues } from '#lib/i18n/words.ts'
import type { Asked, Quorum } from '#lib/rules/base/quorum.ts'
import type { CharterChange } from '#lib/rules/charter/change.ts'
import { type Charter, changeRule, type NamedRule, presetOf } from '#lib/rules/charter/charter.ts'
import { USUAL_JOINED_BY } from '#lib/rules/charter/others-needed.ts'
import { askedOf } from '#lib/rules/methods/counting/answers.ts'
import type { RuleTemplate } from '#lib/rules/methods/rule.ts'
import { PRESET_NAMES, type Preset, type PresetName } from '#lib/rules/window/preset.ts'

/** One sentence of a charter. `id` says what it is about: `rule.consent`, `secret`, `window.light`… */
export interface CharterLine {
  readonly id: string
  readonly text: string
}

export const CHARTER_PARTS = ['essential', 'rules', 'powers', 'windows', 'after'] as const
export type CharterPart = (typeof CHARTER_PARTS)[number]

/** The charter in plain sentences, each drawn from the data that is applied. */
export function charterLines(say: Say, charter: Charter): CharterLine[] {
  const parts = charterParts(say, charter)
  return CHARTER_PARTS.flatMap((part) => parts[part])
}

/** All of it as one text: what the register commits to. */
export function charterText(say: Say, charter: Charter): string {
  return charterLines(say, charter)
    .map(({ text }) => text)
    .join('\n')
}

/** The sentences by what they are about, to be read one part after the other. */
export function charterParts(say: Say, charter: Charter): Record<CharterPart, CharterLine[]> {
  const [first, ...others] = charter.rules
  if (!first) throw new Error('a charter without a rule')
  return {
    essential: [
      line('everybody', say('charter.everybody')),
      line('named', say('charter.named')),
      ...(charter.secret ? [line('secret', say('charter.secret'))] : []),
      ruleLine(say, first, 'yes'),
      ...objections(say, charter),
      ...fallback(say, charter),
      line('public', say('charter.public')),
      line('stewards', say('charter.stewards', { target: charter.stewards.target })),
    ],
    rules: others.map((named) => ruleLine(say, named, 'no')),
    powers: powers(say, charter),
    windows: PRESET_NAMES.map((name) => windowLine(say, name, presetOf(charter, name))),
    after: [
      line(
        'reopening',
        say('charter.reopening', { joined: charter.reopening?.joined_by ?? USUAL_JOINED_BY }),
      ),
      line('change', changeText(say, charter)),
    ],
  }
}

const line = (id: string, text: string): CharterLine => ({ id, text })

function objections(say: Say, { rules }: Charter): CharterLine[] {
  const consent = rules.find(({ name }) => name === 'consent')?.rule
  if (consent?.id !== 'consent/1') return []
  const share = consent.params.disqualify
  const disqualify = share ? say('charter.disqualify', { share: shareText(say, share) }) : ''
  return [line('objections', say('charter.objections', { disqualify }))]
}

function fallback(say: Say, { fallback }: Charter): CharterLine[] {
  if (!fallback) return []
  const way = say(`charter.way.${fallback.name}`)
  return [line('fallback', say('charter.fallback', { rounds: fallback.after_blocked, way }))]
}

function powers(say: Say, charter: Charter): CharterLine[] {
  const { casting, proxies, early_close, extension, conflict = 'abstains' } = charter
  return [
    ...(casting ? [line('casting', say('charter.casting'))] : []),
    ...(proxies ? [line('proxies', say('charter.proxies', { cap: proxies.cap }))] : []),
    line('conflict', say('charter.conflict', { conflict })),
    ...(early_close ? [line('early_close', say('charter.early_close', { hours: early_close.hours }))] : []),
    ...(extension ? [line('extension', say('charter.extension'))] : []),
  ]
}

function changeText(say: Say, charter: Charter): string {
  const { change, fallback } = charter
  const later = !change && fallback ? fallback.name : undefined
  return say('charter.change', {
    way: say(`charter.way.${changeRule(charter, 0)}`),
    later: later ? 'yes' : 'no',
    fallback: later ? say(`charter.way.${later}`) : '',
  })
}

function windowLine(say: Say, name: PresetName, preset: Preset): CharterLine {
  const { moments, minutes, share, parity, min_days: min, max_days: max } = preset
  const [ready = 0, of = 0] = share.split('/').map(Number)
  const [pready = 0, pof = 0] = parity.split('/').map(Number)
  const apart = parity === share ? 'no' : 'yes'
  return line(
    `window.${name}`,
    say(`charter.window.${name}`, { moments, minutes, min, max, ready, of, apart, pready, pof }),
  )
}

function ruleLine(say: Say, { name, rule, grades }: NamedRule, first: 'yes' | 'no'): CharterLine {
  const lead = say('charter.lead', { first })
  const values = { lead, ...settings(say, rule, grades) }
  return line(`rule.${name}`, say(`charter.rule.${name}`, values))
}

/** Every setting of a rule in words. */
function settings(say: Say, rule: RuleTemplate, grades: readonly string[] | undefined): WordValues {
  const values: WordValues = { quorum: '' }
  if ('quorum' in rule.params && rule.params.quorum) values.quorum = quorumText(say, rule.params.quorum)
  if ('answers' in rule.params) values.asked = askedText(say, askedOf(rule.params))
  if ('base' in rule.params) values.base = say(`charter.of.${rule.params.base}`)
  if ('share' in rule.params) {
    values.share = shareText(say, rule.params.share)
    values.compare = rule.params.compare
  }
  if (rule.id === 'consensus/1') values.blocks = rule.params.blocks
  if (rule.id === 'lazy/1') values.hours = rule.params.hours
  if (rule.id === 'schulze/1') values.least = rule.params.option_quorum ?? 0
  if (rule.id === 'judgment/1') {
    const { ungraded, grades: n } = rule.params
    Object.assign(values, { n, ungraded, grades: (grades ?? usualGrades(say)).join(', ') })
  }
  return values
}

function quorumText(say: Say, { base, ...asked }: Quorum): string {
  return say('charter.quorum', { asked: askedText(say, asked), counting: say(`charter.counting.${base}`) })
}

/** The words of a majority judgment, best first, where the charter has none of its own. */
export function usualGrades(say: Say): string[] {
  return say('charter.grades_usual').split('|')
}

const SHARES = new Map([
  ['1/10', 'tenth'],
  ['1/5', 'fifth'],
  ['1/4', 'quarter'],
  ['1/3', 'third'],
  ['2/5', 'two_fifths'],
  ['1/2', 'half'],
  ['3/5', 'three_fifths'],
  ['2/3', 'two_thirds'],
  ['3/4', 'three_quarters'],
  ['4/5', 'four_fifths'],
  ['9/10', 'nine_tenths'],
  ['1/1', 'all'],
])

/** The shares that have words of their own, the smallest first. */
export const NAMED_SHARES: readonly string[] = [...SHARES.keys()]

/** A share as one says it; the others as they are written. */
export function shareText(say: Say, ratio: string): string {
  return say('charter.share', { share: SHARES.get(ratio) ?? 'other', ratio })
}

/** At least a third, more than half. */
export function askedText(say: Say, { share: ratio, compare }: Asked): string {
  return compare === 'more_than'
    ? say('charter.more_than', { share: SHARES.get(ratio) ?? 'other', ratio })
    : say('charter.at_least', { share: shareText(say, ratio) })
}

/** A sentence that differs: changed, gone or new. */
export interface LineChange {
  readonly id: string
  readonly before?: string
  readonly after?: string
}

/** What a change of the charter changes, sentence by sentence. */
export function charterDifference(say: Say, { before, after }: CharterChange): LineChange[] {
  const old = charterLines(say, before)
  const fresh = charterLines(say, after)
  const was = new Map(old.map(({ id, text }) => [id, text]))
  const kept = new Set(fresh.map(({ id }) => id))
  return [
    ...fresh.flatMap(({ id, text }): LineChange[] => {
      const before = was.get(id)
      if (before === text) return []
      return [before === undefined ? { id, after: text } : { id, before, after: text }]
    }),
    ...old.filter(({ id }) => !kept.has(id)).map(({ id, text }) => ({ id, before: text })),
  ]
}

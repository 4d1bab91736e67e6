import { askedText, shareText } from '#lib/i18n/phrases/charter.ts'
import type { Say } from '#lib/i18n/words.ts'
import type { Asked, Quorum } from '#lib/rules/base/quorum.ts'
import { askedOf } from '#lib/rules/methods/counting/answers.ts'
import { nameOf, type Rule, type RuleTemplate } from '#lib/rules/methods/rule.ts'

/** What a rule asks for, in one line without a full stop, with its own shares and bases. */
export function ruleWords(say: Say, rule: Rule | RuleTemplate): string {
  const quorum = 'quorum' in rule.params ? rule.params.quorum : undefined
  return [asked(say, rule), ...(quorum ? [quorumWords(say, quorum)] : [])].join(', ')
}

function asked(say: Say, rule: Rule | RuleTemplate): string {
  switch (rule.id) {
    case 'consent/1':
      return say('rule.consent_of', askedWords(say, askedOf(rule.params)))
    case 'consensus/1':
      return say('rule.consensus_of', {
        blocks: rule.params.blocks,
        ...askedWords(say, askedOf(rule.params)),
      })
    case 'majority/1':
      return majorityWords(say, rule.params)
    case 'lazy/1':
      return say('rule.lazy_of', { hours: rule.params.hours })
    default:
      return say(`rule.${nameOf(rule)}_help`)
  }
}

type MajorityParams = Extract<RuleTemplate, { id: 'majority/1' }>['params']

function majorityWords(say: Say, params: MajorityParams): string {
  if (params.rule === 'relative') return say('rule.relative_help')
  const base = say(`rule.base.${params.base}`)
  return params.rule === 'absolute'
    ? say('rule.absolute_of', { base })
    : say('rule.qualified_of', {
        compare: params.compare,
        share: shareText(say, params.share),
        base,
      })
}

function quorumWords(say: Say, { base, ...asked }: Quorum): string {
  return say(`rule.quorum.${base}`, askedWords(say, asked))
}

/** The share asked for in words, and whether its verb takes the plural. */
export function askedWords(say: Say, asked: Asked): { asked: string; many: string } {
  return { asked: askedText(say, asked), many: asked.share.startsWith('1/') ? 'no' : 'yes' }
}

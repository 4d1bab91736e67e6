import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { languageOf } from './language.ts'
import { type WordKey, words } from './words.ts'

type Node = ReturnType<IntlMessageFormat['getAst']>[number]

/** The names a sentence needs, however deep its plurals are. */
function names(text: string): string[] {
  const found = new Set<string>()
  const walk = (nodes: Node[]) => {
    for (const node of nodes) {
      if ('value' in node && node.type !== 0) found.add(String(node.value))
      if ('options' in node)
        for (const option of Object.values(node.options)) walk((option as { value: Node[] }).value)
    }
  }
  walk(new IntlMessageFormat(text, 'fr', undefined, { ignoreTag: true }).getAst())
  return [...found].sort()
}

describe('dictionaries', () => {
  test.each(Object.keys(fr) as WordKey[])('%s asks for the same values in both languages', (key) => {
    expect(names(en[key])).toEqual(names(fr[key]))
  })

  test('no French sentence uses a midpoint or a straight apostrophe', () => {
    for (const text of Object.values(fr)) expect(text).not.toMatch(/[a-zé]·[a-z]|\w'\w/)
  })
})

/** Their numbers are never zero: such a line is not shown where there is nothing to count, and no rule takes none. */
const NEVER_ZERO: readonly WordKey[] = [
  'ask.with_count',
  'ballot.dots_help',
  'ballot.ranking_stv',
  'board.to_vote_line',
  'board.writing',
  'cancel.others',
  'changed.count',
  'charter.early_close',
  'charter.fallback',
  'charter.form.after',
  'charter.form.joined',
  'charter.proxies',
  'charter.rest',
  'charter.rule.lazy',
  'charter.stewards',
  'charter.window.light',
  'charter.window.ordinary',
  'charter.window.statutory',
  'check.green_help',
  'feedback.lesson',
  'fixed.called',
  'fixed.points',
  'fixed.seats',
  'for_others.conflict.count',
  'for_others.proxies.intro',
  'log.history',
  'mail.outcome.stopped',
  'mail.reopened.joined',
  'mail.review.concerns',
  'note.abstained',
  'note.left',
  'note.not_qualified',
  'note.paper',
  'note.phone',
  'note.proxy',
  'outcome.concerns',
  'outcome.more_words',
  'outcome.objected',
  'outcome.stopped',
  'recount.bad_file',
  'recount.more',
  'recount.roll',
  'refusal.away_too_far',
  'refusal.more_must_ask',
  'refusal.proxy_cap',
  'refusal.rate_limited',
  'refusal.too_many_points',
  'reopen.others',
  'rule.lazy_of',
  'short_vote.often_here',
  'step.passed',
  'step.quota',
  'step.ungraded_left_out',
  'step.ungraded_worst',
  'turnout.feedback',
  'vote.objections',
  'vote.reading',
  'window.infeasible',
  'window.left_out',
  'window.more_days',
  'window.no_day',
  'window.recommended',
]

/** French counts nothing as it counts one: a sentence that writes « un » out says it of zero too, unless it says that apart. */
function saysOneOfZero(text: string): boolean {
  const walk = (nodes: Node[]): boolean =>
    nodes.some((node) => {
      if (!('options' in node)) return false
      const options = node.options as Record<string, { value: Node[] }>
      const [first] = options.one?.value ?? []
      const writes = first && 'value' in first && /^\s*une?(\s|$)/i.test(String(first.value))
      if (writes && !options['=0']) return true
      return Object.values(options).some(({ value }) => walk(value))
    })
  return walk(new IntlMessageFormat(text, 'fr', undefined, { ignoreTag: true }).getAst())
}

describe('a French sentence', () => {
  test.each(
    (Object.keys(fr) as WordKey[]).filter((key) => saysOneOfZero(fr[key])),
  )('%s that writes « un » out is never said of zero', (key) => {
    expect(NEVER_ZERO).toContain(key)
  })

  test('that can be said of zero says so', () => {
    const say = words('fr')
    expect(say('meeting.suits', { ready: 0, total: 11 })).toBe('n’arrange personne sur 11')
    expect(say('meeting.suits_volunteer', { ready: 0, total: 11 })).toBe('aucun bénévole sur 11')
    expect(say('meeting.suits_volunteer', { ready: 1, total: 11 })).toBe('un bénévole sur 11')
  })
})

describe('words', () => {
  test('count things as each language does', () => {
    expect(words('fr')('board.messages', { n: 0 })).toBe('aucun message')
    expect(words('fr')('board.messages', { n: 1 })).toBe('un message')
    expect(words('en')('board.messages', { n: 21 })).toBe('21 messages')
  })
})

describe('French spaces', () => {
  test('hold signs to the word they follow', () => {
    expect(words('fr')('vote.not_you')).toBe('Ce n’est pas vous\u00a0?')
    expect(words('fr')('draft.message')).toBe('Votre message')
  })
})

describe('the language of a reader', () => {
  test.each([
    [undefined, undefined, 'fr'],
    [undefined, 'de-DE,de;q=0.9', 'fr'],
    [undefined, 'de, en-GB;q=0.8, fr;q=0.5', 'en'],
    [undefined, 'en;q=0', 'fr'],
    ['language=en', 'fr', 'en'],
    ['a=1; language=fr', 'en', 'fr'],
    ['language=<script>', 'en', 'en'],
  ] as const)('cookie %s and preferences %s give %s', (cookie, accept, expected) => {
    expect(languageOf(cookie, accept)).toBe(expected)
  })
})

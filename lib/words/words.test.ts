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

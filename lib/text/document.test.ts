import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { canonicalText, rebuild, seed, textOfDraft } from './document.ts'
import { toText } from './normalise.ts'
import { EMPTY_TEXT, FRAGMENT, linkAddress } from './schema.ts'

const read = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const p = (...texts: string[]) => ({
  type: 'paragraph',
  content: texts.map((text) => ({ type: 'text', text })),
})

describe('a draft', () => {
  test('reads back what it was seeded with', () => {
    const text = toText({
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Pourquoi' }] },
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Une ' },
            { type: 'text', text: 'pièce', marks: [{ type: 'bold' }, { type: 'italic' }] },
            { type: 'hardBreak' },
            {
              type: 'text',
              text: 'ici',
              marks: [{ type: 'link', attrs: { href: 'https://example.org/a?b=c' } }],
            },
          ],
        },
        { type: 'orderedList', attrs: { start: 3 }, content: [{ type: 'listItem', content: [p('trois')] }] },
        { type: 'blockquote', content: [p('dit-on')] },
        { type: 'horizontalRule' },
      ],
    })
    const back = textOfDraft(rebuild({ snapshot: seed(text), updates: [] }))
    expect(back).toEqual(text)
    expect(read(canonicalText(back))).toBe(read(canonicalText(text)))
  })

  test('is seeded with the same bytes wherever it is made, and twice is once', () => {
    const first = seed(EMPTY_TEXT)
    expect(seed(EMPTY_TEXT)).toEqual(first)
    expect(textOfDraft(rebuild({ snapshot: first, updates: [seed(EMPTY_TEXT)] }))).toEqual(EMPTY_TEXT)
  })

  test('is the same text whatever the order of its updates', () => {
    const updates: Uint8Array[] = []
    const writer = rebuild({ snapshot: seed(EMPTY_TEXT), updates: [] })
    writer.on('update', (update: Uint8Array) => updates.push(update))
    const paragraph = new Y.XmlElement('paragraph')
    writer.getXmlFragment(FRAGMENT).push([paragraph])
    const words = new Y.XmlText()
    paragraph.push([words])
    for (const letter of 'bonjour') words.insert(words.length, letter)
    const forwards = rebuild({ snapshot: seed(EMPTY_TEXT), updates })
    const backwards = rebuild({ snapshot: seed(EMPTY_TEXT), updates: updates.toReversed() })
    expect(textOfDraft(backwards)).toEqual(textOfDraft(forwards))
    expect(textOfDraft(forwards).content.at(-1)).toEqual(p('bonjour'))
  })

  test('survives shared types that are not a text and elements nested without end', () => {
    const doc = new Y.Doc()
    const fragment = doc.getXmlFragment(FRAGMENT)
    let inner = new Y.XmlElement('blockquote')
    fragment.push([inner])
    for (let depth = 0; depth < 300; depth++) {
      const next = new Y.XmlElement('blockquote')
      inner.push([next])
      inner = next
    }
    inner.push([new Y.XmlText('au fond')])
    expect(JSON.stringify(textOfDraft(doc))).toContain('au fond')
    const odd = new Y.Doc()
    odd.getText(FRAGMENT).insert(0, 'pas un fragment')
    const update = Y.encodeStateAsUpdate(odd)
    expect(textOfDraft(rebuild({ snapshot: update, updates: [] }))).toEqual(EMPTY_TEXT)
  })
})

describe('the schema text/1', () => {
  test('reduces what it does not know to its text', () => {
    const text = toText({
      content: [
        {
          type: 'table',
          content: [{ type: 'row', content: [{ type: 'cell', content: [p('A')] }, p('B')] }],
        },
        { type: 'heading', attrs: { level: 1 }, content: [p('dans un titre')] },
        { type: 'heading', attrs: { level: 6 } },
        { type: 'bulletList', content: [p('sans puce'), { type: 'listItem' }] },
        { type: 'bulletList', content: [] },
        { type: 'text', text: 'seul\u0000\nau bord', marks: [{ type: 'comment' }, { type: 'italic' }] },
        { type: 'image', attrs: { src: 'x' } },
      ],
    })
    expect(text.content).toEqual([
      p('A'),
      p('B'),
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'dans un titre' }] },
      { type: 'heading', attrs: { level: 3 } },
      {
        type: 'bulletList',
        content: [
          { type: 'listItem', content: [p('sans puce')] },
          { type: 'listItem', content: [{ type: 'paragraph' }] },
        ],
      },
      { type: 'paragraph', content: [{ type: 'text', text: 'seul au bord', marks: [{ type: 'italic' }] }] },
    ])
  })

  test('joins neighbours of the same marks, in one order of marks', () => {
    const one = { type: 'text', text: 'a', marks: [{ type: 'italic' }, { type: 'bold' }] }
    const two = { type: 'text', text: 'b', marks: [{ type: 'bold' }, { type: 'italic' }, { type: 'bold' }] }
    expect(toText({ content: [{ type: 'paragraph', content: [one, two] }] }).content).toEqual([
      {
        type: 'paragraph',
        content: [{ type: 'text', text: 'ab', marks: [{ type: 'bold' }, { type: 'italic' }] }],
      },
    ])
  })

  test.each([
    ['https://example.org/', true],
    ['mailto:bureau@example.org', true],
    ['javascript:alert(1)', false],
    [' java\nscript:alert(1)', false],
    ['data:text/html,x', false],
    ['//example.org', false],
    ['/log', false],
    ['http://', false],
    ['https://example.org/\ud800', false],
    [`https://example.org/${'a'.repeat(3000)}`, false],
    [null, false],
  ])('takes %j as a link: %s', (href, taken) => {
    expect(linkAddress(href) !== undefined).toBe(taken)
  })

  test('has a canonical form for any input, and is its own', () => {
    const node = fc.letrec<{ node: unknown; nodes: unknown[] }>((tie) => ({
      nodes: fc.array(tie('node'), { maxLength: 4 }),
      node: fc.oneof(
        { depthSize: 'small' },
        fc.record({
          type: fc.constant('text'),
          text: fc.string({ unit: 'binary' }),
          marks: fc.subarray([{ type: 'bold' }, { type: 'link', attrs: { href: 'https://a.org' } }]),
        }),
        fc.record({
          type: fc.constantFrom(
            'paragraph',
            'heading',
            'bulletList',
            'orderedList',
            'listItem',
            'blockquote',
            'hardBreak',
            'horizontalRule',
            'unknown',
          ),
          attrs: fc.record({ level: fc.anything(), start: fc.anything() }),
          content: tie('nodes'),
        }),
        fc.anything(),
      ),
    })).nodes
    fc.assert(
      fc.property(node, (content) => {
        const text = toText({ content })
        expect(toText(text)).toEqual(text)
        expect(textOfDraft(rebuild({ snapshot: seed(text), updates: [] }))).toEqual(text)
        canonicalText(text)
      }),
    )
  })
})

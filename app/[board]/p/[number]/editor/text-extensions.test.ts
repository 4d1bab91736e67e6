import { getSchema } from '@tiptap/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toText } from '#lib/text/normalise.ts'
import { schemaExtensions } from './text-extensions.client.ts'

const schema = getSchema(schemaExtensions)

test('the editor knows the nodes and marks of text/1 and no others', () => {
  expect(Object.keys(schema.nodes).toSorted()).toEqual(
    [
      'blockquote',
      'bulletList',
      'doc',
      'hardBreak',
      'heading',
      'horizontalRule',
      'listItem',
      'orderedList',
      'paragraph',
      'text',
    ].toSorted(),
  )
  expect(Object.keys(schema.marks).toSorted()).toEqual(['bold', 'italic', 'link'])
})

test('every text/1 is a text of the editor, which reads it as it is', () => {
  const block = fc.letrec<{ block: object; blocks: object[] }>((tie) => ({
    blocks: fc.array(tie('block'), { maxLength: 3 }),
    block: fc.oneof(
      { depthSize: 'small' },
      fc.record({
        type: fc.constant('text'),
        text: fc.string(),
        marks: fc.subarray([{ type: 'bold' }, { type: 'link', attrs: { href: 'https://a.org' } }]),
      }),
      fc.record({
        type: fc.constantFrom(...Object.keys(schema.nodes)),
        attrs: fc.record({ level: fc.integer(), start: fc.integer() }),
        content: tie('blocks'),
      }),
    ),
  })).blocks
  fc.assert(
    fc.property(block, (content) => {
      const text = toText({ content })
      const node = schema.nodeFromJSON(text)
      node.check()
      expect(toText(node.toJSON())).toEqual(text)
    }),
  )
})

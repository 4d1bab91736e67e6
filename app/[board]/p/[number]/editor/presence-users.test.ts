import { describe, expect, test } from 'vitest'
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { FRAGMENT } from '#lib/text/schema.ts'
import { withUsers } from './presence-users.client.ts'

const user = { member: 'sara', name: 'Sara', color: '#305500' }

/** What a page makes of what somebody says of their caret. */
function shown(cursor: unknown): unknown {
  const sender = new Awareness(new Y.Doc())
  sender.setLocalState({ user, cursor })
  const update = encodeAwarenessUpdate(sender, [sender.clientID])
  const { update: completed } = withUsers(update, new Awareness(new Y.Doc()))
  const [, state] = /(\{.*\})/.exec(new TextDecoder().decode(completed)) ?? []
  expect(JSON.parse(state ?? '')).toMatchObject({ user })
  return JSON.parse(state ?? '').cursor
}

function written(): Y.Doc {
  const doc = new Y.Doc()
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText('Bonjour')])
  doc.getXmlFragment(FRAGMENT).insert(0, [paragraph])
  return doc
}

describe('a caret', () => {
  test('stands where its owner has it: before a letter, at an end, in a text where nothing is written', () => {
    const doc = written()
    const text = doc.getXmlFragment(FRAGMENT)
    const letters = (text.get(0) as Y.XmlElement).get(0) as Y.XmlText
    for (const place of [
      Y.createRelativePositionFromTypeIndex(letters, 3),
      Y.createRelativePositionFromTypeIndex(letters, 7),
      Y.createRelativePositionFromTypeIndex(text, 1),
      Y.createRelativePositionFromTypeIndex(new Y.Doc().getXmlFragment(FRAGMENT), 0),
    ]) {
      const cursor = { anchor: JSON.parse(JSON.stringify(place)), head: JSON.parse(JSON.stringify(place)) }
      expect(shown(cursor)).toEqual(cursor)
    }
  })

  const item = { client: 1, clock: 0 }
  test.each([
    5,
    'x',
    [],
    {},
    { anchor: {}, head: {} },
    { anchor: { item } },
    { anchor: null, head: { item } },
    { anchor: { item: 5 }, head: { item } },
    { anchor: { item: 0, tname: FRAGMENT }, head: { item } },
    { anchor: { item: {} }, head: { item } },
    { anchor: { item: { client: 1, clock: 0.5 } }, head: { item } },
    { anchor: { item: { client: 1, clock: -1 } }, head: { item } },
    { anchor: { item: { client: '1', clock: 0 } }, head: { item } },
    { anchor: { type: {} }, head: { item } },
    { anchor: { tname: 'another' }, head: { item } },
  ])('is not shown where it is said to be %j', (cursor) => {
    expect(shown(cursor)).toBeUndefined()
  })
})
